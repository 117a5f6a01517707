import { z } from 'zod'
import { after, limit } from './asking.ts'
import { listOf, place, words, wordsOrNull } from './parts.ts'

export const searchQuestion = z.strictObject({ words: z.string().min(1).max(500), limit, after })

export const searchHit = z.object({
  document_id: words,
  path: words,
  title: wordsOrNull,
  code: wordsOrNull,
  issuer: wordsOrNull,
  issued_on: wordsOrNull,
  ...place,
  /** The passage around the words, in pieces; `hit` marks the words found. Plain text, never HTML. */
  parts: z.array(z.object({ text: words, hit: z.boolean() })),
})

export type SearchHit = z.infer<typeof searchHit>

export const search = listOf(searchHit).extend({
  /** `total` is a lower bound: there are more. */
  more_than_total: z.boolean(),
})

export type Search = z.infer<typeof search>
