import { z } from 'zod'
import { after, charset, limit, order, said, year } from './asking.ts'
import { count, listOf, words, wordsOrNull } from './parts.ts'

export const documentId = z.object({ id: z.string().regex(/^[0-9a-f]{64}$/, 'cần mã SHA-256 đủ 64 ký tự') })

const documentFilter = {
  agency: said,
  type: said,
  year: year.optional(),
  charset: charset.optional(),
  /** `any`: with findings; a severity: with findings of it; `none`: without. */
  findings: z.enum(['any', 'none', 'high', 'medium', 'low']).optional(),
  status: z.enum(['loaded', 'failed']).optional(),
  words: said,
  sort: z
    .enum([
      'path',
      'issued_on',
      'period_to',
      'code',
      'title',
      'issuer',
      'doc_type',
      'format',
      'repaired',
      'findings',
    ])
    .optional(),
  order,
}

export const documentsDownload = z.strictObject(documentFilter)

export const documentsQuestion = z.strictObject({ ...documentFilter, limit, after })

export const documentRow = z.object({
  document_id: wordsOrNull,
  path: words,
  format: wordsOrNull,
  pages: z.int().nullable(),
  status: z.enum(['loaded', 'failed']),
  error: wordsOrNull,
  doc_type: wordsOrNull,
  number: wordsOrNull,
  code: wordsOrNull,
  issued_on: wordsOrNull,
  place: wordsOrNull,
  issuer: wordsOrNull,
  superior: wordsOrNull,
  level: wordsOrNull,
  title: wordsOrNull,
  period_label: wordsOrNull,
  period_from: wordsOrNull,
  period_to: wordsOrNull,
  signer_name: wordsOrNull,
  signer_title: wordsOrNull,
  charsets: z.record(z.string(), count),
  ocr: z.boolean(),
  repaired: count,
  references: count,
  observations: count,
  findings: z.object({ high: count, medium: count, low: count }),
})

export type DocumentRow = z.infer<typeof documentRow>

export const documents = listOf(documentRow)

export type Documents = z.infer<typeof documents>

const neighbour = z
  .object({
    document_id: words,
    path: words,
    code: wordsOrNull,
    title: wordsOrNull,
    period_label: wordsOrNull,
    period_to: wordsOrNull,
  })
  .nullable()

export const document = documentRow.extend({
  /** Every file of the archive that holds this content. */
  paths: z.array(words),
  province: wordsOrNull,
  data_from: wordsOrNull,
  data_to: wordsOrNull,
  notes: z.array(
    z.object({
      code: words,
      level: z.enum(['info', 'doubt', 'fault']),
      reason: words,
      page: z.int().nullable(),
      start: z.int().nullable(),
      end: z.int().nullable(),
    }),
  ),
  /** Reports of the same agency and type right before and after in time. */
  previous: neighbour,
  next: neighbour,
  /** The original can be had from `/original`, and as what. */
  original: z.object({
    media_type: words,
    name: words,
    drawn: z.boolean().describe('the browser can draw it: PDF'),
  }),
})

export type Document = z.infer<typeof document>
