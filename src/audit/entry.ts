import { daysBetween } from '../text/periods/calendar.ts'
import type { Observation } from '../types.ts'

/** One figure as the checks see it. */
export interface Entry extends Observation {
  /** All dimensions, also the level that a form's row fixes and that goes without saying in the report. */
  readonly dimensions: Readonly<Record<string, string>>
  /** The dimensions by which figures are compared: in a commune's report its own level is no other quantity. */
  readonly own: Readonly<Record<string, string>>
  /** The label with the words of its dimension values: `Hồ sơ tiếp nhận [Đất đai]`. */
  readonly name: string
  /** `own` and `dimensions` as keys. */
  readonly key: string
  readonly fullKey: string
  /** Of a point (`còn 24 hồ sơ`): the window that its sentence speaks of, where that has figures of one. */
  readonly ownWindow: { readonly from: string; readonly to: string } | null
}

/** Dimensions as a key, whatever their order. */
export function keyOf(dimensions: Readonly<Record<string, string>>): string {
  return Object.keys(dimensions)
    .sort()
    .map((name) => `${name}=${dimensions[name]}`)
    .join('&')
}

/** Who speaks: the report's words and tables, or its official forms. */
export const voiceOf = (entry: Entry): 'text' | 'form' => (entry.form === null ? 'text' : 'form')

/**
 * Two figures of one time: windows with the same ends, or a point that is the end of the other's window. A point given
 * without a date (the report's own) may lie a little after the window of figures that stand near it. One left of a
 * longer time, as its sentence tells, is not left of a part of that time.
 */
export function sameTime(a: Entry, b: Entry): boolean {
  if (!a.periodTo || !b.periodTo) return a.periodFrom === b.periodFrom && a.periodTo === b.periodTo
  if (isPoint(a) === isPoint(b)) return a.periodFrom === b.periodFrom && a.periodTo === b.periodTo
  const [point, window] = isPoint(a) ? [a, b] : [b, a]
  if (isOfLonger(point, window)) return false
  if (point.periodTo === window.periodTo) return true
  return (
    near(a, b) && point.periodTo! > window.periodFrom! && daysApart(window.periodTo!, point.periodTo!) <= 31
  )
}

function isOfLonger({ ownWindow, periodTo }: Entry, window: Entry): boolean {
  if (!ownWindow || daysApart(ownWindow.to, periodTo!) > 31) return false
  return ownWindow.from < window.periodFrom! && window.periodTo! <= ownWindow.to
}

/**
 * Data of a year are gathered from mid December to the end of November: the days they were gathered on begin and end
 * before those of the calendar, and share most of them.
 */
export function nearlySameDays(a: Entry, b: Entry): boolean {
  if (!a.periodFrom || !a.periodTo || !b.periodFrom || !b.periodTo) return false
  const days = (first: string, last: string) => daysBetween(first, last) + 1
  if (a.periodFrom < b.periodFrom !== a.periodTo < b.periodTo) return false
  if (a.periodFrom === b.periodFrom || a.periodTo === b.periodTo) return false
  const from = a.periodFrom > b.periodFrom ? a.periodFrom : b.periodFrom
  const to = a.periodTo < b.periodTo ? a.periodTo : b.periodTo
  const longest = Math.max(days(a.periodFrom, a.periodTo), days(b.periodFrom, b.periodTo))
  return days(from, to) >= 0.75 * longest
}

export const isPoint = (entry: Entry): boolean => entry.periodFrom === entry.periodTo

/** Figures that stand in one passage, or in one form. */
export const near = (a: Entry, b: Entry): boolean =>
  Math.abs(a.at.start - b.at.start) < 3000 || (a.form !== null && a.form === b.form)

/**
 * Figures of one size: less than twice each other, small ones, or a power of ten apart (a digit slipped). Others that
 * seem to be one quantity are rather of another scope, which the words did not say or the rules did not see.
 */
export function ofOneSize(a: number, b: number): boolean {
  const [low, high] = a < b ? [a, b] : [b, a]
  return high <= 20 || high < 2 * low || [10, 100, 1000].some((power) => high === low * power)
}

export const daysApart = (a: string, b: string) => Math.abs(daysBetween(a, b))

/** The entry that stands nearest to another one. */
export function nearestTo<T extends { readonly at: { readonly start: number } }>(
  entries: readonly T[],
  to: { readonly at: { readonly start: number } },
): T {
  return entries.reduce((best, each) =>
    Math.abs(each.at.start - to.at.start) < Math.abs(best.at.start - to.at.start) ? each : best,
  )
}

/** The entries by their distance from another one. */
export function nearestFirst(entries: readonly Entry[], to: Entry): Entry[] {
  const apart = (entry: Entry) => Math.abs(entry.at.start - to.at.start)
  return entries.toSorted((a, b) => apart(a) - apart(b))
}

/** One entry for each value: those that only repeat a figure say nothing new; the nearest to `to` stands for them. */
export function distinct(entries: readonly Entry[], to: Entry): Entry[] {
  const values = new Map<number, Entry>()
  for (const entry of entries) {
    const known = values.get(entry.value)
    values.set(entry.value, known ? nearestTo([known, entry], to) : entry)
  }
  return [...values.values()]
}
