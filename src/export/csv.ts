import { stringify } from 'csv-stringify/sync'
import type { Row } from './rows.ts'

/**
 * Rows as CSV (RFC 4180): a mark at the head so that Excel reads UTF-8, lists and objects as JSON in their field.
 * Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.
 */
export function* csvLines(columns: readonly string[], rows: Iterable<Row>): Generator<string> {
  yield `\ufeff${line(columns)}`
  for (const row of rows) yield line(columns.map((name) => guarded(cellOf(row[name]))))
}

/** One line of plain CSV, as it stands; a cell with a line end of either kind is quoted. */
export const line = (cells: readonly (string | number | null)[]): string =>
  stringify([[...cells]], { record_delimiter: 'windows', quoted_match: /[\r\n]/ })

/** A value as it goes into one cell. */
export function cellOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  return JSON.stringify(value)
}

const guarded = (cell: string | number | null) =>
  typeof cell === 'string' && /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell
