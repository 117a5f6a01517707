import { statSync } from 'node:fs'
import { TrichlucError } from '../../errors.ts'
import { openToRead, openToWrite } from '../../store/open.ts'
import type { Db } from '../../store/sqlite.ts'

/** How long a person waits for the loading process to let go of the database before being told to try again. */
const PATIENCE_MS = 10_000
const ASK_AGAIN_MS = 60

/** The database that is shown: read through connections that cannot write, written only for what people say. */
export interface Archive {
  readonly file: string
  /** For one answer. Never waits for who writes. */
  readonly reading: () => Db
  /** For a long answer: one state of the database until `close`. */
  readonly snapshot: () => Db
  /** What `make` gives, made once for each state of the database. */
  readonly remembered: <T>(name: string, make: (db: Db) => T) => T
  /** Does `work` in a connection that may write, waiting while another process does. */
  readonly writing: <T>(work: (db: Db) => T) => Promise<T>
  readonly close: () => void
}

/** Throws `TrichlucError` when there is no database of ours at `file`. */
export function openArchive(file: string): Archive {
  let shown = opened(file)
  const reading = () => {
    const stamp = stampOf(file)
    if (stamp === shown.stamp) return shown.db
    shown.db.close() // deleted and loaded anew, or another put in its place
    shown = opened(file)
    return shown.db
  }
  return {
    file,
    reading,
    remembered: (name, make) => {
      const db = reading()
      const version = db.get<{ data_version: number }>('PRAGMA data_version')!.data_version
      const known = shown.remembered.get(name)
      if (known?.version === version) return known.value as ReturnType<typeof make>
      const value = make(db)
      shown.remembered.set(name, { version, value })
      return value
    },
    snapshot: () => {
      const { db } = opened(file)
      db.exec('BEGIN')
      return db
    },
    writing: (work) => patiently(file, work),
    close: () => shown.db.close(),
  }
}

interface Opened {
  readonly db: Db
  /** Which file it is. */
  readonly stamp: string
  readonly remembered: Map<string, { readonly version: number; readonly value: unknown }>
}

function opened(file: string): Opened {
  const db = openToRead(file)
  const stamp = stampOf(file)
  db.exec('PRAGMA mmap_size = 4294967296; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY')
  return { db, stamp, remembered: new Map() }
}

function stampOf(file: string): string {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false })
  if (stat) return `${stat.dev} ${stat.ino}`
  throw new TrichlucError(
    'NO_DATABASE',
    file,
    'cơ sở dữ liệu không còn ở đây; hãy nạp lại bằng `trichluc ingest THƯ-MỤC`',
  )
}

async function patiently<T>(file: string, work: (db: Db) => T): Promise<T> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      const db = openToWrite(file, ASK_AGAIN_MS)
      try {
        return work(db)
      } finally {
        db.close()
      }
    } catch (error) {
      if (!(error instanceof TrichlucError) || error.code !== 'BUSY' || Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS))
    }
  }
}
