import { Worker } from 'node:worker_threads'
import type { DocumentKit } from '../clean/document.ts'
import { loadKit, loadReaders, type Readers } from '../kit.ts'
import type { Limits } from '../limits.ts'
import { compileLate } from './compile-late.ts'
import { doJob, type Job, type Outcome, type Stages } from './job.ts'

/**
 * The process that reads files: it does the jobs it is handed one after the other, in their order, and may die over any
 * of them. It touches no database. Started by `reading-process.ts` only.
 */
export interface Start {
  /**
   * `facts`: jobs end as records for the database. `text`, `document`: no rule is read, jobs end as clean text or
   * documents. `survey`: as `text`, with what cleaning the document would change.
   */
  readonly until: 'text' | 'survey' | 'document' | 'facts'
  readonly rulesDir: string | null
  readonly limits: Limits
  /** URL of a module that exports the stages; null for the program's own. */
  readonly stages: string | null
}

export type Order =
  | { readonly kind: 'start'; readonly start: Start }
  | { readonly kind: 'job'; readonly job: Job }

export type Report =
  | { readonly kind: 'ready' }
  | { readonly kind: 'stage'; readonly id: number; readonly stage: string }
  | { readonly kind: 'done'; readonly id: number; readonly outcome: Outcome; readonly seconds: number }

/** True once the message is on its way as a whole. */
const report = (message: Report) => new Promise<void>((gone) => process.send?.(message, () => gone()))

async function begin({ until, rulesDir, limits, stages }: Start) {
  const kit =
    until === 'facts' ? await loadKit(rulesDir ?? undefined, limits) : await readersFor(until, limits)
  const steps: Stages = stages
    ? await import(stages)
    : {
        ...(await import('../open.ts')),
        ...(await import('../pipeline.ts')),
        ...(until === 'document' ? { cleanDocument } : {}),
        ...(until === 'survey' ? await import('../clean/changes.ts') : {}),
      }
  void report({ kind: 'ready' })
  return (job: Job) => doJob(job, kit, steps, (stage) => void report({ kind: 'stage', id: job.id, stage }))
}

async function readersFor(
  until: Exclude<Start['until'], 'facts'>,
  limits: Limits,
): Promise<Readers | DocumentKit> {
  const readers = await loadReaders(limits)
  return until === 'text' ? readers : { ...readers, fonts: (await import('../clean/fonts.ts')).loadFonts() }
}

const cleanDocument: Stages['cleanDocument'] = async (opened, kit, wish) => {
  const clean = await import('../clean/document.ts')
  const ending = wish ?? clean.cleanEnding(opened.format)
  return ending === null ? null : { ...(await clean.cleanDocument(opened, kit, ending)), ending }
}

/** A thread that ends this process when its parent is gone, even while a file keeps the main thread busy for ever. */
function endWithParent(): void {
  const watch = `setInterval(() => { if (process.ppid !== ${process.ppid}) process.kill(process.pid, 'SIGKILL') }, 1000)`
  new Worker(watch, { eval: true, stdout: true, stderr: true }).unref()
}

/** Does a job and tells its outcome to the last byte: the next file may keep this thread busy for ever. */
async function carryOut(work: ReturnType<typeof begin>, job: Job): Promise<void> {
  const doing = await work
  const since = performance.now()
  const outcome = await doing(job)
  await report({ kind: 'done', id: job.id, outcome, seconds: (performance.now() - since) / 1000 })
}

if (process.send) {
  compileLate()
  endWithParent()
  let work: ReturnType<typeof begin> | null = null
  process.on('SIGINT', () => {}) // Ctrl-C reaches the whole group; the parent decides when we end
  process.on('disconnect', () => process.exit(0))
  let last = Promise.resolve()
  process.on('message', (order: Order) => {
    if (order.kind === 'start') work = begin(order.start)
    else last = last.then(() => carryOut(work!, order.job))
  })
}
