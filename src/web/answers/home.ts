import { z } from 'zod'
import { count, severity, words, wordsOrNull } from './parts.ts'

export const tally = z.object({ name: wordsOrNull, count })

export type Tally = z.infer<typeof tally>

export const home = z.object({
  documents: z.object({
    total: count,
    loaded: count,
    failed: count,
    needs_ocr: count,
    /** Year of the period, else of issue; newest first, null for unknown. */
    by_year: z.array(tally),
    /** The most frequent first, at most 50. */
    by_agency: z.array(tally),
    by_type: z.array(tally),
    by_format: z.array(tally),
    agencies: count,
  }),
  references: count,
  cited: z.object({ total: count, missing: count, conflicts: count }),
  observations: count,
  indicators: count,
  findings: z.object({
    total: count,
    by_severity: z.array(z.object({ severity, count })),
    by_kind: z.array(z.object({ kind: words, severity, count })),
    marked: count,
  }),
  /** Words repaired, and in how many documents each legacy charset was met. */
  repaired: count,
  by_charset: z.array(z.object({ charset: words, words: count, documents: count })),
  corrections: z.object({ standing: count, inbox: count }),
  last_run: z
    .object({
      id: z.int(),
      started_at: words,
      ended_at: wordsOrNull,
      status: z.enum(['running', 'done', 'stopped']),
      seen: count,
      loaded: count,
      unchanged: count,
      skipped: count,
      failed: count,
    })
    .nullable(),
})

export type Home = z.infer<typeof home>

/** What the filters of the lists may be set to. */
export const filters = z.object({
  agencies: z.array(tally),
  types: z.array(tally),
  years: z.array(tally),
  charsets: z.array(tally),
  formats: z.array(tally),
  finding_kinds: z.array(tally),
  reference_types: z.array(tally),
  levels: z.array(tally),
})

export type Filters = z.infer<typeof filters>
