import type { Entry } from './entry.ts'
import type { Ledger } from './ledger.ts'

const RATE = '\\d[\\d.,]*\\s?%'
const AND = '\\s?(?:[,;]|\\svà|, và)\\s'
const RATE_BEHIND = new RegExp(`^\\s?%?${AND}${RATE}\\s?(?:[),]|$)`, 'iu')
const RATE_BEFORE = new RegExp(`\\(\\s?\\d[\\d.,]*\\s?%${AND}$`, 'iu')
const TWO_FRACTIONS = /^\s?%?[^.;()%]{0,40}\([^()]*\d\s?\/\s?\d[^()%]*\d\s?\/\s?\d[^()%]*\)/u

/** `cấp huyện 96/128, cấp xã 61/90 TTHC (75%, 67,8%)`: which rate is that of which counts is not told. */
export function isOneOfSeveral({ words }: Ledger, { source, at, printed }: Entry): boolean {
  if (source !== 'prose') return false
  const figure = at.start + words.slice(at.start, at.end).lastIndexOf(printed)
  const before = words.slice(Math.max(0, figure - 40), figure)
  const behind = words.slice(figure + printed.length, figure + printed.length + 120)
  if (/\(\s?$/u.test(before) && RATE_BEHIND.test(behind)) return true
  return RATE_BEFORE.test(before) || TWO_FRACTIONS.test(behind)
}
