import { holdExclusively } from '../store/exclusive.ts'
import type { Db } from '../store/sqlite.ts'

/** Who is loading into a database. */
export interface Holder {
  readonly pid: number
  readonly since: string
}

const LOOK_EVERY_MS = 300

/**
 * Takes the database for one loading run; returns what gives it back. While another process has it, `waiting` is
 * told who, once, and this one waits; null when the signal ended the waiting. The system itself lets go of the lock
 * of a process that died.
 */
export async function takeLock(
  db: Db,
  signal: AbortSignal,
  waiting: (holder: Holder | null) => void,
): Promise<(() => void) | null> {
  for (let told = false; !signal.aborted; told = true) {
    const release = holdExclusively(`${db.file}-lock`)
    if (release) return release
    if (!told) waiting(holderOf(db))
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  return null
}

const holderOf = (db: Db): Holder | null =>
  db.get<Holder>(
    "SELECT pid, started_at AS since FROM runs WHERE status = 'running' ORDER BY id DESC LIMIT 1",
  ) ?? null
