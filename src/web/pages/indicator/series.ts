import type { Series, SeriesPoint } from '../../answers.ts'
import { addresses } from '../addresses.ts'
import type { ChartSeries } from '../chart/panels.ts'

/** Series of one unit: they can share an axis. */
export interface UnitSeries {
  readonly unit: string
  readonly series: readonly Series[]
}

/** The series that are broken down by just the dimension chosen; by none when none is. */
export const chosenBreakdown = (series: readonly Series[], dimension: string): readonly Series[] =>
  series.filter((each) => Object.keys(each.dimensions).join() === dimension)

/** Series parted by unit, the unit with the most figures first. */
export function byUnit(series: readonly Series[]): readonly UnitSeries[] {
  const units = [...new Set(series.map((each) => each.unit))]
  return units
    .map((unit) => ({ unit, series: series.filter((each) => each.unit === unit) }))
    .toSorted((a, b) => pointsOf(b.series) - pointsOf(a.series))
}

const pointsOf = (series: readonly Series[]) => series.reduce((sum, { points }) => sum + points.length, 0)

/** A series as the chart draws it. */
export const chartSeries = (series: Series, name: string): ChartSeries => ({
  name,
  gaps: series.gaps,
  points: series.points.map((point) => ({
    window: point.window,
    value: point.value,
    comparator: point.comparator,
    others: point.others,
    href: addressOf(point),
    quote: point.quote,
    path: point.path,
    corrected: point.corrected !== null,
  })),
})

/** Where the sentence of a point stands. */
export const addressOf = (point: Pick<SeriesPoint, 'document_id' | 'start' | 'end'>): string =>
  addresses.document(point.document_id, { start: point.start, end: point.end })
