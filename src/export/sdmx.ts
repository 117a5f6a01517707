import { nominalWindow } from '../text/nominal.ts'
import { daysBetween } from '../text/periods/calendar.ts'
import { line } from './csv.ts'
import type { Row } from './rows.ts'

/**
 * Observations as SDMX-CSV 2.0 (SDMX 3.0, section 5.2): structure, dimensions, `OBS_VALUE`, attributes. The extra
 * dimensions of the indicators stand together in `BREAKDOWN` (`field=land;level=commune`), since each indicator has its own.
 */
export function* sdmxLines(rows: Iterable<Row>): Generator<string> {
  yield line([
    ...[
      'STRUCTURE',
      'STRUCTURE_ID',
      'ACTION',
      'REPORT',
      'INDICATOR',
      'BREAKDOWN',
      'MODALITY',
      'TIME_PERIOD',
      'OBS_VALUE',
    ],
    ...['UNIT_MEASURE', 'SOURCE', 'FORM', 'FORM_ROW', 'CONF_SCORE', 'RULE', 'QUOTE', 'CORRECTED'],
    'COMPARATOR',
  ])
  for (const row of rows)
    yield line([
      ...['dataflow', 'TRICHLUC:OBSERVATIONS(1.0)', 'I', text(row.path), text(row.indicator)],
      ...[breakdown(row.dimensions), text(row.modality), timePeriod(row.period_from, row.period_to)],
      ...[row.value as number, text(row.unit), text(row.source), text(row.form), text(row.row)],
      ...[row.confidence as number, text(row.rule), text(row.quote)],
      ...[row.corrected ? JSON.stringify(row.corrected) : null, text(row.comparator)],
    ])
}

const text = (value: unknown) => (typeof value === 'string' ? value : null)

const breakdown = (dimensions: unknown) =>
  Object.entries(dimensions as Record<string, string>)
    .map(([key, value]) => `${key}=${value}`)
    .join(';')

/**
 * A window of days in SDMX's words: `2021`, `2021-S1`, `2021-Q3`, `2021-09`, a day, or the first day with a duration.
 * Days are as the document counts them: a quarter that runs to the 14th is no calendar quarter.
 */
export function timePeriod(from: unknown, to: unknown): string | null {
  if (typeof from !== 'string' || typeof to !== 'string') return null
  if (from === to) return from
  const { kind, exact } = nominalWindow(from, to)
  const [year, month] = from.split('-').map(Number) as [number, number]
  if (exact && kind === 'năm') return String(year)
  if (exact && kind === '6 tháng') return `${year}-S${(month + 5) / 6}`
  if (exact && kind === 'quý') return `${year}-Q${(month + 2) / 3}`
  if (exact && kind === 'tháng') return from.slice(0, 7)
  if (exact && kind === '9 tháng') return `${from}/P9M`
  return `${from}/P${daysBetween(from, to) + 1}D`
}
