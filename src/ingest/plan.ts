import { type Known, knownAt, knownSize, staleDocuments } from '../store/known.ts'
import type { Versions } from '../store/load.ts'
import type { FileSeen } from '../store/paths.ts'
import type { Db } from '../store/sqlite.ts'
import type { Discovery } from './discover.ts'
import type { FileFault } from './ingest.ts'

export type NamedFile = Discovery['files'][number]

/** What has to be done for one file (or, `unseen`, for a document that the given paths do not hold). */
export type Task =
  | { readonly kind: 'read'; readonly file: NamedFile; readonly path: string; readonly hashFirst: boolean }
  | {
      readonly kind: 'facts'
      readonly file: FileSeen | null
      readonly path: string
      readonly document: number
    }

export interface Plan {
  readonly tasks: readonly Task[]
  readonly unchanged: number
  /** Could not be read last time, and nothing has changed since. */
  readonly failedBefore: readonly FileFault[]
}

export interface PlanOrder {
  readonly again: boolean
  /** The person gave limits: what failed over one is tried again. */
  readonly otherLimits: boolean
}

/**
 * Decides by path, size, time and versions alone; no file is opened. Content is compared (`hashFirst`) where a file of
 * the same size is known or stands beside it.
 */
export function planFor(files: readonly NamedFile[], db: Db, versions: Versions, order: PlanOrder): Plan {
  const sizes = new Map<number, number>()
  for (const { size } of files) sizes.set(size, (sizes.get(size) ?? 0) + 1)
  const isLike = ({ size }: NamedFile) => !order.again && (sizes.get(size)! > 1 || knownSize(db, size))
  const tasks: Task[] = []
  const failedBefore: FileFault[] = []
  const seen = new Set<number>()
  const again = new Set<number>()
  let unchanged = 0
  for (const file of files) {
    const known = knownAt(db, file.path)
    if (known) seen.add(known.document)
    if (!known || order.again || !isSame(known, file))
      tasks.push({ kind: 'read', file, path: file.path, hashFirst: isLike(file) })
    else if (known.text_version !== versions.text)
      tasks.push({ kind: 'read', file, path: file.path, hashFirst: false })
    else if (known.status === 'failed') {
      if (triedInVain(known, file, versions, order)) failedBefore.push(faultBefore(known, file.path))
      else tasks.push({ kind: 'read', file, path: file.path, hashFirst: false })
    } else if (known.facts_version !== versions.facts && !again.has(known.document)) {
      again.add(known.document)
      tasks.push({ kind: 'facts', file, path: file.path, document: known.document })
    } else unchanged++
  }
  for (const { document, path } of staleDocuments(db, versions.facts))
    if (!seen.has(document)) tasks.push({ kind: 'facts', file: null, path, document })
  return { tasks, unchanged, failedBefore }
}

const isSame = (known: Known, file: NamedFile) =>
  known.size === file.size && known.changed === file.changed && known.absolute === file.absolute

const triedInVain = (known: Known, file: NamedFile, versions: Versions, order: PlanOrder) =>
  known.facts_version === versions.facts && !file.named && !order.otherLimits

const faultBefore = (known: Known, path: string): FileFault => ({
  path,
  code: known.error_code ?? 'UNKNOWN',
  reason: known.error_reason ?? '',
  stage: known.error_stage ?? '',
})
