import type { Period } from '../../types.ts'

/** The day as `YYYY-MM-DD`, or null where the calendar (Gregorian) has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** The months `first` to `last` of a year, whole; null where there are no such months. */
export function monthsOf(year: number, first: number, last: number): Period | null {
  const [from, to] = [isoDay(year, first, 1), isoDay(year, last, lastDay(year, last))]
  return from && to && first <= last ? { from, to } : null
}

/** The first day of its year up to a day. */
export const yearUpTo = (day: string): Period => ({ from: `${day.slice(0, 4)}-01-01`, to: day })

/** Which month a day is in, counted through the years. */
export const monthIndex = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** Days from one day to another; negative where the other lies before it. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000

/** The same days of another year; 29 February becomes the 28th where that year has none. */
export function movedTo(period: Period, years: number): Period {
  return { from: dayMoved(period.from, years), to: dayMoved(period.to, years) }
}

function dayMoved(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years
  const month = Number(day.slice(5, 7))
  return `${year}-${two(month)}-${two(Math.min(Number(day.slice(8, 10)), lastDay(year, month)))}`
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
