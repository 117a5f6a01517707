import { dirname, resolve } from 'node:path'
import pino from 'pino'
import { TrichlucError } from '../errors.ts'
import type { IngestEvent, IngestReport } from '../ingest/ingest.ts'
import { makeFolders } from '../paths.ts'

/** A log of a run as JSON lines: a line each file, and one for the books. */
export interface RunLog {
  readonly event: (event: IngestEvent) => void
  readonly end: (report: IngestReport) => void
}

/** Opens the log; lines are added behind what the file holds. */
export function openLog(file: string): RunLog {
  const log = pino({ base: { pid: process.pid } }, destination(file))
  return {
    event: (event) => {
      if (event.kind === 'failed') log.warn({ event: 'failed', ...event.fault })
      else if (event.kind === 'planned')
        log.info({ event: 'planned', seen: event.seen, to_read: event.toRead })
      else if (event.kind === 'comparing') log.info({ event: 'comparing' })
      else if (event.kind === 'waiting') log.info({ event: 'waiting', holder: event.holder })
      else log.info({ event: 'done', path: event.path, seconds: event.seconds, megabytes: event.megabytes })
    },
    end: ({ run, books, stopped, leftOut }) =>
      log.info({ event: 'end', run, books, stopped, left_out: leftOut }),
  }
}

function destination(file: string) {
  try {
    makeFolders(dirname(resolve(file)))
    return pino.destination({ dest: file, sync: true })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new TrichlucError(
      'OUTPUT',
      file,
      `không ghi được nhật ký (${code}); hãy xem lại đường dẫn và quyền ghi`,
      { cause: error },
    )
  }
}
