import { createHash } from 'node:crypto'
import type { RuleFile } from '../file.ts'
import type { RulesPack } from './schema.ts'
import type { IndicatorRule, IndicatorRules } from './types.ts'

/** What rules are, told short: the same again as long as nothing of what they say is changed. */
export interface Identity {
  /** Of all that every rule may look at: other words for values and concepts, contexts, topics, what a file says of itself. */
  readonly shared: string
  /** Of each rule, without its own sentences. */
  readonly rules: readonly string[]
}

/** Kinds of files that rules on indicators are made of. */
export const READ: ReadonlySet<string> = new Set(['abbreviations', 'catalogue', 'concepts', 'indicators'])

/** Of the files that the rules were made of, in the same order. Where they lie, and on which line, does not count. */
export function identityOf(files: readonly RuleFile[], rules: IndicatorRules): Identity {
  const own: string[] = []
  const shared: unknown[] = []
  const indicatorsOf = (ids: readonly (string | null | undefined)[]) =>
    ids.map((id) => (id ? rules.catalogue.indicators.get(id) : null))
  for (const { kind, content } of files.filter((file) => READ.has(file.kind))) {
    if (kind !== 'indicators') {
      shared.push(content.data)
      continue
    }
    const { about, indicators: _, rules: entries = [], ...pack } = content.data as RulesPack
    const ofAll = SHARED.flatMap((key) => (pack[key] ? [[key, pack[key]]] : []))
    if (ofAll.length > 0) shared.push(ofAll)
    const scope = digest(pack)
    for (const { finds, ignores, misses, ...entry } of entries)
      own.push(digest([scope, entry, indicatorsOf(named(rules.rules[own.length]!))]))
  }
  const told = [
    ...rules.topics.flatMap((each) => [...each.heads, ...each.defaultHeads]),
    ...rules.alone.flatMap((each) => [each.indicator, ...each.without, each.becomes]),
  ]
  return { shared: digest([shared, indicatorsOf(told)]), rules: own }
}

/** What a file of rules says that holds in all files. */
const SHARED = [
  ...(['dimensions', 'concepts', 'empty', 'contexts', 'topics', 'alone', 'narrows', 'of_below'] as const),
]

const named = ({ indicator, of, rate, also, partOf, ofOne, notOfOne }: IndicatorRule) => [
  ...[indicator, of?.indicator, rate, also],
  ...[...partOf, ...ofOne, ...notOfOne],
]

/** SHA-256 of anything that JSON can tell, cut to 72 bits: a few thousand are told apart. */
export const digest = (what: unknown): string =>
  createHash('sha256').update(JSON.stringify(what)).digest('base64').slice(0, 12)
