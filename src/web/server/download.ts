import type { Context } from 'hono'
import { csvLines } from '../../export/csv.ts'
import type { Row } from '../../export/rows.ts'
import { gathered } from '../../export/write.ts'
import { workbook } from '../../export/xlsx.ts'
import type { Db } from '../../store/sqlite.ts'
import type { Archive } from './archive.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  jsonl: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  'sdmx.csv': 'application/vnd.sdmx.data+csv; version=2.0; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export interface Download {
  /** Of the file, without its ending. */
  readonly name: string
  /** Of the sheet. */
  readonly kind: string
  readonly format: 'csv' | 'xlsx'
  readonly columns: readonly string[]
}

/** A table as a file, row by row from one state of the database. */
export function sent(
  context: Context,
  archive: Archive,
  { name, kind, format, columns }: Download,
  rows: (db: Db) => Iterable<Row>,
): Response {
  return streamed(context, archive, { file: `${name}.${format}`, format }, (db) =>
    format === 'xlsx' ? workbook(kind, columns, rows(db)) : gathered(csvLines(columns, rows(db))),
  )
}

const MOST_IDLE_MS = 120_000

type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

/**
 * Sends pieces as they come, no faster than the client takes them. Where the client leaves, the rest is never made; where
 * something fails half-way the connection is broken off, so that nobody takes half a file for a whole one.
 */
export function streamed(
  context: Context,
  archive: Archive,
  { file, format }: { readonly file: string; readonly format: string },
  make: (db: Db) => Pieces,
): Response {
  const db = archive.snapshot()
  let pieces: AsyncGenerator<Uint8Array>
  try {
    pieces = bytesOf(make(db))
  } catch (error) {
    db.close()
    throw error
  }
  let waiting: NodeJS.Timeout | undefined
  const end = () => {
    clearTimeout(waiting)
    db.close()
  }
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        clearTimeout(waiting)
        try {
          const { done, value } = await pieces.next()
          if (done) {
            end()
            return controller.close()
          }
          controller.enqueue(value)
          waiting = setTimeout(() => void abandon(controller), MOST_IDLE_MS).unref()
        } catch (error) {
          end()
          controller.error(error)
        }
      },
      async cancel() {
        await pieces.return(undefined)
        end()
      },
    },
    { highWaterMark: 1 },
  )
  /** A client that takes nothing more, and does not leave, must not hold an old state of the database for ever. */
  const abandon = async (controller: ReadableStreamDefaultController) => {
    controller.error(new Error('the client takes nothing more'))
    await pieces.return(undefined)
    end()
  }
  return context.body(body, 200, {
    'Content-Type': MEDIA_TYPES[format] ?? 'application/octet-stream',
    'Content-Disposition': `attachment; filename="${file}"`,
  })
}

async function* bytesOf(pieces: Pieces): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const piece of pieces) {
    yield typeof piece === 'string' ? encoder.encode(piece) : piece
    await breath()
  }
}

/** Lets other requests in between two pieces. */
const breath = () => new Promise<void>((resolve) => setImmediate(resolve))
