import type { ReferenceRules } from '../../../rules/references.ts'
import type { Token } from '../../../text/tokens.ts'
import { inside, type Piece, readNumber, yearAt } from './number.ts'
import { type Designation, readSymbol } from './symbol.ts'

/** Number and symbol of a document, from the first token of the number. */
export interface Code {
  /** Index of the first token after it, and after a footnote's figure that clings to it. */
  readonly end: number
  /** Index of the first token after its symbol. */
  readonly to: number
  /** As printed: `09`, `23a`. */
  readonly number: string
  readonly year: string | null
  /** Parts of the symbol: `QĐ`, `UBND`; empty where only number and year are printed (`34/2016`). */
  readonly symbol: readonly string[]
  /** Without blanks and line ends, dashes and strokes plain: `09/2012/QĐ-UBND`. */
  readonly text: string
  /** The symbol holds an abbreviation of a type or of an agency that we know. */
  readonly known: boolean
}

/**
 * Reads the code that starts at token `at`: `47/KH-UBND`, `34/2016/NĐ-CP`, `80/2015/QH13`, `18-NQ/TW`,
 * `3446/STC- QLGCS`, `2231/SNV-CCHC&PC`, `1141 TC/QĐ/CĐKT` (before 1998, with a blank). Null where none stands,
 * as at fractions (`22/25`) and rates (`65 tạ/ha`).
 */
export function readCode(tokens: readonly Token[], at: number, rules: ReferenceRules): Code | null {
  const code = bareCode(tokens, at, rules)
  const figure = code && tokens[code.end]
  return figure?.kind === 'number' && figure.glued && figure.text.length < 3
    ? { ...code!, end: code!.end + 1 }
    : code
}

function bareCode(tokens: readonly Token[], at: number, rules: ReferenceRules): Code | null {
  const number = readNumber(tokens, at)
  if (!number) return null
  let i = number.end
  let text = number.text
  const sign = tokens[i]
  if (!sign || !inside(tokens, i)) return null

  if (sign.fold === '/') {
    const year = yearAt(tokens, i + 1)
    if (year) {
      text += `/${year.text}`
      i = year.end
      const next = tokens[i]
      if (!next || !inside(tokens, i) || (next.fold !== '/' && next.fold !== '-'))
        return partial(number, year, text)
      const symbol = readSymbol(tokens, i + 1, rules)
      if (!symbol) return partial(number, year, text)
      return code(number.text, year.text, `${text}${next.fold}`, symbol)
    }
    const symbol = readSymbol(tokens, i + 1, rules)
    return symbol && code(number.text, null, `${text}/`, symbol)
  }
  if (sign.fold === '-') {
    const symbol = readSymbol(tokens, i + 1, rules)
    const stroke = symbol?.stroked
    if (!symbol || !(stroke || (sign.glued && symbol.known))) return null
    if (!sign.glued && !(stroke && symbol.known)) return null
    return code(number.text, null, `${text}-`, symbol)
  }
  if (sign.kind === 'word' && !sign.glued && sign.before === 'nothing') {
    const symbol = readSymbol(tokens, i, rules)
    return symbol?.known && symbol.stroked ? code(number.text, null, `${text} `, symbol) : null
  }
  return null
}

function code(number: string, year: string | null, head: string, symbol: Designation): Code {
  return {
    end: symbol.end,
    to: symbol.end,
    number,
    year,
    symbol: symbol.parts,
    text: head + symbol.text,
    known: symbol.known,
  }
}

/** Number and year without symbol. */
function partial(number: Piece, year: Piece, text: string): Code {
  return { end: year.end, to: year.end, number: number.text, year: year.text, symbol: [], text, known: false }
}
