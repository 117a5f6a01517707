import type { ObservationFilter, StoredObservation } from '../store/observations.ts'
import { table } from './table.ts'
import { dimensionsText, number, periodText, placeText, unitText } from './words.ts'

/** What the options of `query` and `compare` ask for. */
export function filterOf(
  operands: readonly string[],
  options: Readonly<Record<string, unknown>>,
): ObservationFilter {
  return {
    indicators: operands,
    agency: (options.agency as string | undefined) ?? null,
    from: (options.from as { from: string } | undefined)?.from ?? null,
    to: (options.to as { to: string } | undefined)?.to ?? null,
    dimensions: Object.fromEntries((options.dimension as [string, string][] | undefined) ?? []),
    modality: (options.modality as 'actual' | 'target' | undefined) ?? null,
    ...(options.limit === undefined ? {} : { limit: options.limit as number }),
  }
}

/** Observations for people: one a line, with the place each was read at. */
export function observationTable(rows: readonly StoredObservation[], width: number | null): string {
  return table(
    [
      { title: 'Chỉ tiêu', least: 16 },
      { title: 'Phân tổ', least: 8 },
      { title: 'Kỳ', least: 12 },
      { title: 'Giá trị', align: 'right' },
      { title: 'Đơn vị' },
      { title: 'Cơ quan', least: 10 },
      { title: 'Nơi ghi', least: 16 },
    ],
    rows.map((each) => [
      each.label,
      [dimensionsText(each.dimensions), each.modality === 'target' ? '(mục tiêu)' : '']
        .filter(Boolean)
        .join(' '),
      periodText(each.period_from, each.period_to),
      number(each.value),
      unitText(each.unit),
      each.issuer ?? '',
      placeText(each.path, each.page),
    ]),
    width,
  )
}
