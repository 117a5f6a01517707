import { tellsStock } from '../../../rules/indicators/catalogue.ts'
import { amountOf } from './figure.ts'
import { type Claim, isOfSameWords, type Reading } from './reading.ts'

/**
 * `Năm 2022, Sở kiểm tra 06 đơn vị. Đến nay đã kiểm tra 01/06 đơn vị`: what is told of the year with no word that it was done,
 * where less is done by now or it is the whole of that, was set for the year; it is left out.
 */
export function withoutSetForYear(claims: readonly Claim[], reading: Reading): Claim[] {
  const { sheet, rules, year } = reading
  const isSet = (claim: Claim) => {
    const { indicator, window, modality, role } = claim
    if (modality !== 'actual' || role !== 'value' || window?.kind !== 'year' || year === null) return false
    if (!window.label.endsWith(String(year)) || window.end > claim.figure.start) return false
    if (tellsStock(rules.catalogue, indicator)) return false
    const told = sheet.text.slice(window.end, claim.figure.start)
    if (/[.!?] /u.test(told) || DONE.test(told)) return false
    return claims.some((each) => isDoneOf(each, claim, { claims, reading }))
  }
  return claims.filter((each) => !isSet(each))
}

/** Words of a result; `được giao` is none. */
const DONE = /(?<!\p{L})(?:đã|được(?! (?:giao|phân))|xong|hoàn thành|kết quả|có|ước)(?!\p{L})/u

/** A later figure of the same, told as done up to now: less of it, or so much out of it. */
function isDoneOf(
  later: Claim,
  set: Claim,
  { claims, reading: { sheet } }: { readonly claims: readonly Claim[]; readonly reading: Reading },
): boolean {
  if (later.indicator !== set.indicator || later.modality !== 'actual' || later.role !== 'value') return false
  if (later.start < set.end || JSON.stringify(later.dimensions) !== JSON.stringify(set.dimensions))
    return false
  if (!ALREADY.test(sheet.text.slice(Math.max(set.end, later.start - LEAD), later.figure.start))) return false
  const amount = amountOf(set.figure, sheet.text)
  const whole = claims.find((each) => each.role === 'of' && isOfSameWords(each, later))
  if (whole && amountOf(whole.figure, sheet.text) === amount) return true
  return UP_TO_NOW.has(later.window?.kind ?? '') && amountOf(later.figure, sheet.text) < amount
}

const ALREADY = /(?<!\p{L})(?:đã|được|xong)(?!\p{L})/u
const LEAD = 30
const UP_TO_NOW: ReadonlySet<string> = new Set(['now', 'until', 'cumulative'])
