import { writeXlsxStream } from 'hucre/xlsx'
import { cellOf } from './csv.ts'
import type { Row } from './rows.ts'

/** Most characters that a cell of a workbook holds. */
const LONGEST_CELL = 32_767

/** Rows as a workbook: one sheet (more where a sheet is full), the first row stays in sight. Text is text, never a formula. */
export async function* workbook(
  name: string,
  columns: readonly string[],
  rows: Iterable<Row>,
): AsyncGenerator<Uint8Array> {
  const stream = writeXlsxStream(cells(columns, rows), { name, freezePane: { rows: 1 } })
  for await (const piece of stream as unknown as AsyncIterable<Uint8Array>) yield piece
}

function* cells(columns: readonly string[], rows: Iterable<Row>): Generator<(string | number | null)[]> {
  yield [...columns]
  for (const row of rows)
    yield columns.map((name) => {
      const cell = cellOf(row[name])
      return typeof cell === 'string'
        ? cell.slice(0, LONGEST_CELL).replace(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g, ' ')
        : cell
    })
}
