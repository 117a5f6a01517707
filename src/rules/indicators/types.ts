import type { Catalogue } from './catalogue.ts'
import type { Vocabulary } from './concepts.ts'
import type { Meaning } from './meaning.ts'
import type { Pattern } from './pattern.ts'
import type { Phrase } from './phrase.ts'
import type { FoundSentence } from './schema.ts'

/** One rule, ready to match. */
export interface IndicatorRule {
  readonly id: string
  /** `rules/cchc/staff.yaml:12:5`. */
  readonly where: string
  /** Null: the indicator of the list that it is a part of. */
  readonly indicator: string | null
  readonly of: {
    readonly indicator: string
    readonly dimensions: Readonly<Record<string, string>> | null
  } | null
  readonly rate: string | null
  readonly also: string | null
  readonly partOf: readonly string[]
  /** Dimensions that the list must have for the rule to be a part of it. */
  readonly partWith: Readonly<Record<string, string>>
  /** The list must stand in the sentence of the figure itself. */
  readonly withinSentence: boolean
  /** Counts of which the nearest before the figure must be one that the rule is a part of, and told alone. */
  readonly ofOne: readonly string[]
  /** Counts of none of which alone the figure may be told: with `ofOne` their whole, else these parts of a whole. */
  readonly notOfOne: readonly string[]
  readonly dimensions: Readonly<Record<string, string>>
  /** Dimensions without which its figure says nothing. */
  readonly needs: readonly string[]
  readonly modality: 'actual' | 'target' | null
  /** Words of the document's title, from the file that holds the rule. */
  readonly onlyIn: readonly string[]
  readonly notIn: readonly string[]
  /** The subject of the file: a title that names it overrules `notIn`, for reports on two subjects. */
  readonly subject: readonly string[]
  /** Levels of the agencies whose documents the rule is for: ids of `LEVEL_IDS` and `unknown`; empty for all. */
  readonly levels: readonly string[]
  /** Ids of topics of which one must be named by the figure's label, lead-in or heading; empty for any. */
  readonly topics: readonly string[]
  /** Ids of topics that they must not name. */
  readonly notTopics: readonly string[]
  readonly onlyUnder: readonly string[]
  readonly notUnder: readonly string[]
  /** Words that must not stand in the clause of the figure. */
  readonly unless: readonly Phrase[]
  /** Words that must not stand between the commas or brackets around the figure. */
  readonly unlessNear: readonly Phrase[]
  /** Words that must not stand in what the sentence goes on to say. */
  readonly unlessAfter: readonly Phrase[]
  /** Words that must not stand before the figure in its paragraph. */
  readonly unlessBefore: readonly Phrase[]
  /** Words that must not stand in the rest of the sentence, where no year is printed for the figure. */
  readonly unlessUndated: readonly Phrase[]
  /** A count under the tasks to come is an aim in itself. */
  readonly aims: boolean
  readonly patterns: readonly Pattern[]
  readonly meanings: readonly Meaning[]
  readonly sentences: Sentences
}

export interface Sentences {
  readonly finds: readonly FoundSentence[]
  readonly ignores: readonly string[]
  readonly misses: readonly string[]
}

/** Words that give dimensions to the figures after them: `Tại Bộ phận Một cửa các xã:`. */
export interface ContextRule {
  readonly patterns: readonly Pattern[]
  readonly dimensions: Readonly<Record<string, string>>
}

/** What a label is about (`Trình độ CBCC:`), and the lists that it opens without a total. */
export interface TopicRule {
  readonly id: string
  readonly heads: readonly string[]
  /** Those it opens where no count stands before it. */
  readonly defaultHeads: readonly string[]
  readonly patterns: readonly Pattern[]
}

/** A figure of `indicator` in a document that tells none of `without` is one of `becomes`. */
export interface AloneRule {
  readonly indicator: string
  readonly without: readonly string[]
  readonly becomes: string
}

/** Dimensions that hold together, and what they make of one of them: rice in the season of `vụ hè thu`. */
export interface NarrowRule {
  readonly when: Readonly<Record<string, string>>
  readonly becomes: Readonly<Record<string, string>>
}

/** A pattern, and which of the rules (or contexts, or topics) it belongs to. */
export interface OwnPattern {
  readonly owner: number
  readonly pattern: Pattern
}

/** A meaning, and the rule it belongs to. */
export interface OwnMeaning {
  readonly owner: number
  readonly meaning: Meaning
}

/** Word → the patterns that it calls; under '' those that need no word. */
export type PatternIndex = ReadonlyMap<string, readonly OwnPattern[]>

/** The indicators of all packs, their rules, and an index that leads from a word to the patterns that need it. */
export interface IndicatorRules {
  readonly catalogue: Catalogue
  readonly rules: readonly IndicatorRule[]
  readonly contexts: readonly ContextRule[]
  readonly topics: readonly TopicRule[]
  readonly alone: readonly AloneRule[]
  /** Indicators of which an agency tells for the level below it, and means that one. */
  readonly ofBelow: ReadonlySet<string>
  readonly narrows: readonly NarrowRule[]
  readonly index: PatternIndex
  readonly contextIndex: PatternIndex
  readonly topicIndex: PatternIndex
  /** Concept → meanings that cannot do without it. */
  readonly meaningIndex: ReadonlyMap<string, readonly OwnMeaning[]>
  readonly vocabulary: Vocabulary
  /** Per dimension, what tells which value some words mean. */
  readonly values: ReadonlyMap<string, readonly (readonly [value: string, words: Phrase])[]>
}
