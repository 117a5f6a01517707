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
 * as at fractions (`22/25`) and rates (`65 tạ/ha`), and where the number was left blank (`số      /2006/QĐ-UBND`).
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
  if (!number || isBlank(tokens, at)) return null
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
  if (sign.glued || sign.before !== 'nothing') return null
  if (sign.kind === 'word') {
    const symbol = readSymbol(tokens, i, rules)
    return symbol && isOldSymbol(symbol, tokens, at, rules)
      ? code(number.text, null, `${text} `, symbol)
      : null
  }
  return sign.kind === 'number' ? withLostStroke(tokens, at, number, rules) : null
}

const YEAR = /^(19[4-9]|20\d)\d$/
const WIDE = 3

/** The number of a form was not filled in: a wide gap or dots between `số` and the year (`số :      2006/QĐ-UBND`). */
function isBlank(tokens: readonly Token[], at: number): boolean {
  const [before, year, stroke] = [tokens[at - 1], tokens[at]!, tokens[at + 1]]
  if (!before || !YEAR.test(year.text) || stroke?.fold !== '/') return false
  if (before.fold === '/') return tokens[at - 2]?.kind !== 'number'
  return (
    /^(so|:|\.|…|_)$/.test(before.fold) && (year.start - before.end >= WIDE || /^[.…_]$/.test(before.fold))
  )
}

const MOST_DOTS = 60

/** The symbol behind a number that was left blank: `/2006/QĐ-UBND`, `……/TTr-STC`; -1 where none stands. */
export function readBlankCode(tokens: readonly Token[], at: number, rules: ReferenceRules): number {
  let i = at
  while (i < at + MOST_DOTS && /^[.…_]$/.test(tokens[i]?.fold ?? '')) i++
  if (tokens[i]?.fold === '/') i++
  else if (!tokens[i] || !isBlank(tokens, i)) return -1
  if (YEAR.test(tokens[i]?.text ?? '') && tokens[i + 1]?.fold === '/') i += 2
  const symbol = readSymbol(tokens, i, rules)
  return symbol?.known ? symbol.end : -1
}

/** `số 09 2006/QĐ-UBND`: the stroke between number and year was not typed. */
function withLostStroke(
  tokens: readonly Token[],
  at: number,
  number: Piece,
  rules: ReferenceRules,
): Code | null {
  const [year, stroke] = [tokens[number.end]!, tokens[number.end + 1]]
  if (!/^(so|:)$/.test(tokens[at - 1]?.fold ?? '') || !YEAR.test(year.text) || stroke?.fold !== '/')
    return null
  const symbol = readSymbol(tokens, number.end + 2, rules)
  return symbol?.known ? code(number.text, year.text, `${number.text}/${year.text}/`, symbol) : null
}

/**
 * A symbol behind a blank: `1141 TC/QĐ/CĐKT`. Where nothing in it is known (`60 TC/CĐKT`), or no stroke parts it
 * (`12 QĐ-UB`), a type or `số` must stand in front and a date, an issuer or the end of the clause behind.
 */
function isOldSymbol(
  symbol: Designation,
  tokens: readonly Token[],
  at: number,
  rules: ReferenceRules,
): boolean {
  if (symbol.known && symbol.stroked) return true
  if (symbol.parts.length < 2 || symbol.parts.some((part) => part.length < 2)) return false
  if (!symbol.known && !symbol.stroked) return false
  const before = tokens[at - 1]
  const named = before?.fold === 'so' ? tokens[at - 2]?.fold !== 'tong' : isTypeEnd(tokens, at, rules)
  const behind = tokens[symbol.end]
  const closed = !behind || behind.kind === 'sign' || behind.before !== 'nothing'
  return named && (closed || /^(ngay|cua|ve|va|do)$/.test(behind.fold))
}

const LONGEST_TYPE = 4

/** A type word ends right in front. */
function isTypeEnd(tokens: readonly Token[], at: number, rules: ReferenceRules): boolean {
  for (let from = at - 1; from >= Math.max(0, at - LONGEST_TYPE); from--)
    if (rules.typeWords.longest(tokens, from)?.end === at) return true
  return false
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
