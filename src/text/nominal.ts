import { daysBetween, monthIndex } from './periods/calendar.ts'

/** What kind of window it is; windows of one kind can be compared with each other. `ngày` is a point in time. */
export type WindowKind = 'tháng' | 'quý' | '6 tháng' | '9 tháng' | 'năm' | 'ngày' | 'khác'

/** The window that an office means by its days: what `quý III` is called although it counts from 13/6 to 14/9. */
export interface NominalWindow {
  readonly kind: WindowKind
  /** First and last day by the calendar; the days themselves for `khác`. */
  readonly from: string | null
  readonly to: string | null
  readonly label: string
  /** The days are those of the calendar. */
  readonly exact: boolean
}

/**
 * Offices close their books before the period ends, so that the report is out in time (Thông tư 01/2021/TT-VPCP and
 * Nghị định 09/2019/NĐ-CP, điều 12: from the 15th of the month before the period to the 14th of its last month). Both
 * ends may lie so many days before the calendar's, never after.
 */
const MOST_DAYS_EARLY = 25

interface Shape {
  readonly kind: WindowKind
  readonly months: number
  /** Months in which a window of this shape begins, from 1. */
  readonly begins: readonly number[]
  readonly label: (year: number, month: number) => string
}

const ROMAN = ['I', 'II', 'III', 'IV']
const EVERY_MONTH = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

const SHAPES: readonly Shape[] = [
  { kind: 'năm', months: 12, begins: [1], label: (year) => `năm ${year}` },
  { kind: '9 tháng', months: 9, begins: [1], label: (year) => `9 tháng đầu năm ${year}` },
  {
    kind: '6 tháng',
    months: 6,
    begins: [1, 7],
    label: (year, month) => `6 tháng ${month === 1 ? 'đầu' : 'cuối'} năm ${year}`,
  },
  {
    kind: 'quý',
    months: 3,
    begins: [1, 4, 7, 10],
    label: (year, month) => `quý ${ROMAN[(month - 1) / 3]}/${year}`,
  },
  { kind: 'tháng', months: 1, begins: EVERY_MONTH, label: (year, month) => `tháng ${month}/${year}` },
]

/** The period that a window of days stands for; a window that is near none keeps its days. */
export function nominalWindow(from: string | null, to: string | null): NominalWindow {
  if (!to) return { kind: 'khác', from, to, label: 'không rõ kỳ', exact: false }
  if (!from || from === to) return { kind: 'ngày', from: to, to, label: `đến ${shortDay(to)}`, exact: true }
  for (const shape of SHAPES) {
    const found = fitted(shape, from, to)
    if (found) return found
  }
  return { kind: 'khác', from, to, label: `${shortDay(from)}–${shortDay(to)}`, exact: false }
}

function fitted({ kind, months, begins, label }: Shape, from: string, to: string): NominalWindow | null {
  for (const ahead of [0, 1]) {
    const [year, month] = monthOf(from, ahead)
    if (!begins.includes(month)) continue
    const window = { from: dayText(year, month, 1), to: dayText(year, month + months, 0) }
    const early = [daysBetween(from, window.from), daysBetween(to, window.to)]
    if (early.every((days) => days >= 0 && days <= MOST_DAYS_EARLY))
      return { kind, ...window, label: label(year, month), exact: early.every((days) => days === 0) }
  }
  return null
}

/** The window of the same kind right before; null for points in time and for windows of no kind. */
export function windowBefore(window: NominalWindow): { readonly from: string; readonly to: string } | null {
  return movedBy(window, -1)
}

/** The window of the same kind right after. */
export function windowAfter(window: NominalWindow): { readonly from: string; readonly to: string } | null {
  return movedBy(window, 1)
}

/** Half a year and nine months are compared with those of the year before: they count from the year's beginning. */
function movedBy({ kind, from }: NominalWindow, steps: 1 | -1): { from: string; to: string } | null {
  const shape = SHAPES.find((each) => each.kind === kind)
  if (!shape || !from) return null
  const [year, month] = monthOf(from, steps * (kind === '6 tháng' || kind === '9 tháng' ? 12 : shape.months))
  return { from: dayText(year, month, 1), to: dayText(year, month + shape.months, 0) }
}

/** `2021-09-30` as `30/9/2021`. */
export function shortDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day}/${month}/${year}`
}

function monthOf(date: string, ahead: number): [year: number, month: number] {
  const count = monthIndex(date) + ahead
  return [Math.floor(count / 12), (count % 12) + 1]
}

const dayText = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
