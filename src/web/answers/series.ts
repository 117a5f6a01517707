import { z } from 'zod'
import { after, limit, many, said, yesNo } from './asking.ts'
import { corrected } from './facts.ts'
import { indicatorKind } from './indicators.ts'
import { comparator, count, day, dimensions, listOf, standing, words, wordsOrNull } from './parts.ts'

const seriesFilter = {
  indicator: many(20),
  agency: many(50).optional(),
  /** `name:value`, both by id or by word. */
  dimension: many(20).optional(),
  /** Days between which a window must end. */
  from: said,
  to: said,
  modality: z.enum(['actual', 'target']).optional(),
  level: z.enum(['xã', 'huyện', 'tỉnh', 'trung ương']).optional(),
  /** `true`: every breakdown; otherwise only the dimensions asked for. */
  all: yesNo.optional(),
}

export const seriesDownload = z.strictObject(seriesFilter)

export const seriesQuestion = z.strictObject({ ...seriesFilter, limit, after })

export const compareDownload = z.strictObject({
  ...seriesFilter,
  by: z.enum(['period', 'agency']).optional(),
})

export const compareQuestion = z.strictObject({
  ...seriesFilter,
  by: z.enum(['period', 'agency']).optional(),
  limit,
})

export const periodKind = z.enum(['month', 'quarter', 'half', 'nine-months', 'year', 'date', 'other'])

export type PeriodKind = z.infer<typeof periodKind>

/** A window as it is called (`quý III/2021`), with its days by the calendar; `exact`: the document counts from just these. */
export const periodWindow = z.object({
  kind: periodKind,
  label: words,
  from: day,
  to: day,
  exact: z.boolean(),
})

export type PeriodWindow = z.infer<typeof periodWindow>

export const seriesPoint = z.object({
  window: periodWindow,
  kind: periodKind,
  /** The days as the document counts them. */
  period_from: day,
  period_to: day,
  value: z.number(),
  printed: words,
  modality: z.enum(['actual', 'target']),
  ...standing,
  rule: words,
  confidence: z.number(),
  corrected: corrected.nullable(),
  /** Said of a value that is not exact (`trên`, `ước`); null where it is. */
  comparator,
  /** Against the window of the same kind right before; null where there is none, and where one of the two is not exact. */
  change: z.number().nullable(),
  change_percent: z.number().nullable(),
  /** Values that documents give for the very same window and that cannot be true as well: shown, never chosen in silence. */
  others: z.array(z.object({ value: z.number(), ...standing, comparator })),
})

export type SeriesPoint = z.infer<typeof seriesPoint>

export const series = z.object({
  indicator: words,
  label: words,
  kind: indicatorKind.nullable(),
  unit: words,
  dimensions,
  agency: wordsOrNull,
  /** In order of time; windows of different lengths stand side by side. */
  points: z.array(seriesPoint),
  /** Windows of a kind that the series has before and after, but not here. */
  gaps: z.array(periodWindow),
})

export type Series = z.infer<typeof series>

export const seriesList = listOf(series)

export type SeriesList = z.infer<typeof seriesList>

export const comparison = z.object({
  by: z.enum(['period', 'agency']),
  /** Every window of any series, in order: the rows of the table by period. */
  windows: z.array(periodWindow),
  series: z.array(series),
  total: count,
})

export type Comparison = z.infer<typeof comparison>
