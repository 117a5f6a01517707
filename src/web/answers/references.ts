import { z } from 'zod'
import { after, limit, order, said, yesNo } from './asking.ts'
import { corrected } from './facts.ts'
import { tally } from './home.ts'
import { count, listOf, standing, words, wordsOrNull } from './parts.ts'

export const referencesQuestion = z.strictObject({
  words: said,
  type: said,
  issuer: said,
  /** `true`: only documents that the archive lacks; `false`: only those it holds. */
  missing: yesNo.optional(),
  sort: z.enum(['times', 'documents', 'code', 'issuer', 'first_cited', 'last_cited']).optional(),
  order,
  limit,
  after,
})

export const referenceKey = z.object({ key: z.string().regex(/^[0-9a-f]{32}$/) })

export const mentionsQuestion = z.strictObject({ limit, after })

export const conflictsQuestion = z.strictObject({
  kind: z.enum(['two_dates', 'other_date', 'unlike_subjects', 'number_order']).optional(),
  limit,
  after,
})

export const citedRow = z.object({
  key: words,
  doc_type: wordsOrNull,
  code: words,
  number: wordsOrNull,
  issuer: wordsOrNull,
  year: wordsOrNull,
  dates: z.array(z.object({ date: words, times: count })),
  subject: wordsOrNull,
  times: count,
  /** How many documents cite it. */
  documents: count,
  /** Dates of issue of the first and the last document that cites it. */
  first_cited: wordsOrNull,
  last_cited: wordsOrNull,
  /** The document itself, where the archive holds it. */
  in_archive: z.object({ document_id: words, path: words }).nullable(),
  conflicts: count,
})

export type CitedRow = z.infer<typeof citedRow>

export const references = listOf(citedRow)

export type References = z.infer<typeof references>

export const mention = z.object({
  ...standing,
  /** Of the document that cites. */
  issuer: wordsOrNull,
  title: wordsOrNull,
  issued_on: wordsOrNull,
  /** As this mention gives them. */
  date: wordsOrNull,
  relation: wordsOrNull,
  subject: wordsOrNull,
  corrected: corrected.nullable(),
})

export type Mention = z.infer<typeof mention>

export const conflict = z.object({
  kind: z.enum(['two_dates', 'other_date', 'unlike_subjects', 'number_order']),
  message: words,
  /** Key of the cited document. */
  cited: words,
  code: words,
  issuer: wordsOrNull,
  evidence: z.array(z.object({ ...standing, date: wordsOrNull, subject: wordsOrNull })),
})

export type Conflict = z.infer<typeof conflict>

export const conflicts = listOf(conflict)

export type Conflicts = z.infer<typeof conflicts>

export const citedDocument = citedRow.extend({
  mentions: listOf(mention),
  /** By year and month of the citing document (`2021-09`; null where it bears no date). */
  over_time: z.array(z.object({ month: wordsOrNull, times: count })),
  by_agency: z.array(tally),
  by_relation: z.array(tally),
  conflict_list: z.array(conflict),
})

export type CitedDocument = z.infer<typeof citedDocument>
