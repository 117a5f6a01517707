import { findDates, isCalendarDay } from '../../../text/dates.ts'

/** “cùng ngày” and no more: the day of the document named before. */
export const isSameDay = (printed: string | null | undefined): boolean =>
  /^cùng\s+ngày$/iu.test((printed ?? '').normalize('NFC'))

const DAY_MONTH = /^(\d{1,2})\s*(?:[/-]|tháng)\s*(\d{1,2})$/u

/**
 * The day that the printed words name, or null when they name none or one that no calendar has. A day without a year
 * (`12/3`) takes the year that the code bears (`12/2019/QĐ-X`) or the date of its list; without either it is no date.
 */
export function dateOf(
  printed: string | null,
  year: string | null = null,
  dated: string | null = null,
): string | null {
  if (!printed) return null
  const whole = findDates(printed)[0]
  if (whole) return whole.date
  const hit = DAY_MONTH.exec(printed.normalize('NFC'))
  const known = year?.length === 4 ? year : (dateOf(dated)?.slice(0, 4) ?? null)
  if (!hit || !known || !isCalendarDay(Number(known), Number(hit[2]), Number(hit[1]))) return null
  return `${known}-${hit[2]!.padStart(2, '0')}-${hit[1]!.padStart(2, '0')}`
}
