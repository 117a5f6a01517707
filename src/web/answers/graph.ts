import { z } from 'zod'
import { limit, said, whole } from './asking.ts'
import { count, words, wordsOrNull } from './parts.ts'

export const graphQuestion = z.strictObject({
  /** The agency that cites. */
  agency: said,
  /** The type of the cited document. */
  type: said,
  /** Cited at least so often. */
  least: whole(1, 1_000_000).optional(),
  /** Most nodes drawn. */
  limit,
})

export const graph = z.object({
  nodes: z.array(
    z.object({
      id: words,
      label: words,
      doc_type: wordsOrNull,
      code: wordsOrNull,
      issuer: wordsOrNull,
      date: wordsOrNull,
      /** The archive holds it. */
      held: z.boolean(),
      document_id: wordsOrNull,
      path: wordsOrNull,
      /** Key for `/api/references/{key}`; null for a document that only cites. */
      cited: wordsOrNull,
      /** How often it is cited. */
      times: count,
    }),
  ),
  edges: z.array(z.object({ from: words, to: words, relation: wordsOrNull, times: count })),
  /** What fits but is not drawn. */
  left_out: z.object({ nodes: count }),
})

export type Graph = z.infer<typeof graph>
