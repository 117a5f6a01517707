import { daysBetween, monthIndex } from '../../../text/periods/calendar.ts'
import { findPeriods, type TimeWords } from '../../../text/periods.ts'
import type { Period } from '../../../types.ts'

/** `cùng kỳ năm 2021`: the same days of another year, of whatever time the figure of now is. */
export const isSameTime = ({ kind, label }: Pick<TimeWords, 'kind' | 'label'>): boolean =>
  kind === 'before' && /^cùng/iu.test(label)

/** Whether words of time mean days that were over before the report's own time began. */
export function isEarlier({ label, kind, period }: TimeWords, own: Period | null): boolean {
  if (!own || !KINDS.has(kind)) return false
  const then = period ?? findPeriods(label, { ...own, year: Number(own.to.slice(0, 4)) })[0]?.period ?? null
  return then !== null && then.to < own.from
}

const KINDS = new Set(['before', 'year', 'quarter', 'months', 'month'])

/** The same of a year, a quarter or months by their names: not `quý trước`. */
export const isNamedEarlier = (time: TimeWords, own: Period | null): boolean =>
  time.kind !== 'before' && isEarlier(time, own)

/** Up to a day before the report's own time. */
export const isPast = (time: TimeWords, own: Period | null): boolean => {
  const end = time.kind === 'until' && own ? endOf(time, own) : null
  return end !== null && own !== null && end < own.from
}

/** The last day of a time; a year that is not printed is the report's own. */
export const endOf = ({ label, period }: TimeWords, own: Period): string | null =>
  (period ?? findPeriods(label, { year: Number(own.to.slice(0, 4)) })[0]?.period)?.to ?? null

/** `quý trước`, `tháng trước` in the report on a quarter or a month: the one before that. */
export function dated(time: TimeWords, own: Period | null): TimeWords {
  const unit =
    time.kind === 'before' ? /^(quý|tháng) (?!báo)/iu.exec(time.label)?.[1]?.toLowerCase() : undefined
  const length = unit === 'quý' ? 3 : 1
  if (!unit || !own || monthIndex(own.to) - monthIndex(own.from) !== length - 1) return time
  const month = monthIndex(own.from) - length
  const [year, first] = [Math.floor(month / 12), month % 12]
  const label = unit === 'quý' ? `quý ${QUARTERS[first / 3]}/${year}` : `tháng ${first + 1}/${year}`
  return { ...time, kind: unit === 'quý' ? 'quarter' : 'month', label }
}

const QUARTERS = ['I', 'II', 'III', 'IV']

/** `Trong tháng (từ 15/4 đến 14/5), …. | Trong tháng, …`: the days that were meant by it. */
export const isMonthOfDays = ({ kind, period }: TimeWords, label: string) =>
  kind === 'range' &&
  period !== null &&
  /tháng/iu.test(label) &&
  Math.abs(daysBetween(period.from, period.to) - 30) <= 3
