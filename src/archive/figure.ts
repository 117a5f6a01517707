import { plainFigure } from '../audit/decimal.ts'
import { keyOf } from '../audit/entry.ts'
import type { Finding } from '../types.ts'

/** An observation of the archive, as exports and the database hold it. */
export interface ArchiveFigure {
  readonly document_id: string
  readonly path: string
  readonly issuer: string | null
  readonly issued_on: string | null
  readonly indicator: string
  readonly label: string
  readonly value: number
  readonly decimals: number
  readonly unit: string
  readonly dimensions: Readonly<Record<string, string>>
  readonly period_from: string | null
  readonly period_to: string | null
  readonly modality: 'actual' | 'target'
  /** Of targets only: a result with a bound is in no series. */
  readonly comparator?: 'ge' | 'gt' | 'le' | 'lt' | 'approx' | null
  readonly quote: string
  readonly page: number | null
  readonly start: number
  readonly end: number
}

/** A contradiction between documents; it belongs to the document whose figure stands out. */
export interface ArchiveFinding extends Finding {
  readonly document_id: string
  readonly path: string
}

/** Spellings of an agency's name that count as one. */
export const agencyKey = (issuer: string): string => issuer.normalize('NFC').toLowerCase()

/** Figures of one thing: indicator, unit, breakdown, agency; results, not targets. Without an agency nothing can be followed. */
export function seriesKey(figure: ArchiveFigure): string | null {
  if (figure.issuer === null || figure.modality !== 'actual' || figure.period_to === null) return null
  return JSON.stringify([figure.indicator, figure.unit, keyOf(figure.dimensions), agencyKey(figure.issuer)])
}

/** The only figure that a document gives for a window; one that gives two says nothing certain. */
export const onlyFigure = (same: readonly ArchiveFigure[]): ArchiveFigure[] =>
  same.every(({ value }) => value === same[0]!.value) ? same.slice(0, 1) : []

/** `quý III/2023` is for people; a finding names a window by its days. */
export function windowOf({
  period_from,
  period_to,
}: Pick<ArchiveFigure, 'period_from' | 'period_to'>): string {
  const day = (iso: string) => iso.split('-').reverse().join('/')
  if (period_from === null || period_from === period_to) return day(period_to!)
  return `${day(period_from)}–${day(period_to!)}`
}

/** A finding that stands at a figure. */
export function findingAt(
  { document_id, path, quote, page, start, end }: ArchiveFigure,
  {
    values,
    ...told
  }: Pick<Finding, 'kind' | 'severity' | 'message'> & { readonly values: readonly number[] },
): ArchiveFinding {
  return {
    document_id,
    path,
    ...told,
    values: values.map(plainFigure),
    evidence: [{ at: { page, start, end }, quote }],
  }
}
