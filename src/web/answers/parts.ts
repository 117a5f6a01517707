import { z } from 'zod'

export const words = z.string()

export const wordsOrNull = words.nullable()

export const count = z.int().nonnegative()

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()

export const dimensions = z.record(z.string(), z.string())

/** What went wrong, said for people; `code` is stable. */
export const fault = z.object({ error: z.object({ code: words, message: words }) })

/** Half-open UTF-16 offsets into the clean text, and the page (from 1) that holds `start`. */
export const place = { page: z.int().nullable(), start: z.int(), end: z.int() }

export const evidence = z.object({ quote: words, ...place })

/** A list: `next` is what to hand in as `after` for the following rows, null at the end; `total` counts all that fit. */
export const listOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), next: wordsOrNull, total: count })

/** Of a figure that a document does not give exactly; null where it does. */
export const comparator = z.enum(['ge', 'gt', 'le', 'lt', 'approx']).nullable()

export const severity = z.enum(['high', 'medium', 'low'])

export const standing = { document_id: words, path: words, quote: words, ...place }
