import type { Period } from '../../types.ts'
import { matchesOf } from '../matches.ts'
import { isoDay, monthsOf } from './calendar.ts'
import {
  ALL_YEAR,
  DAY,
  MONTH,
  MONTHS,
  QUARTER,
  quarterNumbers,
  WHOLE_YEAR,
  wordNumbers,
  YEAR_END,
} from './words.ts'

const YEAR = /(?:19|20)\d{2}(?!\d)/
const NUMBER = '(\\d{1,2}|[\\p{L}]+(?:\\s(?:một|hai)(?!\\p{L}))?)'

/** The days that the first point of time in `label` covers; a missing year is `year`. */
export function pointOf(label: string, year: number | undefined): Period | null {
  const [first] = pointsIn(/đến|tới/iu.test(label) ? slashed(label) : label)
  return first ? daysOf(first, year) : null
}

/**
 * From the first to the last point that is printed; a first point without a year takes the last one's, or the year
 * before when it would lie after it.
 */
export function between(printed: string, reference: { year?: number; to?: string }): Period | null {
  const label = slashed(printed)
  const points = pointsIn(label)
  if (DAY_FIRST.test(label)) return soFarOf(points, reference.year)
  const [start, stop] = points
  const bare = BARE_DAY.exec(label)?.[1]
  if (bare) return sinceDay(Number(bare), start, reference.year)
  if (!start) return null
  const stopYear = stop ? (yearIn(stop) ?? yearIn(start) ?? reference.year) : undefined
  const to = stop ? daysOf(stop, stopYear)?.to : reference.to
  if (!to) return null
  const startYear = yearIn(start) ?? Number(to.slice(0, 4))
  const from = daysOf(start, startYear)?.from
  if (from && from <= to) return { from, to }
  if (yearIn(start)) return null
  const earlier = daysOf(start, startYear - 1)?.from
  return earlier ? { from: earlier, to } : null
}

/** `Tính đến ngày 15/9, trong quý III`: the part of the year up to the day, if that is in it. */
function soFarOf([day, part]: readonly string[], own: number | undefined): Period | null {
  if (!day || !part) return null
  const year = yearIn(day) ?? yearIn(part) ?? own
  const to = daysOf(day, year)?.to
  const whole = daysOf(part, yearIn(part) ?? year)
  return to && whole && whole.from <= to && to <= whole.to ? { from: whole.from, to } : null
}
const DAY_FIRST = /^(?:tính\s+)?đến\s/iu

/** `từ ngày 01 đến ngày 31/8/2025`: both in one month. */
function sinceDay(day: number, stop: string | undefined, year: number | undefined): Period | null {
  const to = stop && daysOf(stop, yearIn(stop) ?? year)?.to
  const from = to && `${to.slice(0, 8)}${String(day).padStart(2, '0')}`
  return from && day > 0 && from <= to ? { from, to } : null
}

/** `giai đoạn 2021-2025`: both years whole. */
export function spanOf(label: string): Period | null {
  const years = label.match(/(?:19|20)\d{2}/g)
  if (!years || years.length < 2 || years[0]! > years[1]!) return null
  return { from: `${years[0]}-01-01`, to: `${years[1]}-12-31` }
}

/** `từ ngày 01 đến ngày 31/8/2025`: a first day without its month. */
const BARE_DAY = /từ\s+ngày\s+(\d{1,2})\s*(?:,\s*)?(?:đến|tới|[-–])/iu
/** `6-10`, `17.5.2018`. */
const DASHED = /(?<![\d/.-])(\d{1,2})[-.](\d{1,2})(?:[-.](\d{4}))?(?![\d/])/gu
const slashed = (label: string) =>
  label.replace(DASHED, (_, day, month, year) => [day, month, year].filter(Boolean).join('/'))

/** A day may stand glued to what follows: `từ ngày 21/7đến 20/8`. */
const POINTS = new RegExp(
  `(?:^\\d{1,2}\\stháng$|${DAY}|${QUARTER}|${MONTHS}|${MONTH}|${ALL_YEAR}|${YEAR_END}|${WHOLE_YEAR}|đầu năm(?: (?:19|20)\\d{2})?)(?!(?!đến|tới)\\p{L})`,
  'giu',
)

function pointsIn(label: string): string[] {
  return matchesOf(POINTS, label).map((match) => match[0].toLowerCase())
}

function yearIn(words: string): number | undefined {
  const found = YEAR.exec(words)
  return found ? Number(found[0]) : undefined
}

function daysOf(point: string, fallback: number | undefined): Period | null {
  const year = yearIn(point) ?? fallback
  if (year === undefined) return null
  if (point.startsWith('đầu')) return { from: `${year}-01-01`, to: `${year}-01-01` }
  if (/^(?:cuối|hết)/.test(point)) return { from: `${year}-12-31`, to: `${year}-12-31` }
  if (/^qu[ýí]/.test(point)) return quarterDays(point, year)
  if (/^tháng/.test(point)) return monthDays(point, year)
  const months = new RegExp(`^${NUMBER}\\stháng(?!\\s\\d{1,2}(?!\\d))`, 'u').exec(point)
  if (months) return severalMonths(numberOf(months[1]!), point, year)
  if (/^(?:(?:cả|toàn)\s+)?năm/.test(point)) return monthsOf(year, 1, 12)
  const parts = /(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})/.exec(point)
  const day = parts && isoDay(year, Number(parts[2]), Number(parts[1]))
  return day ? { from: day, to: day } : null
}

function quarterDays(point: string, year: number): Period | null {
  const spelled = point.replace(/(?:\/|-|,|\s|năm)*(?:19|20)\d{2}$/, '')
  const numbers = spelled
    .match(/(?<!\p{L})(?:iv|i{1,3}|[1-4])(?!\p{L})/gu)
    ?.map((each) => quarterNumbers[each]!)
  if (!numbers?.length || numbers.some((each, i) => i > 0 && each !== numbers[i - 1]! + 1)) return null
  return monthsOf(year, numbers[0]! * 3 - 2, numbers.at(-1)! * 3)
}

function monthDays(point: string, year: number): Period | null {
  const found = new RegExp(`^tháng\\s+${NUMBER}`, 'u').exec(point)
  const month = found ? numberOf(found[1]!) : undefined
  return month ? monthsOf(year, month, month) : null
}

function severalMonths(count: number | undefined, point: string, year: number): Period | null {
  if (!count || count > 12) return null
  return /cuối\s+năm/.test(point) ? monthsOf(year, 13 - count, 12) : monthsOf(year, 1, count)
}

function numberOf(words: string): number | undefined {
  return /^\d+$/.test(words) ? Number(words) : wordNumbers[words.replace(/\s+/g, ' ')]
}
