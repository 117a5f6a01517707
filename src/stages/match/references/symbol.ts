import type { ReferenceRules } from '../../../rules/references.ts'
import type { Token } from '../../../text/tokens.ts'
import { inside, type Piece } from './number.ts'

/** The letters of a code: who issued which kind of document. */
export interface Designation {
  readonly parts: readonly string[]
  readonly text: string
  readonly end: number
  readonly known: boolean
  /** A stroke parts it somewhere: `NQ/TW`. */
  readonly stroked: boolean
}

const MOST_PARTS = 8

/** Reads `QĐ-UBND`, `TTLT-BTP-BNV`, `QH13`, `UBND.NC`, `VPCP - KSTT` (only where the second part is a known agency). */
export function readSymbol(tokens: readonly Token[], at: number, rules: ReferenceRules): Designation | null {
  const first = readPart(tokens, at, rules)
  if (!first || !inside(tokens, at)) return null
  const parts = [first.text]
  let stroked = false
  let { end } = first
  let text = first.text
  while (parts.length < MOST_PARTS) {
    const sign = tokens[end]
    if (!sign || !/^[-/.&_+]$/.test(sign.fold) || !inside(tokens, end)) break
    const next = readPart(tokens, end + 1, rules)
    if (!next || !inside(tokens, end + 1) || !joins(tokens, end, next, rules)) break
    text += sign.fold + next.text
    parts.push(next.text)
    stroked ||= sign.fold === '/'
    end = next.end
  }
  const known = parts.some((part) => isKnown(part, rules))
  if (parts.length === 1 && first.text.length === 1 && !known) return null
  return { parts, text, end, known, stroked }
}

/** A sign between two parts joins them when it is not a dash or a full stop of the sentence. */
function joins(tokens: readonly Token[], sign: number, part: Piece, rules: ReferenceRules): boolean {
  const { fold, glued } = tokens[sign]!
  const close = tokens[sign + 1]!.glued
  if (fold === '/') return true
  if (fold !== '-') return glued && close && part.text.length > 1
  if (glued || close) return true
  const after = tokens[part.end]
  return (
    isKnown(part.text, rules) && (!after || after.kind === 'sign' || /^(ngay|ve|v|cua|va)$/.test(after.fold))
  )
}

/** `QĐ`, `VX1`, `QH13`, `BCĐ389`; one letter only where it is known. */
function readPart(tokens: readonly Token[], at: number, rules: ReferenceRules): Piece | null {
  const word = tokens[at]
  if (word?.kind !== 'word') return null
  const plain = word.text.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ')
  if (!isSymbolic(word) && !isKnown(plain.toUpperCase(), rules)) return null
  if (!isSymbolic(word) && /[à-ỹ]/u.test(plain.replaceAll('đ', ''))) return null
  let text = plain
  let end = at + 1
  while (
    tokens[end]?.glued &&
    tokens[end]!.kind !== 'sign' &&
    (tokens[end]!.kind === 'number' || isSymbolic(tokens[end]))
  ) {
    if (tokens[end]!.kind === 'number' && isWhole(text, rules)) break
    text += tokens[end]!.text
    end++
  }
  return { text, end }
}

/** Agencies that are never numbered, unlike offices (`VX1`) and assemblies (`QH15`): a figure behind them is a footnote's mark. */
function isWhole(part: string, rules: ReferenceRules): boolean {
  return (
    /^(UBND|HĐND|CP|TTg|TW|TU|HU|ĐU)$/u.test(part) ||
    /^(Bộ [^p]|Sở )/u.test(rules.agencyOfSymbol.get(part)?.name ?? '')
  )
}

/** Written like a part of a symbol: capitals without tone, at most one small letter inside (`TTg`, `CTr`, `QĐi`). */
export function isSymbolic(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.text.length > 14) return false
  return (
    /^[A-ZĐÐƯÔÂĂÊƠ]+[a-zđ]?[A-ZĐÐƯÔÂĂÊƠ]*$/u.test(token.text) &&
    /^[^a-z]*[rgiyđtvhx]?[^a-z]*$/u.test(token.text)
  )
}

function isKnown(part: string, rules: ReferenceRules): boolean {
  const key = part.toUpperCase().replace(/\d+$/, '')
  return rules.typeOfSymbol.has(key) || rules.agencyOfSymbol.has(key)
}
