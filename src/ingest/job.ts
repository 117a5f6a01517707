import type { Changes } from '../clean/changes.ts'
import type { DocumentKit } from '../clean/document.ts'
import type { Cleaned } from '../clean/package.ts'
import { TrichlucError } from '../errors.ts'
import type { Kit, Readers } from '../kit.ts'
import type { Limits } from '../limits.ts'
import type { Failure } from '../store/load.ts'
import { pack, unpack } from '../store/packed.ts'
import { type DocumentRecord, recordOf } from '../store/record.ts'
import type { Facts, Opened, Text } from '../types.ts'

/** The stages that a job goes through; the program's own, or another's for a trial. */
export interface Stages {
  readonly open: (path: string, formats: Kit['formats'], limits: Limits) => Promise<Opened>
  readonly textOf: (opened: Opened, kit: Readers) => Promise<Text>
  readonly factsOf: (text: Text, kit: Kit) => Facts
  /** The same document in Unicode; null where the format has no document of its own to write. */
  readonly cleanDocument?: (
    opened: Opened,
    kit: DocumentKit,
    ending: string | null,
  ) => Promise<CleanDocument | null>
  /** What cleaning would change; told beside the text. */
  readonly changesOf?: (opened: Opened, text: Text, kit: DocumentKit) => Promise<Changes>
}

/** A document written again, and the ending that its file takes. */
export interface CleanDocument extends Cleaned {
  readonly ending: string
}

/** One file to read from the start, or one stored text to take facts from again. */
export interface Job {
  readonly id: number
  readonly path: string
  readonly absolute: string
  /** The packed `Text`, where it stands in the database already. */
  readonly text: Uint8Array | null
  /** Id of the one charset that every run is to be read in; null to decide word by word. */
  readonly charset?: string | null
  /** In `document` jobs: the ending of the document to write; null for the format's own. */
  readonly ending?: string | null
}

export type Outcome =
  | { readonly kind: 'text'; readonly text: Uint8Array; readonly changes?: Changes }
  | { readonly kind: 'record'; readonly record: DocumentRecord }
  | { readonly kind: 'document'; readonly document: CleanDocument }
  | { readonly kind: 'failure'; readonly failure: Failure; readonly stack?: string }

/** Does one job. Whatever goes wrong with the file, or with us while reading it, is an outcome and never thrown. */
export async function doJob(
  job: Job,
  kit: Kit | Readers | DocumentKit,
  stages: Stages,
  enter: (stage: string) => void,
): Promise<Outcome> {
  let stage = 'open'
  let sha256: string | null = null
  const next = (name: string) => {
    stage = name
    enter(name)
  }
  try {
    if (job.text && 'rules' in kit) {
      next('facts')
      const text = { ...unpack<Text>(job.text), path: job.path }
      sha256 = text.sha256
      return { kind: 'record', record: recordOf(stages.factsOf(text, kit), false) }
    }
    next('open')
    const opened = { ...(await stages.open(job.absolute, kit.formats, kit.limits)), path: job.path }
    sha256 = opened.sha256
    if (stages.cleanDocument && 'fonts' in kit) {
      next('clean')
      const document = await stages.cleanDocument(
        opened,
        withCharset(kit as DocumentKit, job.charset ?? null),
        job.ending ?? null,
      )
      if (document) return { kind: 'document', document }
    }
    next('read')
    const text = await stages.textOf(opened, withCharset(kit, job.charset ?? null))
    if (stages.changesOf && 'fonts' in kit) {
      next('survey')
      const changes = await stages.changesOf(opened, text, kit as DocumentKit)
      return { kind: 'text', text: pack(text), changes }
    }
    if (!('rules' in kit)) return { kind: 'text', text: pack(text) }
    next('facts')
    return { kind: 'record', record: recordOf(stages.factsOf(text, kit), true) }
  } catch (error) {
    return failureOf(error, stage, sha256)
  }
}

const withCharset = <K extends Readers>(kit: K, id: string | null): K =>
  id === null ? kit : { ...kit, charsets: kit.charsets.filter((each) => each.id === id) }

function failureOf(error: unknown, stage: string, sha256: string | null): Outcome {
  if (error instanceof TrichlucError)
    return { kind: 'failure', failure: { sha256, code: error.code, reason: error.reason, stage } }
  const fault = error instanceof Error ? error : new Error(String(error))
  const reason = `trichluc gặp lỗi của chính nó (${fault.name}: ${fault.message.slice(0, 200)}); các tệp khác vẫn được xử lý, xin báo lỗi này kèm tệp`
  return {
    kind: 'failure',
    failure: { sha256, code: 'INTERNAL', reason, stage },
    ...(fault.stack ? { stack: fault.stack } : {}),
  }
}
