import pLimit from 'p-limit'
import type { Changes } from '../clean/changes.ts'
import type { Readers } from '../kit.ts'
import { unpack } from '../store/packed.ts'
import type { Text } from '../types.ts'
import type { Discovery } from './discover.ts'
import type { FileFault } from './ingest.ts'
import type { CleanDocument } from './job.ts'
import { isForeign } from './left-out.ts'
import { openPool, type Pool } from './pool.ts'
import { quarantine, shellWord } from './quarantine.ts'
import type { Start } from './worker.ts'

export interface TextOrder extends Pick<Readers, 'formats' | 'limits'> {
  /** Name of the command, for the advice in a fault. */
  readonly command: string
  readonly jobs: number
  readonly charset: string | null
}

/** One file's clean text or document, or why there is none. */
export interface FileText {
  readonly file: Discovery['files'][number]
  readonly text: Text | null
  readonly document: CleanDocument | null
  /** What cleaning would change, where that was asked for. */
  readonly changes: Changes | null
  readonly fault: FileFault | null
  /** The fault is that nobody meant this file to be read: a picture among reports. */
  readonly foreign: boolean
}

/** The clean text of each file, in the order given; read in processes of their own, within the limits of `ingest`. */
export async function* textsOf(files: Discovery['files'], order: TextOrder): AsyncGenerator<FileText> {
  yield* read(files, { ...order, until: 'text', ending: null })
}

/** The clean text of each file, and what cleaning the file would change. */
export async function* surveysOf(files: Discovery['files'], order: TextOrder): AsyncGenerator<FileText> {
  yield* read(files, { ...order, until: 'survey', ending: null })
}

/** Each file written again as a document in Unicode (`ending`, or its format's own); formats without one give text. */
export async function* documentsOf(
  files: Discovery['files'],
  order: TextOrder & { readonly ending: string | null },
): AsyncGenerator<FileText> {
  yield* read(files, { ...order, until: 'document' })
}

type WholeOrder = TextOrder & {
  readonly until: Exclude<Start['until'], 'facts'>
  readonly ending: string | null
}

async function* read(files: Discovery['files'], order: WholeOrder): AsyncGenerator<FileText> {
  const start = { until: order.until, rulesDir: null, limits: order.limits, stages: null }
  const pool = openPool(start, order.jobs)
  const bound = pLimit(order.jobs)
  try {
    const all = files.map((file, id) => bound(() => one(file, id * 2, pool, order)))
    for (const each of all) each.catch(() => {}) // one that is not waited for yet tells when its turn comes
    for (const each of all) yield await each
  } finally {
    bound.clearQueue()
    pool.close()
  }
}

async function one(
  file: Discovery['files'][number],
  id: number,
  pool: Pool,
  order: WholeOrder,
): Promise<FileText> {
  const job = {
    path: file.path,
    absolute: file.absolute,
    text: null,
    charset: order.charset,
    ending: order.ending,
  }
  const good = { file, text: null, document: null, changes: null, fault: null, foreign: false }
  let done = await pool.run({ ...job, id })
  if (done?.outcome.kind === 'death') done = await pool.run({ ...job, id: id + 1 })
  if (!done) return good // the pool was closed: nobody waits for this any more
  const { outcome } = done
  if (outcome.kind === 'text')
    return { ...good, text: unpack<Text>(outcome.text), changes: outcome.changes ?? null }
  if (outcome.kind === 'document') return { ...good, document: outcome.document }
  if (outcome.kind === 'record') throw new Error('a record came where a text was asked for')
  const failure =
    outcome.kind === 'failure'
      ? outcome.failure
      : quarantine(`${order.command} ${shellWord(file.path)}`, null, { ...done, outcome }, order.limits)
  const stack = outcome.kind === 'failure' ? outcome.stack : undefined
  const { code, reason, stage } = failure
  const fault = { path: file.path, code, reason, stage, ...(stack ? { stack } : {}) }
  return { ...good, fault, foreign: isForeign(file, code, order.formats) }
}
