import { existsSync } from 'node:fs'
import { sep } from 'node:path'
import type { Kit } from '../kit.ts'
import { relink } from '../store/cited.ts'
import { knownAt } from '../store/known.ts'
import { keepIndicators, keepLabels } from '../store/labels.ts'
import type { Versions } from '../store/load.ts'
import type { FileSeen } from '../store/paths.ts'
import { type Books, beginRun, endRun } from '../store/runs.ts'
import type { Db } from '../store/sqlite.ts'
import { auditAcross } from './across.ts'
import { discover } from './discover.ts'
import { type IngestOrder, type IngestReport, idle } from './ingest.ts'
import { type NamedFile, planFor } from './plan.ts'
import type { Pool } from './pool.ts'
import { Work } from './work.ts'

/** What a run works with. */
export interface Bench {
  readonly db: Db
  readonly kit: Kit
  readonly pool: Pool
  readonly versions: Versions
}

/** One run from the first look at the folders to its closed books. The caller holds the lock of the database. */
export async function runIngest(order: IngestOrder, bench: Bench): Promise<IngestReport> {
  const { db, kit, pool, versions } = bench
  const found = discover(order.paths, ownFiles(db.file))
  const files = apart(found.files, db).filter((each) => isSettled(each, order.settled))
  const unsettled = found.files.length - files.length
  const plan = planFor(files, db, versions, {
    again: order.again,
    otherLimits: Object.keys(order.limits).length > 0,
  })
  if (order.onlyNews && plan.tasks.length === 0) return { ...idle, unsettled }
  const run = beginRun(db, process.cwd(), order.jobs)
  const work = new Work(order, bench, run, pool)
  work.begin({ ...plan, skipped: found.skipped, unreachable: found.unreachable })
  try {
    await work.all(plan.tasks)
  } finally {
    pool.close()
  }
  const stopped = work.leftOut > 0
  keepLabels(db, kit.rules.indicators.catalogue)
  keepIndicators(db, kit.rules.indicators.catalogue)
  relink(db)
  if (!stopped) {
    order.watch({ kind: 'comparing' })
    auditAcross(bench) // a stopped run ends soon: the next one makes up for it
  }
  const { skipped, failed, quarantined, needOcr, partial, copies } = work.ledger
  const books: Books = { ...work.ledger.books, seen: work.ledger.seen }
  endRun(db, run, stopped ? 'stopped' : 'done', books)
  db.exec('PRAGMA optimize')
  const kinds = { skipped, failed, quarantined, needOcr, partial, copies, barren: found.barren }
  return { run, books, stopped, leftOut: work.leftOut, ...kinds, unsettled }
}

/** What stands beside a database and is ours: no file of an archive. */
export const ownFiles = (database: string): string[] =>
  ['', '-wal', '-shm', '-journal', '-lock', '-lock-journal'].map((ending) => database + ending)

/**
 * A path is relative to the folder that the command was typed in. Where the database knows it from another folder
 * and that file is still there, the file keeps its whole path: two archives with files of one name stay two.
 */
function apart(files: readonly NamedFile[], db: Db): NamedFile[] {
  return files.map((file) => {
    const known = knownAt(db, file.path)
    const isOther = known && known.absolute !== file.absolute && existsSync(known.absolute)
    return isOther ? { ...file, path: file.absolute.split(sep).join('/').normalize('NFC') } : file
  })
}

/** A time that lies ahead of the clock says nothing: such a file counts as settled. */
function isSettled(file: FileSeen, wait: number): boolean {
  const age = Date.now() - Number(file.changed) / 1e6
  return wait === 0 || age > wait || age < -wait
}
