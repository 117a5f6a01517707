import { digest, type Identity } from '../../../rules/indicators/identity.ts'
import type { IndicatorRules } from '../../../rules/indicators.ts'
import { type Example, exampleAsRead } from './examples.ts'
import { type Reach, reachUnder } from './within-reach.ts'

/** Sentences that held under some rules, read by this program, each by all that its verdict depends on. */
export interface Held {
  /** Of the rules that are tried now. */
  readonly identity: Identity
  /** Keys of those that held before, with that of what all rules shared. */
  readonly before: ReadonlySet<string>
  /** Where those that hold now are added. */
  readonly now?: Set<string> | undefined
}

/**
 * What tells a sentence: itself, what is wanted of it, its rule, what is within its reach of rules and nouns, and what all
 * rules share. Other rules may be new, gone or altered. Null where the key of no sentence is of use.
 */
export function keysUnder(
  { identity, before, now }: Held,
  rules: IndicatorRules,
): ((example: Example) => string) | null {
  now?.add(identity.shared)
  if (!now && !before.has(identity.shared)) return null
  const reachIn = reachUnder(rules)
  const known = new Map<string, Reach>()
  return (example) => {
    const { rule, owner, kind, text, under, header, wanted } = example
    const reach = known.get(text) ?? reachIn(exampleAsRead(example))
    known.set(text, reach)
    const near = reach.rules.map((each) => identity.rules[each])
    return digest([
      ...[identity.shared, rule.id, identity.rules[owner], reach.rules.indexOf(owner), near, reach.nouns],
      ...[kind, text, under, header, wanted],
    ])
  }
}
