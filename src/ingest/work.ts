import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import pLimit from 'p-limit'
import { type Known, knownContent, packedText } from '../store/known.ts'
import { type Failure, load, loadFailure, loadPath } from '../store/load.ts'
import { type FileSeen, forgetMoved } from '../store/paths.ts'
import { noteFile } from '../store/runs.ts'
import { hashOf } from './hash.ts'
import type { FileFault, IngestOrder } from './ingest.ts'
import type { Job } from './job.ts'
import { isForeign } from './left-out.ts'
import type { Task } from './plan.ts'
import type { Pool } from './pool.ts'
import { quarantine, shellWord } from './quarantine.ts'
import type { Death, Done } from './reader.ts'
import type { Bench } from './run.ts'

/** The work of one run: every task is done or noted, and the books say which. */
export class Work {
  readonly books = { loaded: 0, unchanged: 0, skipped: 0, failed: 0, redone: 0 }
  readonly skipped: { path: string; reason: string }[] = []
  readonly failed: FileFault[] = []
  /** Tasks that a stopped run did not begin. */
  leftOut = 0
  private readonly deaths: Task[] = []
  private readonly order: IngestOrder
  private readonly bench: Bench
  private readonly run: number
  private readonly pool: Pool
  private readonly endings: ReadonlySet<string>
  private jobs = 0

  constructor(order: IngestOrder, bench: Bench, run: number, pool: Pool) {
    this.order = order
    this.bench = bench
    this.run = run
    this.pool = pool
    this.endings = new Set(bench.kit.formats.flatMap((each) => each.extensions))
  }

  get seen(): number {
    return this.books.loaded + this.books.unchanged + this.books.skipped + this.books.failed
  }

  /** Does every task, so many at a time; then, alone, those whose process died over them. */
  async all(tasks: readonly Task[]): Promise<void> {
    const bound = pLimit(this.order.jobs)
    try {
      await Promise.all(tasks.map((task) => bound(() => this.one(task, false))))
    } finally {
      bound.clearQueue() // a database that cannot be written to ends the run: no further file is begun
    }
    for (const task of this.deaths) await this.one(task, true)
  }

  skip(path: string, code: string | null, reason: string): void {
    this.books.skipped++
    this.skipped.push({ path, reason })
    this.note(path, 'skipped', { code, reason, stage: null }, null)
  }

  fail(fault: FileFault, done: Done | null): void {
    this.books.failed++
    this.failed.push(fault)
    this.note(fault.path, 'failed', fault, done)
    this.order.watch({ kind: 'failed', fault })
  }

  private async one(task: Task, alone: boolean): Promise<void> {
    if (this.order.signal.aborted) {
      this.leftOut++
      return
    }
    const known = task.kind === 'read' && task.hashFirst ? await this.knownAlready(task.file) : undefined
    if (known && task.kind === 'read') {
      if (known.facts_version === this.bench.versions.facts) return this.settle(task.file, known.document)
      return this.one(
        { kind: 'facts', file: task.file, path: task.file.path, document: known.document },
        alone,
      )
    }
    const done = await this.pool.run(this.jobFor(task))
    if (done.outcome.kind === 'death') return this.died(task, { ...done, outcome: done.outcome }, alone)
    if (done.outcome.kind === 'failure') return this.failedWith(task, done.outcome.failure, done)
    if (done.outcome.kind !== 'record')
      throw new Error(`a ${done.outcome.kind} came where facts were asked for`)
    const { db, versions } = this.bench
    const document = load(db, done.outcome.record, task.file ? [task.file] : [], { run: this.run, versions })
    if (task.file) {
      forgetMoved(db, document, existsSync)
      this.books.loaded++
      this.note(task.path, 'loaded', null, done)
    } else this.books.redone++
    this.order.watch({ kind: 'done', path: task.path, seconds: done.seconds, megabytes: done.megabytes })
  }

  /** The document with the same content, where one was read by this very program. */
  private async knownAlready(file: FileSeen): Promise<Known | undefined> {
    const sha256 = await hashOf(file.absolute)
    const known = sha256 === null ? undefined : knownContent(this.bench.db, sha256)
    return known?.text_version === this.bench.versions.text ? known : undefined
  }

  private settle(file: FileSeen, document: number): void {
    loadPath(this.bench.db, file, document, this.run)
    forgetMoved(this.bench.db, document, existsSync)
    this.books.unchanged++
    this.order.watch({ kind: 'done', path: file.path, seconds: 0, megabytes: 0 })
  }

  private jobFor(task: Task): Job {
    const text = task.kind === 'facts' ? packedText(this.bench.db, task.document) : null
    return { id: ++this.jobs, path: task.path, absolute: task.file?.absolute ?? resolve(task.path), text }
  }

  private async died(task: Task, done: Done & { outcome: Death }, alone: boolean): Promise<void> {
    if (!alone) {
      this.deaths.push(task)
      return
    }
    const sha256 = task.file ? await hashOf(task.file.absolute) : null
    this.failedWith(
      task,
      quarantine(`ingest ${shellWord(task.path)}`, sha256, done, this.bench.kit.limits),
      done,
    )
  }

  private failedWith(task: Task, failure: Failure, done: Done): void {
    if (task.kind === 'read' && isForeign(task.file, failure.code, this.endings)) {
      this.skip(task.path, failure.code, failure.reason)
      this.order.watch({ kind: 'done', path: task.path, seconds: done.seconds, megabytes: done.megabytes })
      return
    }
    const { db, versions } = this.bench
    if (task.kind === 'read') loadFailure(db, failure, task.file, { run: this.run, versions })
    const stack = done.outcome.kind === 'failure' ? done.outcome.stack : undefined
    this.fail(
      {
        path: task.path,
        code: failure.code,
        reason: failure.reason,
        stage: failure.stage,
        ...(stack ? { stack } : {}),
      },
      done,
    )
  }

  private note(
    path: string,
    outcome: 'loaded' | 'skipped' | 'failed',
    fault:
      | (Omit<FileFault, 'path' | 'code'> & { code: string | null })
      | { code: string | null; reason: string; stage: null }
      | null,
    done: Done | null,
  ): void {
    noteFile(this.bench.db, this.run, {
      path,
      outcome,
      code: fault?.code ?? null,
      reason: fault?.reason ?? null,
      stage: fault?.stage ?? null,
      seconds: done ? Math.round(done.seconds * 1000) / 1000 : null,
      megabytes: done ? Math.round(done.megabytes) : null,
    })
  }
}
