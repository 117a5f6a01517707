import type { Db } from './sqlite.ts'

/** What became of the files of one run: seen = loaded + unchanged + skipped + failed, always. */
export interface Books {
  readonly seen: number
  readonly loaded: number
  readonly unchanged: number
  readonly skipped: number
  readonly failed: number
  /** Documents outside the given paths that were made again because the rules changed. */
  readonly redone: number
}

export interface RunFile {
  readonly path: string
  readonly outcome: 'loaded' | 'skipped' | 'failed'
  readonly code: string | null
  readonly reason: string | null
  readonly stage: string | null
  readonly seconds: number | null
  readonly megabytes: number | null
}

export interface Run extends Books {
  readonly id: number
  readonly started_at: string
  readonly ended_at: string | null
  readonly status: 'running' | 'done' | 'stopped'
  readonly folder: string
  readonly jobs: number
}

/** Opens the books of a run. Runs that never ended (power loss, `kill -9`) are marked as stopped: the caller holds the lock. */
export function beginRun(db: Db, folder: string, jobs: number): number {
  return db.transaction(() => {
    db.run("UPDATE runs SET status = 'stopped' WHERE status = 'running'")
    return db.run(
      "INSERT INTO runs (started_at, status, folder, pid, jobs) VALUES (?, 'running', ?, ?, ?)",
      new Date().toISOString(),
      folder,
      process.pid,
      jobs,
    ).id
  })
}

export function noteFile(db: Db, run: number, file: RunFile): void {
  db.run(
    'INSERT OR REPLACE INTO run_files VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ...[run, file.path, file.outcome, file.code, file.reason, file.stage, file.seconds, file.megabytes],
  )
}

export function endRun(db: Db, run: number, status: 'done' | 'stopped', books: Books): void {
  db.run(
    'UPDATE runs SET ended_at = ?, status = ?, seen = ?, loaded = ?, unchanged = ?, skipped = ?, failed = ?, redone = ? WHERE id = ?',
    ...[
      new Date().toISOString(),
      status,
      books.seen,
      books.loaded,
      books.unchanged,
      books.skipped,
      books.failed,
    ],
    ...[books.redone, run],
  )
}

/** Takes a run out of the books: one of the many rounds of a watch that found nothing to do. */
export function dropRun(db: Db, run: number): void {
  db.run('DELETE FROM runs WHERE id = ?', run)
}

/** The last runs, newest first. */
export const runs = (db: Db, count: number): Run[] =>
  db.all<Run>('SELECT * FROM runs ORDER BY id DESC LIMIT ?', count)

/** Files of a run that were not loaded, in order of path. */
export const troubles = (db: Db, run: number): RunFile[] =>
  db.all<RunFile>("SELECT * FROM run_files WHERE run = ? AND outcome <> 'loaded' ORDER BY outcome, path", run)
