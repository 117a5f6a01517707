import { z } from 'zod'
import { words } from './parts.ts'

const inBoth = z.object({ vi: words, en: words })

const wordList = z.record(z.string(), inBoth)

export const labels = z.object({
  finding_kinds: wordList,
  severities: wordList,
  reference_kinds: wordList,
  conflict_kinds: wordList,
  charsets: wordList,
  formats: wordList,
  levels: wordList,
  period_kinds: wordList,
  modalities: wordList,
  sources: wordList,
  statuses: wordList,
  marks: wordList,
  issuer_bases: wordList,
  units: wordList,
  doc_types: wordList,
  indicator_kinds: wordList,
  /** Words of the rules for the dimensions and their values, Vietnamese. */
  dimensions: z.record(z.string(), z.object({ label: words, values: z.record(z.string(), words) })),
})

export type Labels = z.infer<typeof labels>
