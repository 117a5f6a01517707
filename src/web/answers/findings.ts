import { z } from 'zod'
import { after, limit, note, person, said, year } from './asking.ts'
import { findingFact } from './facts.ts'
import { listOf, severity, words, wordsOrNull } from './parts.ts'

export const findingsQuestion = z.strictObject({
  kind: said,
  severity: severity.optional(),
  agency: said,
  year: year.optional(),
  document: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  mark: z.enum(['none', 'seen', 'explained']).optional(),
  limit,
  after,
})

export const findingKey = z.object({ key: z.string().regex(/^[0-9a-f]{64}\.[0-9a-f]{32}$/) })

export const markOrder = z.strictObject({
  mark: z.enum(['seen', 'explained']).nullable(),
  note: note.default(''),
  by: person,
})

export const markAnswer = z.object({ key: words, mark: z.enum(['seen', 'explained']).nullable() })

export const findingRow = findingFact.extend({
  document_id: words,
  path: words,
  code: wordsOrNull,
  title: wordsOrNull,
  issuer: wordsOrNull,
  issued_on: wordsOrNull,
})

export type FindingRow = z.infer<typeof findingRow>

export const findings = listOf(findingRow)

export type Findings = z.infer<typeof findings>
