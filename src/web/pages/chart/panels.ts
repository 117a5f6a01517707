import type { PeriodKind, PeriodWindow, SeriesPoint } from '../../answers.ts'

/** A value as the chart needs it: the window it counts, and what a click on it should open. */
export interface ChartPoint {
  readonly window: PeriodWindow
  readonly value: number
  /** Said of a value that is not exact; null where it is. */
  readonly comparator: SeriesPoint['comparator']
  /** Other values that documents give for the very same window. */
  readonly others: readonly Pick<SeriesPoint, 'value' | 'comparator'>[]
  /** Address of the sentence, the sentence itself, and the file that holds it. */
  readonly href: string
  readonly quote: string
  readonly path: string
  readonly corrected: boolean
}

/** What is followed over time; `name` stands in the legend. */
export interface ChartSeries {
  readonly name: string
  readonly points: readonly ChartPoint[]
  /** Windows between two of its points of which it says nothing. */
  readonly gaps: readonly PeriodWindow[]
}

interface Days {
  readonly start: Date
  readonly middle: Date
  readonly end: Date
}

/** A point in its panel; `series` is the index of its series. */
export interface PlacedPoint extends ChartPoint, Days {
  readonly series: number
}

/** A missing window in its panel, and the indexes of the series that lack it. */
export interface Gap extends Days {
  readonly series: readonly number[]
  readonly window: PeriodWindow
}

/** Windows of one length side by side: a quarter is never joined with half a year. */
export interface Panel {
  readonly kind: PeriodKind
  readonly points: readonly PlacedPoint[]
  /** The same points, cut where a line would cross a gap or lead to a value that is not exact. */
  readonly pieces: readonly (readonly PlacedPoint[])[]
  readonly gaps: readonly Gap[]
}

/** Kinds of windows in the order in which their panels stand under each other. */
const ORDER: readonly PeriodKind[] = ['month', 'quarter', 'half', 'nine-months', 'year', 'date', 'other']

/** Months from one window to the next of its kind. Half years and nine months count from New Year: the next is a year on. */
const STEP: Readonly<Partial<Record<PeriodKind, number>>> = {
  month: 1,
  quarter: 3,
  half: 12,
  'nine-months': 12,
  year: 12,
}

/**
 * Series as panels, one for each kind of window that occurs. Within a panel a line joins two points only where the
 * second window follows the first one directly and both values are exact (between bounds nothing is known to rise or fall);
 * points in time are joined in their order, windows of no kind never.
 * Points without a time have no place on a chart and are left out (the table shows them).
 */
export function panelsOf(series: readonly ChartSeries[]): readonly Panel[] {
  return ORDER.map((kind) => panelOf(kind, series)).filter((each) => each.points.length > 0)
}

function panelOf(kind: PeriodKind, series: readonly ChartSeries[]): Panel {
  const lines = series.map(({ points }, index) => lineOf(kind, points, index))
  return { kind, points: lines.flat(), pieces: lines.flatMap(piecesOf), gaps: gapsOf(kind, series) }
}

/** Each missing window once, in order of time. */
function gapsOf(kind: PeriodKind, series: readonly ChartSeries[]): Gap[] {
  const gaps = new Map<string, Gap>()
  for (const [index, each] of series.entries())
    for (const window of each.gaps) {
      if (window.kind !== kind || window.to === null) continue
      const key = `${window.from} ${window.to}`
      gaps.set(key, { window, ...daysOf(window), series: [...(gaps.get(key)?.series ?? []), index] })
    }
  return [...gaps.values()].toSorted((a, b) => a.start.getTime() - b.start.getTime())
}

const lineOf = (kind: PeriodKind, points: readonly ChartPoint[], series: number): PlacedPoint[] =>
  points
    .filter((each) => each.window.kind === kind && each.window.to !== null)
    .map((each) => ({ ...each, series, ...daysOf(each.window) }))
    .toSorted((a, b) => a.end.getTime() - b.end.getTime())

function piecesOf(line: readonly PlacedPoint[]): PlacedPoint[][] {
  const pieces: PlacedPoint[][] = []
  for (const [i, point] of line.entries()) {
    const before = line[i - 1]
    const exact = before?.comparator === null && point.comparator === null
    if (before && exact && follows(before.window, point.window)) pieces.at(-1)!.push(point)
    else pieces.push([point])
  }
  return pieces
}

function follows(before: PeriodWindow, window: PeriodWindow): boolean {
  if (window.kind === 'date') return true
  return monthOf(window.from) - monthOf(before.from) === STEP[window.kind]
}

const monthOf = (date: string | null) =>
  date === null ? Number.NaN : Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))

function daysOf({ from, to }: PeriodWindow): Days {
  const start = dayOf(from ?? to!)
  const end = from === null || from === to ? start : dayAfter(to!)
  return { start, end, middle: new Date((start.getTime() + end.getTime()) / 2) }
}

const DAY = 86_400_000
const dayOf = (date: string) => new Date(`${date}T00:00:00Z`)
const dayAfter = (date: string) => new Date(dayOf(date).getTime() + DAY)
