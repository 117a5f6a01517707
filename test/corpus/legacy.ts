import tcvn3 from '../../src/charsets/tcvn3.ts'
import vni from '../../src/charsets/vni.ts'
import type { Charset } from '../../src/charsets.ts'

/** Text as a legacy font needs it, and whether the capitals font draws it. */
export interface Typed {
  readonly text: string
  readonly capitals: boolean
}

const fromLetter = { tcvn3: inverse(tcvn3), vni: inverse(vni) }

function inverse(charset: Charset): ReadonlyMap<string, string> {
  const back = new Map<string, string>()
  for (const [sequence, letter] of charset.sequences) if (!back.has(letter)) back.set(letter, sequence)
  return back
}

/** VNI: every letter has its spelling, capitals included. */
export function asVni(text: string): string {
  return [...text.normalize('NFC')].map((letter) => fromLetter.vni.get(letter) ?? letter).join('')
}

/** TCVN3 in one font: a capital with a tone, for which the charset has no code, is typed with the small letter's. */
export function asTcvn3(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => fromLetter.tcvn3.get(letter) ?? fromLetter.tcvn3.get(letter.toLowerCase()) ?? letter)
    .join('')
}

/** TCVN3 over two fonts, as Word files hold it: words all in capitals stand in the capitals font, and single capitals with a tone too. */
export function typedTcvn3(text: string): Typed[] {
  const typed: Typed[] = []
  for (const word of text.normalize('NFC').split(/(?<=\s)/)) {
    const whole = /\p{Lu}/u.test(word) && word === word.toUpperCase() && /[^\d./-]/.test(word)
    const parts = whole ? [word] : [...word]
    for (const part of parts) {
      const capitals =
        whole || (part !== part.toLowerCase() && part.charCodeAt(0) > 127 && !fromLetter.tcvn3.has(part))
      const last = typed.at(-1)
      const letters = asTcvn3(capitals ? part.toLowerCase() : part)
      if (last && last.capitals === capitals)
        typed[typed.length - 1] = { text: last.text + letters, capitals }
      else typed.push({ text: letters, capitals })
    }
  }
  return typed
}
