import { type Catalogue, tellsStock } from '../../../rules/indicators/catalogue.ts'
import { DOSSIERS } from '../../../rules/indicators/dossiers.ts'
import { partitionPoint } from '../../../text/bisect.ts'
import type { TimeWords } from '../../../text/periods.ts'
import type { Span } from '../../../text/span.ts'
import type { Period } from '../../../types.ts'
import { isOfAside } from './aside.ts'
import { endOf, isNamedEarlier, isPast } from './earlier-time.ts'
import type { Figure } from './figure.ts'
import { isWholeAhead } from './foreseen-times.ts'
import { groupOf } from './head.ts'
import { tellsHowMuch } from './how-much.ts'
import { SOMETIMES } from './opening-time.ts'
import type { Carried, Claim, Reading } from './reading.ts'

/** What went before a figure, and its own sentence. */
interface Before {
  readonly carried: readonly Carried[]
  readonly claims: readonly Claim[]
  readonly sentence: Span
}

/** `Hiện quản lý 30 người có công`: told of now, whatever the time of the sentences before. */
const NOW = /^[ "*+-]{0,6}(?:toàn |ubnd )?(?:(?:tỉnh|huyện|xã|phường|thị trấn) )?(?:hiện|đang) (?=\p{L})/u

/** So many times at the heads of earlier sentences are kept. */
const KEPT = 4

/** The times that hold behind a sentence with one at its head. */
export const goingOn = (carried: readonly Carried[], opening: Carried): readonly Carried[] =>
  [...carried, opening].slice(-KEPT)

/**
 * `Từ đầu năm đến 15/3, ghi nhận 872 ca mắc. | Tỷ lệ tham gia BHYT đạt 92%`: days at the head of a sentence with figures
 * go on holding for what is of their kind; another thing is of its own time. A lead-in without figures, `Tính đến 15/12: …`,
 * holds for all, a month or a year for all that goes on. How much there is of another thing may be of the time before, or
 * of now: not told. `Ước cả năm thu 20 tỷ đồng. | Giải quyết việc làm cho 386 lao động`: what was foreseen does not go on.
 */
export function carriedTo(
  { indicator, figure }: { readonly indicator: string; readonly figure: Figure },
  { carried, claims, sentence: own }: Before,
  { sheet, period, rules: { catalogue } }: Reading,
): TimeWords | 'unknown' | null {
  const stock = tellsStock(catalogue, indicator)
  const isNow = stock && NOW.test(sheet.text.slice(own.start, figure.start))
  const isOfKind = (each: Claim) => sharesTime(indicator, [each.indicator], catalogue)
  const holds = (each: Carried): boolean | 'unknown' => {
    const { time, sentence, aside } = each
    if (!isTimeOf(time, indicator)) return false
    const behind = sheet.text.slice(time.end, sentence.end)
    const then = toldIn(sentence, time, claims)
    if (!stock && isToldOfThen(each, period, behind) && !then.some(isOfKind)) return 'unknown'
    const end = period && SOMETIMES.has(time.kind) ? endOf(time, period) : null
    if (isWholeAhead(time, end, period) && /\d/.test(behind))
      return then.length === 0 || then.some(isOfKind) ? 'unknown' : false
    if (time.kind === 'current' || OPENS_LIST.test(behind) || !/\d/.test(behind)) return true
    if (aside) {
      const next = partitionPoint(claims, (each) => each.figure.start < sentence.end)
      const between = claims.slice(next).filter(isOfKind)
      const isDossiers = kindOf(indicator) === 'dossiers'
      const told = then.filter(isOfKind)
      const held = isOfAside(sheet.text, { aside, indicator, figure, told, between, isDossiers })
      if (held !== null) return held
    }
    const told = then.map((each) => each.indicator)
    const isBefore = isPast(time, period) || (end !== null && end < period!.from)
    if (stock && isBefore)
      return !isNow && (told.some((each) => isOfFamily(each, indicator, catalogue)) || 'unknown')
    if (SOMETIMES.has(time.kind)) {
      const isOver = stock && period !== null && (end ?? period.to) < period.to
      return !isOver || (told.length > 0 && sharesTime(indicator, told, catalogue)) || 'unknown'
    }
    if (isBefore) return false
    if (told.length > 0) return sharesTime(indicator, told, catalogue)
    // its figures stayed unread
    if (!stock && isOverBefore(time, period) && tellsHowMuch(behind)) return 'unknown'
    return time.kind === 'until' || !stock
  }
  for (const each of carried.toReversed()) {
    const held = holds(each)
    if (held && !stock && isOvertaken(each, { carried, claims }, own)) return 'unknown'
    if (held) return held === 'unknown' ? held : each.time
  }
  return null
}

/**
 * `Trong quý II tiêm phòng 1.120 con. Sản lượng thịt hơi 6 tháng đạt 618 tấn. | Trồng 12,5 ha rừng`: a sentence between
 * turned to a time of its own, though not at its head; whether the first goes on is not told.
 */
const isOvertaken = (
  { time, sentence }: Carried,
  { carried, claims }: { readonly carried: readonly Carried[]; readonly claims: readonly Claim[] },
  own: Span,
): boolean =>
  SOMETIMES.has(time.kind) &&
  claims.some(
    ({ figure, modality, window }) =>
      modality === 'actual' &&
      window !== null &&
      figure.start >= sentence.end &&
      figure.start < own.start &&
      window.start >= sentence.end &&
      window.label !== time.label &&
      // one at a head is asked for itself
      carried.every((each) => each.time.start !== window.start),
  )

/**
 * `Năm 2021, Sở xếp thứ 5/19. | Đã giải quyết 950 hồ sơ` in the report on a quarter of 2022: a sentence on what was before
 * says nothing of when other things went on.
 */
const isToldOfThen = ({ time }: Carried, period: Period | null, behind: string): boolean =>
  isNamedEarlier(time, period) && !OPENS_LIST.test(behind)

/** `Tính đến 30/11/2014 tổng dư nợ 478 tỷ đồng. Cấp mới | 2.315 giấy`, in the report on the year. */
const isOverBefore = (time: TimeWords, period: Period | null): boolean =>
  time.kind === 'until' && period !== null && (endOf(time, period) ?? period.to) < period.to

/** `Tháng 2, tiếp nhận 120 hồ sơ. | Tỷ lệ tham gia BHYT đạt 84,6%`: whether then or at present is not told. */
export const isCarriedUnclearly = (claim: Claim, told: Before, reading: Reading): boolean =>
  claim.modality === 'actual' && claim.window === null && carriedTo(claim, told, reading) === 'unknown'

/** A school year is of schools alone. */
export const isTimeOf = ({ kind }: TimeWords, indicator: string): boolean =>
  kind !== 'school' || groupOf(indicator) === 'education'

/** `Tính đến 15/12: …`, but not `Đến 15/12: 19 người`. */
const OPENS_LIST = /^[ )"]{0,3}:(?! ?\d)/u

/**
 * What was told in an earlier sentence, of its time if any are, by bisection: sentences follow one another.
 */
function toldIn(
  { start, end }: Carried['sentence'],
  time: TimeWords,
  claims: readonly Claim[],
): readonly Claim[] {
  const first = partitionPoint(claims, ({ figure }) => figure.start < start)
  const last = partitionPoint(claims, ({ figure }) => figure.start < end)
  const told = claims.slice(first, last)
  const then = told.filter(({ window }) => window?.start === time.start)
  return then.length > 0 ? then : told
}

/**
 * What went on goes with what went on of its kind. How much there is goes with how much there was of whatever, or with
 * what was counted in its own units, of which it is what is left: `tiếp nhận 120 hồ sơ. Còn 10 hồ sơ đang giải quyết`.
 */
export function sharesTime(indicator: string, told: readonly string[], catalogue: Catalogue): boolean {
  const unitOf = (id: string) => catalogue.indicators.get(id)?.unit
  const stock = tellsStock(catalogue, indicator)
  if (stock && told.some((each) => tellsStock(catalogue, each))) return true
  return told
    .filter((each) => kindOf(each) === kindOf(indicator))
    .some((each) => tellsStock(catalogue, each) === stock || unitOf(each) === unitOf(indicator))
}

/** Words by which the same things are counted, or counted more narrowly. */
const MEASURE = /(?<!\p{L})(?:tổng|số|lượng|tỷ lệ|cận|mức|toàn|các|trong|đã|có|trên)(?!\p{L})/giu

/**
 * What was told of a past day goes with more of the same things: poor households with how many of all they are, not with
 * who is insured, though both are of social affairs.
 */
export function isOfFamily(told: string, indicator: string, { indicators }: Catalogue): boolean {
  if (told === indicator || kindOf(told) === 'dossiers') return kindOf(told) === kindOf(indicator)
  const [a, b] = [told, indicator].map((id) =>
    (indicators.get(id)?.label ?? '')
      .replace(MEASURE, ' ')
      .toLowerCase()
      .match(/\p{L}+/gu),
  )
  if (!a || !b || groupOf(told) !== groupOf(indicator)) return false
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.slice(0, 2).every((word, i) => word === long[i])
}

/** Dossiers are told of under several groups. */
export const kindOf = (indicator: string): string =>
  DOSSIERS.has(groupOf(indicator)) ? 'dossiers' : groupOf(indicator)
