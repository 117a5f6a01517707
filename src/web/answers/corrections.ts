import { z } from 'zod'
import { after, limit, note, person, whole } from './asking.ts'
import { listOf, place, words, wordsOrNull } from './parts.ts'

export const correctionsQuestion = z.strictObject({
  status: z.enum(['standing', 'undone', 'replaced', 'inbox']).optional(),
  document: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  limit,
  after,
})

const dayTold = z.iso.date('cần ngày có thật, dạng 2021-09-30').nullable()

/** What a person may put in place of what was read; only what is named changes. */
export const observationAfter = z.strictObject({
  value: z.number().optional(),
  unit: z.string().min(1).max(60).optional(),
  indicator: z
    .string()
    .regex(/^[\p{L}\p{N}_.-]{1,120}$/u)
    .optional(),
  dimensions: z.record(z.string().min(1).max(60), z.string().min(1).max(120)).optional(),
  period_from: dayTold.optional(),
  period_to: dayTold.optional(),
  modality: z.enum(['actual', 'target']).optional(),
})

const told = z.string().trim().min(1).max(500).nullable()

export const referenceAfter = z.strictObject({
  doc_type: told.optional(),
  number: told.optional(),
  code: told.optional(),
  date: dayTold.optional(),
  issuer: told.optional(),
  subject: told.optional(),
  relation: told.optional(),
})

export const correctionOrder = z.strictObject({
  document_id: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z.enum(['observation', 'reference']),
  /** `key` of the fact, as `/api/documents/{id}/facts` gives it. */
  key: z.string().regex(/^[0-9a-f]{32}$/),
  action: z.enum(['correct', 'reject']),
  after: z.union([observationAfter, referenceAfter]).optional(),
  note: note.default(''),
  by: person,
  /** Id of the correction that stood on the fact when the person looked (`corrected.id`); null for none. 409 when it is another by now. */
  seen_before: z.int().nullable(),
})

export const correctionId = z.object({ id: whole(1, 999_999_999) })

export const undoOrder = z.strictObject({ by: person, note: note.default('') })

export const correction = z.object({
  id: z.int(),
  status: z.enum(['standing', 'undone', 'replaced', 'inbox']),
  /** Why it is in the inbox: the document is gone, or nothing is read at its place any more. */
  inbox_reason: z.enum(['no_document', 'no_fact']).nullable(),
  document_id: words,
  path: wordsOrNull,
  title: wordsOrNull,
  kind: z.enum(['observation', 'reference']),
  key: words,
  action: z.enum(['correct', 'reject']),
  /** Indicator or code. */
  subject: words,
  label: words,
  quote: words,
  ...place,
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
  note: words,
  by: words,
  at: words,
  undone: z.object({ by: words, at: words, note: words }).nullable(),
})

export type Correction = z.infer<typeof correction>

export const corrections = listOf(correction)

export type Corrections = z.infer<typeof corrections>
