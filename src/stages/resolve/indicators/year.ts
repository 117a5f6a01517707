import type { Indicator } from '../../../rules/indicators.ts'
import { isForeseen } from '../../../text/foreseen.ts'
import type { TimeWords } from '../../../text/periods.ts'
import type { IndicatorMention, Period } from '../../../types.ts'
import type { Calendar } from './calendar.ts'

interface Of {
  readonly indicator: Indicator
  readonly calendar: Calendar
}

/**
 * `(số liệu từ 15/12/2025 đến 14/3/2026)`: money of a budget is counted from the beginning of its year. Days that begin
 * long before it are no such window.
 */
export function withinYear(days: Period): Period {
  const year = Number(days.to.slice(0, 4))
  const first = `${year}-01-01`
  const isWindow = days.from >= `${year - 1}-11-01` && days.from < first
  return isWindow ? { ...days, from: first } : days
}

/** What goes on adds up to what is aimed at by the year's end; a share is reached then. */
export const isSummed = ({ time, unit }: Indicator): boolean => time === 'period' && unit !== 'percent'

/** `Đến cuối năm 2025, thu ngân sách ước đạt 20 tỷ đồng` in the report on ten months of it: of all the year. */
export const isYearForeseen = (
  { source, quote }: IndicatorMention,
  { to }: Period,
  { indicator, calendar: { window } }: Of,
): boolean =>
  source === 'prose' &&
  to.endsWith('-12-31') &&
  window !== null &&
  window.to < to &&
  window.to.slice(0, 4) === to.slice(0, 4) &&
  isSummed(indicator) &&
  /(?<!\p{L})ước(?!\p{L})/iu.test(quote)

/**
 * `Năm 2024, xã đã kiểm tra 8 đơn vị` in the report on nine months of it: up to where that ends, also where
 * its days begin in the December before. `Cả năm`, an estimate and
 * a column of a table are of all the year.
 */
export const isYearUnderWay = (
  { kind, label, period }: TimeWords,
  { source, comparator, window: words }: IndicatorMention,
  { window }: Calendar,
): boolean =>
  kind === 'year' &&
  /^năm /iu.test(label) &&
  source === 'prose' &&
  comparator !== 'approx' &&
  !isForeseen(words) &&
  period !== null &&
  window !== null &&
  period.from <= withinYear(window).from &&
  window.to < period.to
