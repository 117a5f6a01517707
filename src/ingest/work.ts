import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import pLimit from 'p-limit'
import { type Known, knownContent, packedText } from '../store/known.ts'
import { type Failure, load, loadFailure, loadPath } from '../store/load.ts'
import { type FileSeen, forgetMoved } from '../store/paths.ts'
import type { DocumentRecord } from '../store/record.ts'
import { Batch } from './batch.ts'
import type { Discovery } from './discover.ts'
import { hashOf } from './hash.ts'
import type { IngestOrder } from './ingest.ts'
import type { Job } from './job.ts'
import { Ledger } from './ledger.ts'
import { isForeign } from './left-out.ts'
import type { Plan, Task } from './plan.ts'
import type { Pool } from './pool.ts'
import { quarantine, shellWord } from './quarantine.ts'
import type { Death, Done } from './reader.ts'
import type { Bench } from './run.ts'

/** Needs no `--db` on a command line. */
const DEFAULT_DATABASE = 'out/trichluc.db'

/** The work of one run: every task is done or noted, and the ledger says which. */
export class Work {
  readonly ledger: Ledger
  /** Tasks that a stopped run did not begin. */
  leftOut = 0
  private readonly deaths: Task[] = []
  /** Contents being read now: a copy of one waits for it and is then known. */
  private readonly inHand = new Map<string, Promise<void>>()
  /** Contents read and not yet written. */
  private readonly unwritten = new Set<string>()
  private readonly batch: Batch
  private readonly order: IngestOrder
  private readonly bench: Bench
  private readonly run: number
  private readonly pool: Pool
  private jobs = 0

  constructor(order: IngestOrder, bench: Bench, run: number, pool: Pool) {
    this.order = order
    this.bench = bench
    this.run = run
    this.pool = pool
    this.ledger = new Ledger(bench.db, run)
    this.batch = new Batch(bench.db)
  }

  /** Notes what is settled before any file is read. */
  begin(known: Plan & Pick<Discovery, 'skipped' | 'unreachable'>): void {
    this.bench.db.transaction(() => {
      for (const { path, reason } of known.skipped) this.ledger.skip(path, null, reason)
      for (const each of known.unreachable) this.ledger.fail({ ...each, stage: 'open' }, null)
      for (const each of known.failedBefore) this.ledger.fail(each, null)
    })
    this.ledger.books.unchanged += known.unchanged
    const { failed, quarantined, seen } = this.ledger
    for (const fault of [...failed, ...quarantined]) this.order.watch({ kind: 'failed', fault })
    const toRead = known.tasks.length
    this.order.watch({ kind: 'planned', seen: seen + toRead, toRead, pool: this.pool })
  }

  /** Does every task, so many at a time; then, alone, those whose process died over them. */
  async all(tasks: readonly Task[]): Promise<void> {
    const bound = pLimit(this.order.jobs * 2) // one in hand and one next for each process
    const { signal } = this.order
    signal.addEventListener('abort', this.pool.stop)
    try {
      await Promise.all(tasks.map((task) => bound(() => this.one(task, false))))
      for (const task of this.deaths) await this.one(task, true)
      this.batch.flush()
    } finally {
      signal.removeEventListener('abort', this.pool.stop)
      bound.clearQueue() // a database that cannot be written to ends the run: no further file is begun
      this.batch.end()
    }
  }

  private async one(task: Task, alone: boolean): Promise<void> {
    if (this.order.signal.aborted) {
      this.leftOut++
      return
    }
    if (task.kind === 'read' && task.hashFirst) return this.oneOfLike(task, alone)
    return this.readOne(task, alone)
  }

  /** A file that may be a copy: its content is looked up first, and read only where it is new. */
  private async oneOfLike(task: Task & { kind: 'read' }, alone: boolean): Promise<void> {
    const { file } = task
    const sha256 = await hashOf(file.absolute, file.size)
    if (sha256 === null) return this.readOne(task, alone)
    for (let other = this.inHand.get(sha256); other; other = this.inHand.get(sha256)) await other
    if (this.unwritten.has(sha256)) this.batch.flush()
    const known = this.knownAlready(sha256)
    if (known && known.facts_version === this.bench.versions.facts) return this.settle(file, known.document)
    const next: Task = known ? { kind: 'facts', file, path: file.path, document: known.document } : task
    const reading = this.readOne(next, alone)
    const over = reading.catch(() => {})
    this.inHand.set(sha256, over)
    this.unwritten.add(sha256)
    try {
      await reading
    } finally {
      this.inHand.delete(sha256)
    }
  }

  private async readOne(task: Task, alone: boolean): Promise<void> {
    const done = await this.pool.run(this.jobFor(task))
    if (!done) {
      this.leftOut++
      return
    }
    if (done.outcome.kind === 'death') return this.died(task, { ...done, outcome: done.outcome }, alone)
    if (done.outcome.kind === 'failure') return this.failedWith(task, done.outcome.failure, done)
    if (done.outcome.kind !== 'record')
      throw new Error(`a ${done.outcome.kind} came where facts were asked for`)
    this.load(task, done.outcome.record, done)
  }

  /** The document and its line in the books: both or neither. */
  private load(task: Task, record: DocumentRecord, done: Done): void {
    const { db, versions } = this.bench
    this.batch.add({
      bytes: (record.text?.length ?? 0) + record.outline.length,
      write: () => {
        const document = load(db, record, task.file ? [task.file] : [], { run: this.run, versions })
        if (!task.file) return
        forgetMoved(db, document, existsSync)
        this.ledger.noteLoaded(task.path, done)
      },
      done: () => {
        this.unwritten.delete(record.sha256)
        this.ledger.books[task.file ? 'loaded' : 'redone']++
        if (task.file) this.ledger.noteLacks(task.path, record)
        this.tellDone(task.path, done)
      },
    })
  }

  private tellDone(path: string, { seconds, megabytes }: Pick<Done, 'seconds' | 'megabytes'>): void {
    this.order.watch({ kind: 'done', path, seconds, megabytes })
  }

  /** The document with the same content, where one was read by this very program. */
  private knownAlready(sha256: string): Known | undefined {
    const known = knownContent(this.bench.db, sha256)
    return known?.text_version === this.bench.versions.text ? known : undefined
  }

  private settle(file: FileSeen, document: number): void {
    this.batch.add({
      write: () => {
        loadPath(this.bench.db, file, document, this.run)
        forgetMoved(this.bench.db, document, existsSync)
      },
      done: () => {
        this.ledger.books.unchanged++
        this.ledger.copies++
        this.tellDone(file.path, { seconds: 0, megabytes: 0 })
      },
    })
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
    const sha256 = task.file ? await hashOf(task.file.absolute, task.file.size) : null
    this.failedWith(task, quarantine(this.commandFor(task), sha256, done, this.bench.kit.limits), done)
  }

  /** The command line, without the program's name, that loads this one file as this run would. */
  private commandFor(task: Task): string {
    const { database, rulesDir } = this.order
    const absolute = task.file?.absolute
    const typed = absolute && resolve(task.path) !== absolute ? relative(process.cwd(), absolute) : task.path
    const words = ['ingest', shellWord(typed)]
    if (database !== DEFAULT_DATABASE) words.push('--db', shellWord(database))
    if (rulesDir !== null) words.push('--rules', shellWord(rulesDir))
    return words.join(' ')
  }

  private failedWith(task: Task, failure: Failure, done: Done): void {
    const { path } = task
    if (task.kind === 'read' && isForeign(task.file, failure.code, this.bench.kit.formats)) {
      const write = () => this.ledger.skip(path, failure.code, failure.reason)
      this.batch.add({ write, done: () => this.tellDone(path, done) })
      return
    }
    const { code, reason, stage } = failure
    const stack = done.outcome.kind === 'failure' ? done.outcome.stack : undefined
    const fault = { path, code, reason, stage, ...(stack ? { stack } : {}) }
    const { db, versions } = this.bench
    this.batch.add({
      write: () => {
        if (task.kind === 'read') {
          const document = loadFailure(db, failure, task.file, { run: this.run, versions })
          if (document !== null && failure.sha256 !== null) forgetMoved(db, document, existsSync)
        }
        this.ledger.fail(fault, done)
      },
      done: () => this.order.watch({ kind: 'failed', fault }),
    })
  }
}
