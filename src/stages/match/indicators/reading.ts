import type { IndicatorRule, IndicatorRules } from '../../../rules/indicators.ts'
import type { TimeWords } from '../../../text/periods.ts'
import type { Period } from '../../../types.ts'
import type { Agencies } from './agencies.ts'
import type { Aside } from './aside.ts'
import type { Budget } from './budget.ts'
import type { Candidate } from './candidates.ts'
import type { Figure } from './figure.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Look } from './scope.ts'
import type { Sentence } from './sentences.ts'
import type { Sheet } from './sheet.ts'

export type Dimensions = Readonly<Record<string, string>>

/** A figure bound to an indicator: what may become a mention, if no better reading claims the figure. */
export interface Claim {
  readonly rule: IndicatorRule
  readonly indicator: string
  /** `share`: printed behind a rate; any rule that reads the figure itself goes before. */
  readonly role: 'value' | 'of' | 'rate' | 'also' | 'share'
  readonly figure: Figure
  /** The words that the reading rests on. */
  readonly start: number
  readonly end: number
  readonly dimensions: Dimensions
  readonly window: TimeWords | null
  readonly modality: 'actual' | 'target'
  readonly weight: number
  readonly byMeaning: boolean
  /** Its value is told in turn. */
  readonly inTurn?: boolean
  /** Where the figure stands of whose list it is a part; null without one. */
  readonly headEnd: number | null
  /** It took its meaning from the list it stands in. */
  readonly part: boolean
  /** The list whose item it is by its words alone. */
  readonly listed?: Listed | null
}

/** Whether one rule read both out of the same words: a count, and its rate or its whole. */
export const isOfSameWords = (a: Claim, b: Claim): boolean => a.rule === b.rule && a.start === b.start

/** A list of parts of one figure by the same dimensions. */
export interface Listed {
  readonly whole: Claim
  readonly keys: string
}

/** A figure that later figures may be parts of (`gồm:`, `trong đó`). */
export interface Head {
  readonly indicator: string
  readonly dimensions: Dimensions
  readonly end: number
  /** The words that told it. */
  readonly words: string
  /** It is itself a part of a list. */
  readonly part: boolean
  /** The figure itself; a list that a label opens has none. */
  readonly claim?: Claim
}

/** What a label or heading says its figures are about. */
export interface Topic {
  readonly ids: readonly string[]
  /** The lists that it opens. */
  readonly heads: readonly string[]
  /** The lists that it opens where no count stands before it. */
  readonly defaultHeads: readonly string[]
  /** Where its label ends. */
  readonly end: number
  /** Where the words stand that name it. */
  readonly named: readonly Sentence[]
}

/** What a paragraph hands down to the paragraphs under it. */
export interface Frame {
  readonly rank: number
  readonly heads: readonly Head[]
  /** Its figures are told in an item of a list that leads in nothing: `b) Cấp xã giải quyết 90 hồ sơ.` */
  readonly closed?: boolean
  readonly dimensions: Dimensions
  readonly window: TimeWords | null
  /** Whether the time holds for what stands below is not told. */
  readonly unclear?: boolean
  /** The time is that of dossiers: `Kết quả giải quyết TTHC (từ ngày … đến ngày …):`. */
  readonly ofDossiers?: boolean
  /** The indicators that were told with the time, which is for none of another group; for all without. */
  readonly told?: readonly string[]
  /** Null: it names a subject that no topic knows; undefined: it names none. */
  readonly topic?: Topic | null | undefined
}

/** What holds while one paragraph is read. */
export interface Reading {
  /** Every rule's look at the document. */
  readonly scope: readonly Look[]
  /** What the rules have taken of the document so far. */
  readonly budget: Budget
  /**
   * The level of the agency that reports: a city may be a district or a province. Null where it is not known.
   */
  readonly level: string | null
  /** The year that the report is on; null where it is not known. */
  readonly year: number | null
  /** The days that the report is on. */
  readonly period: Period | null
  /** What was read before in the same section, its last figures. */
  readonly earlier: readonly Claim[]
  readonly agencies: Agencies
  /** What the reporting agency calls its own place: `xã`, `phường`, its name. */
  readonly own: readonly (readonly string[])[]
  readonly sheet: Sheet
  readonly rules: IndicatorRules
  readonly paragraph: Paragraph
  /** All of the document, in order, and the place of this one. */
  readonly paragraphs: readonly Paragraph[]
  readonly at: number
  readonly frames: readonly Frame[]
}

/** A time at the head of a sentence, which goes on holding behind it. */
export interface Carried {
  readonly time: TimeWords
  readonly sentence: Sentence
  /** It is set apart from the time before it. */
  readonly aside: Aside | null
}

/** A candidate with the sentence in which it was seen. */
export interface Seen extends Candidate {
  readonly sentence: Sentence
  /** The times at the heads of earlier sentences of the paragraph, the nearest last. */
  readonly carried: readonly Carried[]
}
