import { tokensOf } from '../../text/tokens.ts'
import type { Names } from './names.ts'
import type { Pattern } from './pattern.ts'

/** What stands around a cited document: who issued it, what it is about, what it is cited for. */
export interface Surroundings {
  readonly issuerAfter: Pattern
  readonly issuerBefore: Pattern
  /** Behind `được` or `do`. */
  readonly issuerBy: Pattern
  readonly heading: Pattern
  readonly headingOf: Pattern
  readonly subjectLead: Pattern
  /** Words with which the sentence goes on behind a subject. */
  readonly subjectEnd: Pattern
  /** Words in front of which no subject stands: they tell what the document says. */
  readonly noSubject: Pattern
  /** Verbs with which a subject may begin when no `về việc` leads to it. */
  readonly subjectVerbs: Names<true>
  /** Words (without marks) in front of a mention, the longest first, and the relation that they say. */
  readonly relations: readonly Relation[]
  readonly nicknames: readonly Nickname[]
}

export interface Relation {
  readonly name: string
  readonly words: readonly string[]
}

/** A document that everybody calls by type and number alone. */
export interface Nickname {
  readonly type: string
  readonly number: string
  readonly code: string
  /** First year in which the name means this document. */
  readonly since: number
}

/** The phrases of all relations, the longest first, so that `sửa đổi, bổ sung` is not heard as `bổ sung`. */
export function relationsOf(source: Readonly<Record<string, readonly string[]>>): readonly Relation[] {
  return Object.entries(source)
    .flatMap(([name, phrases]) =>
      phrases.map((each) => ({ name, words: tokensOf(each).map((token) => token.fold) })),
    )
    .toSorted((a, b) => b.words.length - a.words.length || (a.name < b.name ? -1 : 1))
}
