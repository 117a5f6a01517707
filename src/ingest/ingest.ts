import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadKit } from '../kit.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { openToWrite } from '../store/open.ts'
import type { Books } from '../store/runs.ts'
import { type Holder, takeLock } from './lock.ts'
import { openPool, type Pool } from './pool.ts'
import { runIngest } from './run.ts'
import { versionsOf } from './versions.ts'

/** What is to be loaded, where, and how. */
export interface IngestOrder {
  readonly paths: readonly string[]
  readonly database: string
  readonly rulesDir: string | null
  readonly jobs: number
  readonly limits: Partial<Limits>
  /** Read every file again, changed or not. */
  readonly again: boolean
  /** Files changed less than so many milliseconds ago are left for the next run: they may still be written. */
  readonly settled: number
  /** A round of a watch: where it has nothing to do it leaves no trace in the books. */
  readonly onlyNews?: boolean
  /** URL of a module with other stages; null for the program's own. */
  readonly stages: string | null
  /** Ends the run after the files in hand. */
  readonly signal: AbortSignal
  readonly watch: (event: IngestEvent) => void
}

export interface FileFault {
  readonly path: string
  readonly code: string
  readonly reason: string
  readonly stage: string
  readonly stack?: string
}

export type IngestEvent =
  | { readonly kind: 'waiting'; readonly holder: Holder | null }
  | { readonly kind: 'planned'; readonly seen: number; readonly toRead: number; readonly pool: Pool }
  | { readonly kind: 'comparing' } // every file is done; what only several documents show is looked for
  | { readonly kind: 'done'; readonly path: string; readonly seconds: number; readonly megabytes: number }
  | { readonly kind: 'failed'; readonly fault: FileFault }

/** How a run ended. */
export interface IngestReport {
  /** Number in the books; 0 for a run that was ended before it began or had nothing to do. */
  readonly run: number
  readonly books: Books
  readonly stopped: boolean
  /** Files that a stopped run did not come to. */
  readonly leftOut: number
  readonly skipped: readonly { readonly path: string; readonly reason: string }[]
  readonly failed: readonly FileFault[]
  /** Files that ended the process which read them, twice. */
  readonly quarantined: readonly FileFault[]
  /** Files loaded in this run whose pages are pictures. */
  readonly needOcr: readonly string[]
  /** Files loaded in this run of which a part could not be read, with the first reason. */
  readonly partial: readonly { readonly path: string; readonly reason: string }[]
  /** Unchanged files that are copies of a document loaded before, or moved or renamed since. */
  readonly copies: number
  readonly barren: readonly string[]
  /** Files left for the next run because they may still be written. */
  readonly unsettled: number
}

/**
 * Loads the files below the paths: what is new or changed is read, in other processes; this one alone writes. One
 * file costs one file, never the run. Throws `TrichlucError` for a rule file or a database that cannot be used,
 * before anything is changed.
 */
export async function ingest(order: IngestOrder): Promise<IngestReport> {
  const start = {
    until: 'facts',
    rulesDir: order.rulesDir && resolve(order.rulesDir),
    limits: { ...defaultLimits, ...order.limits },
    stages: order.stages,
  } as const
  const pool = openPool(start, order.jobs)
  if (!existsSync(order.database)) pool.warm(atOnce(order)) // no file is known yet: there is work
  try {
    const kit = await loadKit(order.rulesDir ?? undefined, order.limits)
    const db = openToWrite(order.database)
    try {
      const release = await takeLock(db, order.signal, (holder) => order.watch({ kind: 'waiting', holder }))
      if (!release) return { ...idle, stopped: true }
      try {
        return await runIngest(order, { db, kit, pool, versions: versionsOf(kit.rules.hash) })
      } finally {
        release()
      }
    } finally {
      db.close()
    }
  } finally {
    pool.close()
  }
}

/** How many files can be in hand at one time. */
function atOnce({ paths, jobs }: IngestOrder): number {
  const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? true
  return paths.every(isFile) ? Math.min(jobs, paths.length) : jobs
}

/** The report of a run that did nothing. */
export const idle: IngestReport = {
  run: 0,
  books: { seen: 0, loaded: 0, unchanged: 0, skipped: 0, failed: 0, quarantined: 0, redone: 0 },
  stopped: false,
  leftOut: 0,
  skipped: [],
  failed: [],
  quarantined: [],
  needOcr: [],
  partial: [],
  copies: 0,
  barren: [],
  unsettled: 0,
}
