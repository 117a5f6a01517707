import { daysBetween, monthIndex, monthsOf, yearUpTo } from '../../../text/periods/calendar.ts'
import { schoolYearsIn } from '../../../text/periods/school-year.ts'
import { findPeriods, type TimeReference, type TimeWords } from '../../../text/periods.ts'
import type { Period } from '../../../types.ts'
import type { Calendar } from './calendar.ts'

/** Words of time, and the days they mean where these can be told. */
export interface Stated {
  readonly time: TimeWords
  readonly period: Period | null
}

/** The days that words of time mean in a report; null for words that name none of their own. */
export function statedPeriod(words: string, calendar: Calendar): Stated | null {
  const [school] = schoolYearsIn(words)
  if (school) return isUnderWay(school, calendar) ? null : { time: school, period: school.period }
  const from = calendar.window?.from
  const year = Number((calendar.period?.to ?? calendar.today ?? '').slice(0, 4))
  const [first, ...others] = findPeriods(words)
  const before = others.find(({ kind }) => kind === 'before')
  if (before) return sameOfAnotherYear(words, { first: first!, before }, calendar)
  const to = endOf(first, calendar)
  const reference: TimeReference = {
    ...(year ? { year } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  }
  const [time] = findPeriods(words, reference)
  if (!time || isBeyond(time, calendar)) return null
  return { time, period: time.kind === 'current' ? within(time, calendar) : time.period }
}

/** What is told of a school year that is not over is of the report's own time. */
const isUnderWay = ({ period }: TimeWords, { present }: Calendar): boolean =>
  period !== null && present !== null && period.from <= present && present <= period.to

/** `từ đầu năm đến nay, cùng kỳ năm trước`: the same days as the first words mean, of the year that the others name. */
function sameOfAnotherYear(
  words: string,
  { first, before }: { readonly first: TimeWords; readonly before: TimeWords },
  calendar: Calendar,
): Stated | null {
  const now = statedPeriod(words.slice(0, before.start), calendar)?.period
  const whole = now && first.kind === 'until' ? sinceStart(now, calendar) : now
  const own = whole && isOwn(whole, calendar) ? calendar.window : whole
  const year = Number((calendar.period?.to ?? calendar.today ?? '').slice(0, 4))
  const [then] = own ? findPeriods(before.label, { ...own, year }) : []
  return then ? { time: { ...then, start: first.start }, period: then.period } : null
}

/** `đến 31/5/2022 đạt 29%, cùng kỳ năm 2021 33,4%`: what went on until a day went on from the beginning of the report's time. */
function sinceStart({ to }: Period, { window }: Calendar): Period {
  const year = yearUpTo(to)
  return window && year.from <= window.from && window.from <= to ? { from: window.from, to } : year
}

/**
 * The day up to which words count that name none: `đến nay`, `đến thời điểm báo cáo` are the day of issue, all others the
 * end of the report's own time. `lũy kế từ đầu năm` means that only where this began with the year, else the present.
 */
function endOf(time: TimeWords | undefined, calendar: Calendar): string | null {
  if (time && isUntilToday(time)) return isYearOver(time, calendar) ? calendar.window!.to : calendar.today
  const isOfYear = time?.kind !== 'cumulative' || isYearSoFar(calendar)
  return isOfYear ? (calendar.window?.to ?? null) : calendar.present
}

const isUntilToday = ({ kind, label }: TimeWords) =>
  kind === 'now' || /(?<!\p{L})nay(?!\p{L})|(?:thời điểm|ngày) (?:lập )?báo cáo/iu.test(label)

const isSinceNewYear = (window: Period | null): window is Period => window?.from.endsWith('-01-01') === true

/** `từ đầu năm đến nay` in a report on the months since new year that was issued after them: it tells of no later days. */
const isYearOver = ({ kind }: TimeWords, { window, today }: Calendar) =>
  kind === 'cumulative' && isSinceNewYear(window) && today !== null && window.to < today

/** The report's time began with the year, and it was over, or nearly, on the day of issue. */
const isYearSoFar = ({ window, today }: Calendar) =>
  isSinceNewYear(window) && (!today || daysBetween(today, window.to) <= 31)

/** `6 tháng` in the report on a quarter before June says how long, not since when. */
const isBeyond = ({ label, period }: TimeWords, { period: own }: Calendar) =>
  /^\d{1,2} tháng$/u.test(label) && (!own || !period || period.to > own.to)

/** `trong quý`, `trong tháng` in a report on a longer time: its last quarter, its last month. */
function within({ label, period }: TimeWords, { period: own }: Calendar): Period | null {
  if (!own || !period) return period
  const months = monthIndex(own.to) - monthIndex(own.from) + 1
  const length = /quý/iu.test(label) ? 3 : /tháng/iu.test(label) ? 1 : months
  if (length >= months) return period
  const last = Number(own.to.slice(5, 7))
  return monthsOf(Number(own.to.slice(0, 4)), last - length + 1, last) ?? period
}

/** The report's own period, or the days that its figures cover. */
export function isOwn(period: Period, { period: own, window }: Calendar): boolean {
  return [own, window].some((each) => each && each.from === period.from && each.to === period.to)
}
