import { createHash } from 'node:crypto'
import type { RuleFile } from '../file.ts'
import type { RulesPack } from './schema.ts'
import type { IndicatorRule, IndicatorRules } from './types.ts'

/** What rules are, told short: the same again as long as nothing of what they say is changed. */
export interface Identity {
  /** Of what every rule may look at: words for values and concepts, abbreviations, contexts, topics, what two values make. */
  readonly shared: string
  /** Of each rule: what it and its file say of it, and the indicators that it names; without its own sentences. */
  readonly rules: readonly string[]
}

/** Kinds of files that rules on indicators are made of. */
export const KINDS_OF_RULES: ReadonlySet<string> = new Set([
  'abbreviations',
  'catalogue',
  'concepts',
  'indicators',
])

/** Of the files that the rules were made of, in the same order. Where they lie, and on which line, does not count. */
export function identityOf(files: readonly RuleFile[], rules: IndicatorRules): Identity {
  const indicatorsOf = (ids: readonly string[]) => ids.map((id) => rules.catalogue.indicators.get(id))
  const own: string[] = []
  const shared: unknown[] = []
  for (const { kind: kindOfFile, content } of files.filter((file) => KINDS_OF_RULES.has(file.kind))) {
    if (kindOfFile !== 'indicators') {
      shared.push(content.data)
      continue
    }
    // whatever is not known to be told of the file's own rules alone holds for all
    const { kind, about, indicators, rules: entries = [], ...pack } = content.data as RulesPack
    const { only_in, not_in, subject, levels, unless, phrases, ...ofAll } = pack
    if (Object.keys(ofAll).length > 0)
      shared.push([ofAll, ofAll.topics || ofAll.contexts ? phrases : undefined])
    const scope = digest(pack)
    for (const { finds, ignores, misses, ...entry } of entries)
      own.push(digest([scope, entry, indicatorsOf(namedBy(rules.rules[own.length]!))]))
  }
  const told = [
    ...rules.topics.flatMap((each) => [...each.heads, ...each.defaultHeads]),
    ...rules.alone.flatMap((each) => [each.indicator, ...each.without, each.becomes]),
  ]
  return { shared: digest([shared, indicatorsOf(told)]), rules: own }
}

/** All indicators that a rule names. */
export function namedBy({ indicator, of, rate, also, partOf, ofOne, notOfOne }: IndicatorRule): string[] {
  const own = [indicator, of?.indicator, rate, also].filter((each) => typeof each === 'string')
  return [...own, ...partOf, ...ofOne, ...notOfOne]
}

/** SHA-256 of anything that JSON can tell, cut to 72 bits: a few thousand are told apart. */
export const digest = (what: unknown): string =>
  createHash('sha256').update(JSON.stringify(what)).digest('base64').slice(0, 12)
