import type { Language } from './language.ts'
import { CLOSE, SEP } from './slots.ts'

/** Pattern of plain words, which end where no letter or digit follows. */
export const wordsPattern = (text: string, language: Language): string =>
  units(text, language)
    .map((unit) =>
      typeof unit === 'string' ? run([unit]) : `(?:${unit.map((form) => run(form.split(' '))).join('|')})`,
    )
    .join(SEP)

/** Words in a row; a comma may be missing. */
const run = (words: readonly string[]): string =>
  words
    .map((word) =>
      word === ','
        ? ',?'
        : word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') + (LETTER_END.test(word) ? CLOSE : ''),
    )
    .join(SEP)

const LETTER_END = /[\p{L}\d]$/u
/** A word, or the forms of an abbreviation. */
export type Unit = string | readonly string[]

/** The forms of which one is said. */
export const formsOf = (unit: Unit): readonly string[] => (typeof unit === 'string' ? [unit] : unit)

/** Words of a text, where a known abbreviation or its long form becomes all of its forms. */
export function units(text: string, { abbreviations }: Language): Unit[] {
  const words = text.replaceAll(',', ' , ').split(' ').filter(Boolean)
  const out: Unit[] = []
  for (let i = 0; i < words.length; ) {
    const form = abbreviations.byFirst.get(words[i]!)?.find((each) => starts(words, i, each.words))
    if (!form) out.push(words[i++]!)
    else {
      out.push(abbreviations.groups[form.group]!)
      i = after(words, i, form.words)
    }
  }
  return out
}

function starts(words: readonly string[], at: number, form: readonly string[]): boolean {
  let i = at
  for (const word of form) {
    while (i > at && words[i] === ',') i++
    if (words[i++] !== word) return false
  }
  return true
}

function after(words: readonly string[], at: number, form: readonly string[]): number {
  let i = at
  for (const word of form) {
    while (words[i] !== word) i++
    i++
  }
  return i
}
