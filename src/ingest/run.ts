import { resolve } from 'node:path'
import type { Kit } from '../kit.ts'
import { keepLabels } from '../store/labels.ts'
import type { Versions } from '../store/load.ts'
import type { FileSeen } from '../store/paths.ts'
import { type Books, beginRun, dropRun, endRun } from '../store/runs.ts'
import type { Db } from '../store/sqlite.ts'
import { auditAcross } from './across.ts'
import { discover } from './discover.ts'
import type { IngestOrder, IngestReport } from './ingest.ts'
import { planFor } from './plan.ts'
import { openPool } from './pool.ts'
import { Work } from './work.ts'

/** What a run works with. */
export interface Bench {
  readonly db: Db
  readonly kit: Kit
  readonly versions: Versions
}

/** One run from the first look at the folders to its closed books. The caller holds the lock of the database. */
export async function runIngest(order: IngestOrder, bench: Bench): Promise<IngestReport> {
  const { db, kit, versions } = bench
  const found = discover(order.paths, [
    db.file,
    `${db.file}-wal`,
    `${db.file}-shm`,
    `${db.file}-lock`,
    `${db.file}-lock-journal`,
  ])
  const run = beginRun(db, process.cwd(), order.jobs)
  const files = found.files.filter((each) => isSettled(each, order.settled))
  const plan = planFor(files, db, versions, {
    again: order.again,
    otherLimits: Object.keys(order.limits).length > 0,
  })
  const pool = openPool({
    until: 'facts',
    rulesDir: order.rulesDir && resolve(order.rulesDir),
    limits: kit.limits,
    stages: order.stages,
  })
  const work = new Work(order, bench, run, pool)
  for (const { path, reason } of found.skipped) work.skip(path, null, reason)
  for (const each of found.unreachable) work.fail({ ...each, stage: 'open' }, null)
  for (const each of plan.failedBefore) work.fail(each, null)
  work.books.unchanged += plan.unchanged
  order.watch({ kind: 'planned', seen: work.seen + plan.tasks.length, toRead: plan.tasks.length, pool })
  try {
    await work.all(plan.tasks)
  } finally {
    pool.close()
  }
  keepLabels(db, kit.rules.indicators.catalogue)
  auditAcross(bench)
  const books: Books = { ...work.books, seen: work.seen }
  const stopped = work.leftOut > 0
  if (order.settled > 0 && plan.tasks.length === 0) dropRun(db, run)
  else endRun(db, run, stopped ? 'stopped' : 'done', books)
  db.exec('PRAGMA optimize')
  return {
    run,
    books,
    stopped,
    leftOut: work.leftOut,
    skipped: work.skipped,
    failed: work.failed,
    barren: found.barren,
    unsettled: found.files.length - files.length,
  }
}

const isSettled = (file: FileSeen, wait: number) =>
  wait === 0 || Date.now() - Number(file.changed) / 1e6 > wait
