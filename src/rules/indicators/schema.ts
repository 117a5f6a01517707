import type { z } from 'zod'
import { schemaOf } from '../libraries.ts'
import { entriesSchema } from './catalogue.ts'

/**
 * Concepts with all the ways in which they are said, and words that
 * say nothing of what a figure counts: both hold in all files.
 */
export const conceptKeys = schemaOf((z) => ({
  concepts: z
    .record(z.string().regex(/^[a-z][a-z_]*$/, 'cần chữ thường không dấu'), z.array(z.string().min(1)).min(1))
    .optional(),
  empty: z.array(z.string().min(1)).optional(),
}))

/** A file of indicator rules. */
export const rulesSchema = schemaOf((z) => {
  const { indicator, dimension } = entriesSchema()
  const words = z
    .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
    .transform((each) => [each].flat())
  const dimensions = z.record(z.string(), z.string())
  /** Levels of the agency that a document is of; `unknown` where its header does not tell. */
  const levels = z.array(z.enum(['commune', 'district', 'province', 'central', 'unknown'])).min(1)

  const found = z.strictObject({
    text: z.string().min(1),
    value: z.number(),
    indicator: z.string().optional(),
    dimensions: dimensions.optional(),
    modality: z.enum(['actual', 'target']).optional(),
    comparator: z.enum(['ge', 'gt', 'le', 'lt', 'approx']).optional(),
    /** Title of the section in which the sentence stands. */
    under: z.string().optional(),
    /** Level of the agency that writes it; else the first that the rule is for. */
    level: levels.element.optional(),
  })

  const rule = z
    .strictObject({
      id: z.string().optional(),
      indicator: z.string().optional(),
      label: z.string().optional(),
      unit: z.string().optional(),
      kind: z.enum(['stock', 'flow', 'rate', 'code']).optional(),
      time: z.enum(['point', 'period']).optional(),
      may_have: z.array(z.string()).optional(),
      says: words.optional(),
      matches: words.optional(),
      /** Concepts that the words around a figure must say, in whatever order. */
      means: words.optional(),
      of: z.union([z.string(), z.strictObject({ indicator: z.string(), dimensions })]).optional(),
      rate: z.string().optional(),
      also: z.string().optional(),
      part_of: words.optional(),
      part_with: dimensions.optional(),
      /** The list must stand in the sentence of the figure itself. */
      within: z.literal('sentence').optional(),
      /** Of these counts the nearest before the figure must be one of `part_of`, and told alone. */
      of_one: words.optional(),
      /** The figure must be told of none of these counts alone. */
      not_of_one: words.optional(),
      dimensions: dimensions.optional(),
      /** Dimensions without which the figure says nothing: a yield of no crop. */
      needs: z.array(z.string()).optional(),
      modality: z.enum(['actual', 'target']).optional(),
      only_under: words.optional(),
      not_under: words.optional(),
      /** Topics of which one must be what the label, the lead-in or the heading of the figure names. */
      topic: words.optional(),
      /** Topics that they must not name: `Về lý luận chính trị: …; trung cấp 14` is no schooling. */
      not_topic: words.optional(),
      /** As for the file, for this rule alone. */
      levels: levels.optional(),
      unless: words.optional(),
      /** As `unless`, but only in the figure's own part of the clause, between commas and brackets. */
      unless_near: words.optional(),
      /** As `unless`, but in what the sentence goes on to say, behind commas and brackets too. */
      unless_after: words.optional(),
      /** As `unless`, but in all that the paragraph says before. */
      unless_before: words.optional(),
      /** As `unless`, to the end of the sentence, but only where no year is printed for the figure. */
      unless_undated: words.optional(),
      /** A count under the tasks to come is an aim, also without `phấn đấu` or `đạt`. */
      aims: z.boolean().optional(),
      finds: z.array(found).optional(),
      ignores: z.array(z.string()).optional(),
      misses: z.array(z.string()).optional(),
    })
    .refine((each) => each.says || each.matches || each.means, {
      message: 'cần `says:` (các mẫu câu), `means:` (các khái niệm) hoặc `matches:` (biểu thức)',
    })
    .refine((each) => each.indicator || each.part_of, { message: 'cần `indicator:` hoặc `part_of:`' })
    .refine((each) => each.finds?.length, {
      message: 'cần `finds:` với ít nhất một câu ví dụ của quy tắc này',
    })

  const context = z.strictObject({
    says: words,
    dimensions: dimensions.optional(),
    /** Dimensions that hold no longer from these words on: `toàn tỉnh` speaks of no single level. */
    ends: words.optional(),
  })

  /**
   * What a figure means where the document does not tell its
   * counterpart: `đúng hạn` without any `trước hạn` counts both.
   */
  const alone = z.strictObject({ indicator: z.string(), without: words, becomes: z.string() })

  /**
   * What two dimensions told together mean: rice, of the season
   * that the sentence opened with, is rice of that season.
   */
  const narrowing = z.strictObject({ when: dimensions, becomes: dimensions })

  /**
   * Words of a label or heading that say what the figures behind
   * and below it are about: `Trình độ CBCC: ĐH 19; CĐ 02`.
   */
  const topic = z.strictObject({
    id: z.string().min(1),
    says: words,
    /** The lists that such a label opens although no total stands there. */
    heads: words.optional(),
    /** As `heads`, where no count stands before the label: it says by what a list is split, not what it counts. */
    default_heads: words.optional(),
  })

  return z.strictObject({
    kind: z.literal('indicators'),
    about: z.string(),
    /** Words of a document's title: the file's rules look only at such documents, or not at such. */
    only_in: words.optional(),
    not_in: words.optional(),
    /** The file's own subject: a title that names it is looked at, whatever else it names. */
    subject: words.optional(),
    /** The file's rules look only at documents of agencies of these levels; without it at all. */
    levels: levels.optional(),
    /** Words that no rule of the file will have in the clause of its figure. */
    unless: words.optional(),
    /** Wordings with a name: `{late}` in a template of the file stands for all that is written here. */
    phrases: z.record(z.string().regex(/^[a-z_]+$/, 'cần chữ thường không dấu'), z.string()).optional(),
    indicators: z.array(indicator).optional(),
    dimensions: z.record(z.string(), dimension).optional(),
    contexts: z.array(context).optional(),
    topics: z.array(topic).optional(),
    alone: z.array(alone).optional(),
    /** Indicators of which a district or a province tells for the communes, and means these. */
    of_below: words.optional(),
    narrows: z.array(narrowing).optional(),
    ...conceptKeys(),
    rules: z.array(rule).optional(),
  })
})

export type RulesPack = z.infer<ReturnType<typeof rulesSchema>>
export type RuleEntry = NonNullable<RulesPack['rules']>[number]
export type TopicEntry = NonNullable<RulesPack['topics']>[number]
/** A sentence of a rule: what it must find, by `value` and whatever else is given. */
export type FoundSentence = NonNullable<RuleEntry['finds']>[number]
