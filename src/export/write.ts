import { TrichlucError } from '../errors.ts'
import type { Db } from '../store/sqlite.ts'
import { csvLines } from './csv.ts'
import { jsonLines } from './jsonl.ts'
import { columns, type Kind, rowsOf } from './rows.ts'
import { sdmxLines } from './sdmx.ts'
import { workbook } from './xlsx.ts'

export type ExportFormat = 'jsonl' | 'csv' | 'xlsx' | 'sdmx-csv'

/** An export piece by piece, so that its size is no matter; all pieces come from one state of the database. */
export async function* piecesOf(
  db: Db,
  kind: Kind,
  format: ExportFormat,
): AsyncGenerator<string | Uint8Array> {
  if (format === 'sdmx-csv' && kind !== 'observations')
    throw new TrichlucError(
      'OPTION',
      '--format',
      '`sdmx-csv` chỉ dùng cho `export observations`; các bảng khác xuất bằng csv, xlsx hoặc jsonl',
    )
  const rows = rowsOf(db, kind)
  if (format === 'xlsx') yield* workbook(kind, columns[kind], rows)
  else if (format === 'csv') yield* gathered(csvLines(columns[kind], rows))
  else if (format === 'sdmx-csv') yield* gathered(sdmxLines(rows))
  else yield* gathered(jsonLines(rows))
}

/** Lines in pieces of some 64 KB: one write for many rows. */
export function* gathered(lines: Iterable<string>): Generator<string> {
  let piece = ''
  for (const line of lines) {
    piece += line
    if (piece.length < 65_536) continue
    yield piece
    piece = ''
  }
  if (piece) yield piece
}
