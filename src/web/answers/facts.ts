import { z } from 'zod'
import { comparator, day, dimensions, evidence, place, severity, words, wordsOrNull } from './parts.ts'

/** Who changed or rejected a fact, when, and what was read before; null where nobody did. */
export const corrected = z.object({
  id: z.int(),
  action: z.enum(['correct', 'reject']),
  by: words,
  /** Time, ISO 8601. */
  at: words,
  note: words,
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
})

export type Corrected = z.infer<typeof corrected>

export const referenceFact = z.object({
  key: words,
  ordinal: z.int(),
  kind: z.enum(['numbered', 'law', 'unnumbered', 'standard', 'short']),
  quote: words,
  ...place,
  doc_type: wordsOrNull,
  number: wordsOrNull,
  code: wordsOrNull,
  resolved_code: wordsOrNull,
  date: wordsOrNull,
  issuer: wordsOrNull,
  issuer_basis: wordsOrNull,
  subject: wordsOrNull,
  relation: wordsOrNull,
  is_self: z.boolean(),
  rule: words,
  confidence: z.number(),
  /** Key of the cited document in `/api/references/{key}`; null where the mention names none. */
  cited: wordsOrNull,
  corrected: corrected.nullable(),
})

export type ReferenceFact = z.infer<typeof referenceFact>

export const observationFact = z.object({
  key: words,
  ordinal: z.int(),
  indicator: words,
  label: words,
  value: z.number(),
  decimals: z.int(),
  /** The number as it stands in the document. */
  printed: words,
  unit: words,
  dimensions,
  period_from: day,
  period_to: day,
  comparator,
  modality: z.enum(['actual', 'target']),
  source: z.enum(['prose', 'table']),
  form: wordsOrNull,
  row: wordsOrNull,
  quote: words,
  ...place,
  rule: words,
  confidence: z.number(),
  corrected: corrected.nullable(),
})

export type ObservationFact = z.infer<typeof observationFact>

const mark = z.object({ mark: z.enum(['seen', 'explained']), note: words, by: words, at: words })

export const findingFact = z.object({
  key: words,
  kind: words,
  severity,
  message: words,
  values: z.array(words),
  evidence: z.array(evidence),
  mark: mark.nullable(),
})

export type FindingFact = z.infer<typeof findingFact>

/** One repaired place: `clean` stands in the text at [start, end), `printed` is what the file held. */
export const repairFact = z.object({
  key: words,
  ...place,
  printed: words,
  clean: words,
  charset: words,
  reason: words,
  confidence: z.number(),
  runner_up: z.object({ charset: words, text: words }).nullable(),
})

export type RepairFact = z.infer<typeof repairFact>

export const documentFacts = z.object({
  document_id: words,
  references: z.array(referenceFact),
  observations: z.array(observationFact),
  findings: z.array(findingFact),
  repairs: z.array(repairFact),
})

export type DocumentFacts = z.infer<typeof documentFacts>
