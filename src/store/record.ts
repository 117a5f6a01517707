import { repairedWords } from '../text/repaired.ts'
import type { Facts, Finding, Header, Note, Observation, Outline, Reference, Repair } from '../types.ts'
import { pack } from './packed.ts'
import { type Passage, passagesOf } from './passages.ts'

/** One document ready to be loaded: what the database keeps, made in the process that read the file. */
export interface DocumentRecord {
  readonly sha256: string
  readonly format: string
  readonly pages: number | null
  readonly header: Header
  readonly ocr: boolean
  /** Charset → repaired tokens. */
  readonly charsets: Readonly<Record<string, number>>
  /** `Text`, packed; null where it stands in the database already. */
  readonly text: Uint8Array | null
  /** `Outline` without its text, packed. */
  readonly outline: Uint8Array
  readonly passages: readonly Passage[]
  readonly references: readonly Reference[]
  readonly observations: readonly Observation[]
  readonly findings: readonly Finding[]
  readonly repairs: readonly RepairKind[]
  readonly notes: readonly Note[]
}

/** What was repaired in one way, and how often; each single place stands in the packed `Text`. */
export interface RepairKind {
  readonly charset: string
  readonly from: string
  readonly to: string
  readonly times: number
  readonly first: number
  readonly confidence: number
}

export type StoredOutline = Omit<Outline, 'text'>

/** What the database keeps of a document. `keepText` is false when only the facts were made again. */
export function recordOf(facts: Facts, keepText: boolean): DocumentRecord {
  const { text, ...outline } = facts.outline
  return {
    sha256: text.sha256,
    format: text.format,
    pages: text.pages,
    header: outline.header,
    ocr: text.needsOcr,
    charsets: repairedWords(text.repairs),
    text: keepText ? pack(text) : null,
    outline: pack(outline satisfies StoredOutline),
    passages: passagesOf(facts.outline),
    references: facts.references,
    observations: facts.observations,
    findings: facts.findings,
    repairs: repairKinds(text.repairs),
    notes: facts.notes,
  }
}

function repairKinds(repairs: readonly Repair[]): readonly RepairKind[] {
  const kinds = new Map<string, RepairKind>()
  for (const { charset, from, to, at, confidence } of repairs) {
    const key = `${charset}\0${from}\0${to}`
    const known = kinds.get(key)
    kinds.set(key, {
      charset,
      from,
      to,
      times: (known?.times ?? 0) + 1,
      first: known?.first ?? at.start,
      confidence: Math.min(known?.confidence ?? 1, confidence),
    })
  }
  return [...kinds.values()]
}
