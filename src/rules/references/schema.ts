import type { z } from 'zod'
import { schemaOf } from '../libraries.ts'

const parts = schemaOf((z) => {
  const text = z.string().min(1).max(900)
  const sentence = z.string().min(1).max(2000)
  const texts = z.array(text).max(400)
  const yesNo = z
    .union([z.boolean(), z.enum(['yes', 'no'])])
    .transform((each) => each === true || each === 'yes')
  return { text, sentence, texts, yesNo }
})

export const ruleFile = schemaOf((z) => {
  const { text, sentence, texts, yesNo } = parts()
  /** What a rule is expected to read out of a sentence; only the fields that are written are compared. */
  const expected = z.strictObject({
    text: sentence,
    gives: z
      .array(
        z.strictObject({
          type: text.nullable().optional(),
          code: text.nullable().optional(),
          number: text.nullable().optional(),
          date: text.nullable().optional(),
          issuer: text.nullable().optional(),
          quote: sentence.optional(),
        }),
      )
      .max(60),
  })

  const rule = z.strictObject({
    id: z.string().regex(/^[a-z]+(\.[a-z0-9-]+)+$/, 'cần một tên như `reference.numbered`'),
    about: text.optional(),
    gives: z.enum(['numbered', 'law', 'unnumbered', 'standard', 'short']),
    match: text,
    /** Words directly in front that forbid the match. */
    unless_before: texts.optional(),
    /** Words of which one must stand directly in front. */
    only_after: texts.optional(),
    /** The type word must (strictly), or may as far as we know (loosely), be the one that the symbol stands for. */
    agree: z.enum(['strictly', 'loosely']).optional(),
    /** The number of the document itself, in its letterhead: seen, and left out. */
    own: yesNo.optional(),
    finds: z.array(expected).min(1),
    ignores: z.array(sentence).default([]),
    misses: z.array(sentence).default([]),
  })
  return z.strictObject({
    kind: z.literal('references'),
    about: z.string().optional(),
    parts: z.record(z.string(), text).default({}),
    rules: z.array(rule).min(1),
  })
})

export const typeFile = schemaOf((z) => {
  const { text, texts, yesNo } = parts()
  return z.strictObject({
    kind: z.literal('document-types'),
    types: z.array(
      z.strictObject({
        name: text,
        symbols: texts.default([]),
        short: texts.default([]),
        also: texts.default([]),
        bare: yesNo.default(false),
      }),
    ),
  })
})

export const agencyFile = schemaOf((z) => {
  const { text, texts, yesNo } = parts()
  return z.strictObject({
    kind: z.literal('agencies'),
    agencies: z.array(
      z.strictObject({
        name: text,
        symbols: texts.default([]),
        also: texts.default([]),
        of: yesNo.default(false),
      }),
    ),
  })
})

export const lawFile = schemaOf((z) => z.strictObject({ kind: z.literal('laws'), laws: parts().texts }))

export const surroundingsFile = schemaOf((z) => {
  const { text, texts } = parts()
  return z.strictObject({
    kind: z.literal('reference-surroundings'),
    parts: z.record(z.string(), text).default({}),
    issuer_after: text,
    issuer_before: text,
    issuer_by: text,
    heading: text,
    heading_of: text,
    subject_lead: text,
    subject_end: text,
    no_subject: text,
    subject_verbs: texts.default([]),
    relations: z.record(z.string(), texts),
    nicknames: z.array(
      z.strictObject({ type: text, number: text, code: text, since: z.number().int().default(0) }),
    ),
  })
})

export type RuleSource = z.infer<ReturnType<typeof ruleFile>>['rules'][number]
