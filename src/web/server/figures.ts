import { TrichlucError } from '../../errors.ts'
import { indicatorKinds } from '../../store/explorer/indicators.ts'
import type { SeriesAsked } from '../../store/explorer/series.ts'
import { labelsIn } from '../../store/labels.ts'
import type { Point, Series as StoredSeries } from '../../store/series.ts'
import type { Db } from '../../store/sqlite.ts'
import { gapsOf } from '../../store/windows.ts'
import type { NominalWindow, WindowKind } from '../../text/nominal.ts'
import type { PeriodKind, PeriodWindow, Series, SeriesPoint } from '../answers.ts'

/** What was asked of the figures, as the schema reads it. */
export interface FiguresAsked {
  readonly indicator: readonly string[]
  readonly agency?: readonly string[] | undefined
  readonly dimension?: readonly string[] | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly modality?: 'actual' | 'target' | undefined
  readonly level?: string | undefined
  readonly all?: boolean | undefined
}

/** The same as a filter of the store. Results unless targets are asked for; no breakdown that is not asked for. */
export function seriesAsked(db: Db, asked: FiguresAsked): SeriesAsked {
  const labels = labelsIn(db)
  return {
    indicators: asked.indicator,
    named: asked.agency ?? [],
    dimensions: Object.fromEntries((asked.dimension ?? []).map((each) => labels.idsOf(pairOf(each)))),
    whole: asked.all !== true,
    from: dayTold('from', asked.from),
    to: dayTold('to', asked.to),
    modality: asked.modality ?? 'actual',
    level: asked.level ?? null,
  }
}

function pairOf(typed: string): [string, string] {
  const at = typed.indexOf(':')
  if (at > 0 && at < typed.length - 1) return [typed.slice(0, at), typed.slice(at + 1)]
  throw new TrichlucError('OPTION', 'dimension', 'cần dạng tên:giá-trị, ví dụ field:land')
}

function dayTold(name: string, typed: string | undefined): string | null {
  if (typed === undefined) return null
  const year = /^\d{4}$/.test(typed)
  if (year) return name === 'from' ? `${typed}-01-01` : `${typed}-12-31`
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(Date.parse(typed))) return typed
  throw new TrichlucError('OPTION', name, 'cần năm (2021) hoặc ngày (2021-09-30)')
}

const PERIODS: Readonly<Record<WindowKind, PeriodKind>> = {
  tháng: 'month',
  quý: 'quarter',
  '6 tháng': 'half',
  '9 tháng': 'nine-months',
  năm: 'year',
  ngày: 'date',
  khác: 'other',
}

export const shownWindow = ({ kind, label, from, to, exact }: NominalWindow): PeriodWindow => ({
  ...{ kind: PERIODS[kind], label, from, to, exact },
})

/** Series as the API answers them. */
export function shownSeries(db: Db, series: readonly StoredSeries[]): Series[] {
  const kinds = indicatorKinds(db)
  return series.map((each) => ({
    ...each,
    kind: (kinds.get(each.indicator) ?? null) as Series['kind'],
    points: each.points.map(shownPoint),
    gaps: gapsOf(each).map(shownWindow),
  }))
}

const shownPoint = ({ window, ...point }: Point): SeriesPoint => ({
  ...point,
  window: shownWindow(window),
  kind: PERIODS[window.kind],
  corrected: point.corrected as SeriesPoint['corrected'],
  others: [...point.others],
})
