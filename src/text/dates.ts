import { matchesOf } from './matches.ts'
import { isoDay } from './periods/calendar.ts'

/** A date as a document prints it. */
export interface FoundDate {
  /** From the day's first digit (the word `ngày` is not part of it) to the end of the year. */
  readonly start: number
  readonly end: number
  /** `2021-07-15`; null for a day that no calendar has. */
  readonly date: string | null
  readonly printed: string
}

/** A month as a document prints it: `tháng 7 năm 2021`, `tháng 7/2021`. */
export interface FoundMonth {
  readonly start: number
  readonly end: number
  /** `2021-07`; null when there is no such month. */
  readonly month: string | null
  readonly printed: string
}

const B = '[^\\S\\t]{0,40}' // blanks and line ends, never the tab that parts two cells
const B1 = '[^\\S\\t]{1,40}'
const NUMERIC = `(\\d{1,2})${B}([/.\\-–])${B}(\\d{1,2})${B}\\2${B}(\\d{4}|\\d{2})`
const WORDED = `(\\d{1,2})(?:${B1}tháng${B1}|${B}[/-]${B})(\\d{1,2})(?:,?${B1}năm${B1}|${B}/${B})(\\d{4})`
const DATE = new RegExp(`(?<![\\d/.,:])(?:${NUMERIC}|${WORDED})(?!\\d|[/.-]\\d|/\\p{L})`, 'giu')
const MONTH = new RegExp(`tháng${B1}(\\d{1,2})(?:,?${B1}năm${B1}|${B}[/-]${B})(\\d{4})(?!\\d|[/.]\\d)`, 'giu')

/**
 * Every day printed in the text, in order: `15/7/2021`, `15-7-2021`, `15.7.2021`, `15 tháng 7 năm 2021`,
 * `15/7 năm 2021`, over line ends and blank lines too. A year of two digits counts only after strokes (`15/7/21`)
 * and means 1970–2069. A day that does not exist is kept, with `date` null. Fractions, numbers of sections,
 * telephone numbers and codes such as `12/5/2020/QĐ` are left alone.
 */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = []
  for (const hit of matchesOf(DATE, text)) {
    const [printed, d1, sign, m1, y1, d2, m2, y2] = hit
    const year = Number(y1 ?? y2)
    const short = (y1 ?? y2)!.length === 2
    if (short && sign !== '/') continue
    if (!short && (year < 1800 || year > 2200)) continue
    const full = short ? (year < 70 ? 2000 + year : 1900 + year) : year
    const start = hit.index
    found.push({
      start,
      end: start + printed.length,
      date: isoDay(full, Number(m1 ?? m2), Number(d1 ?? d2)),
      printed,
    })
  }
  return found
}

/** Every month with its year, in order; those that are part of a full date (`ngày 5 tháng 7 năm 2021`) included. */
export function findMonths(text: string): readonly FoundMonth[] {
  return matchesOf(MONTH, text).map((hit) => {
    const month = Number(hit[1])
    const is = month >= 1 && month <= 12
    return {
      start: hit.index,
      end: hit.index + hit[0].length,
      month: is ? `${hit[2]}-${String(month).padStart(2, '0')}` : null,
      printed: hit[0],
    }
  })
}

/** True when the (Gregorian) calendar has this day. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return isoDay(year, month, day) !== null
}

/** `2023-08-03` as officials write it: `03/8/2023`, with a nought before days under 10 and the months 1 and 2 (Nghị định 30/2020/NĐ-CP). */
export function shownDay(date: string): string {
  const [year, month, day] = date.split('-') as [string, string, string]
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`
}
