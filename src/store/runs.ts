import type { Db } from './sqlite.ts'

/** Codes of files that ended the process which read them, twice: they are set aside until a limit is raised. */
const QUARANTINE_CODES = ['TIME_LIMIT', 'MEM_LIMIT', 'CRASHED'] as const
export type QuarantineCode = (typeof QUARANTINE_CODES)[number]

export const isQuarantined = (code: string | null): boolean => QUARANTINE_CODES.some((each) => each === code)

/** What became of the files of one run: seen = loaded + unchanged + skipped + failed + quarantined, always. */
export interface Books {
  readonly seen: number
  readonly loaded: number
  readonly unchanged: number
  readonly skipped: number
  readonly failed: number
  readonly quarantined: number
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
  /** The process that does or did it. */
  readonly pid: number
  readonly jobs: number
}

/**
 * Opens the books of a run. Runs that never ended (power loss, `kill -9`) are marked as stopped, with what they had
 * noted until then: the caller holds the lock.
 */
export function beginRun(db: Db, folder: string, jobs: number): number {
  return db.transaction(() => {
    db.run(CLOSE_BROKEN)
    return db.run(
      "INSERT INTO runs (started_at, status, folder, pid, jobs) VALUES (?, 'running', ?, ?, ?)",
      new Date().toISOString(),
      folder,
      process.pid,
      jobs,
    ).id
  })
}

const counted = (outcome: RunFile['outcome']) =>
  `(SELECT count(*) FROM run_files f WHERE f.run = runs.id AND f.outcome = '${outcome}')`
const CLOSE_BROKEN = `
  UPDATE runs SET status = 'stopped', loaded = ${counted('loaded')}, skipped = ${counted('skipped')},
    failed = ${counted('failed')}, seen = (SELECT count(*) FROM run_files f WHERE f.run = runs.id)
  WHERE status = 'running'`

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
      books.failed + books.quarantined,
    ],
    ...[books.redone, run],
  )
}

/** The last runs, newest first. The column `failed` counts both kinds; they are told apart by the codes of the files. */
export const runs = (db: Db, count: number): Run[] =>
  db.all<Omit<Run, 'quarantined'>>('SELECT * FROM runs ORDER BY id DESC LIMIT ?', count).map((run) => {
    const far = run.status === 'running' ? { ...run, ...db.get<Partial<Run>>(SO_FAR, run.id) } : run
    const { quarantined } = db.get<{ quarantined: number }>(QUARANTINED, run.id)!
    return { ...far, failed: far.failed - quarantined, quarantined }
  })

/** What a run that is still going has noted. */
const SO_FAR = `
  SELECT count(*) AS seen, count(*) FILTER (WHERE outcome = 'loaded') AS loaded,
    count(*) FILTER (WHERE outcome = 'skipped') AS skipped, count(*) FILTER (WHERE outcome = 'failed') AS failed
  FROM run_files WHERE run = ?`

const QUARANTINED = `
  SELECT count(*) AS quarantined FROM run_files
  WHERE run = ? AND outcome = 'failed' AND code IN ('${QUARANTINE_CODES.join("', '")}')`

/** Files of a run that were not loaded, in order of path. */
export const troubles = (db: Db, run: number): RunFile[] =>
  db.all<RunFile>("SELECT * FROM run_files WHERE run = ? AND outcome <> 'loaded' ORDER BY outcome, path", run)
