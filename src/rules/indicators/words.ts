import type { Language } from './language.ts'
import { bare, oneOf, type Piece, spaced } from './piece.ts'
import { SEP } from './slots.ts'

/** Pattern of plain words. */
export function wordsPiece(text: string, language: Language): Piece {
  const parts: Piece[] = []
  let words: string[] = []
  const end = () => {
    if (words.length > 0) parts.push(run(words))
    words = []
  }
  for (const unit of units(text, language)) {
    if (typeof unit === 'string') words.push(unit)
    else {
      end()
      parts.push(oneOf(unit.map((form) => run(form.split(' ')))))
    }
  }
  end()
  return parts.length > 0 ? parts.reduce(spaced) : bare('')
}

/** Words in a row: a word ends where no letter follows; a comma may be missing. */
function run(words: readonly string[]): Piece {
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
  return { source: inner.join(''), open: LETTER_START.test(words[0]!), close: LETTER_END.test(words.at(-1)!) }
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
