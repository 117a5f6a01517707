import type { Language } from './language.ts'
import { CLOSE, OPEN, SEP } from './slots.ts'

/** Pattern of plain words. */
export function wordsPattern(text: string, language: Language): string {
  return units(text, language)
    .map((each) =>
      typeof each === 'string' ? each : `(?:${each.map((form) => run(form.split(' '))).join('|')})`,
    )
    .reduce<(string | string[])[]>((parts, each) => {
      const last = parts.at(-1)
      if (each.startsWith('(?:')) parts.push(each)
      else if (Array.isArray(last)) last.push(each)
      else parts.push([each])
      return parts
    }, [])
    .map((each) => (Array.isArray(each) ? run(each) : each))
    .join(SEP)
}

/** Words in a row: a word ends where no letter follows; a comma may be missing. */
function run(words: readonly string[]): string {
  const first = words[0]!
  const last = words.at(-1)!
  const open = /^[\p{L}\d]/u.test(first) ? OPEN : ''
  const close = /[\p{L}\d]$/u.test(last) ? CLOSE : ''
  const inner = words.map((word, i) => {
    const after = words[i - 1]
    const blank =
      i === 0
        ? ''
        : after !== undefined && LETTER_END.test(after) && LETTER_START.test(word)
          ? '[ "]{1,60}'
          : SEP
    return blank + (word === ',' ? ',?' : word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/,$/, ',?'))
  })
  return `${open}${inner.join('')}${close}`
}

const LETTER_END = /[\p{L}\d]$/u
const LETTER_START = /^[\p{L}\d]/u

/** Words of a text, where a known abbreviation or its long form becomes all of its forms. */
export function units(text: string, { abbreviations }: Language): (string | readonly string[])[] {
  const words = text.replace(/,/g, ' , ').split(/ +/).filter(Boolean)
  const out: (string | readonly string[])[] = []
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
