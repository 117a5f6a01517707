import { digest, type Identity } from '../../../rules/indicators/identity.ts'
import type { IndicatorRules } from '../../../rules/indicators.ts'
import { type Example, exampleAsRead } from './examples.ts'
import { reachUnder } from './within-reach.ts'

/** Sentences that held under rules and a program, each by all that its verdict depends on but the program. */
export interface Held {
  /** Of the rules that are tried now. */
  readonly identity: Identity
  /** Keys of those that held before, with that of what all rules shared. */
  readonly before: ReadonlySet<string>
  /** Where those that hold now are added. */
  readonly now?: Set<string> | undefined
}

/**
 * What tells a sentence: itself, what is wanted of it, its rule, the rules within its reach in their order, and what all
 * rules share. Another rule may be new, gone or altered. Null where the key of no sentence is of use.
 */
export function keysUnder(
  { identity, before, now }: Held,
  rules: IndicatorRules,
): ((example: Example) => string) | null {
  now?.add(identity.shared)
  if (!now && !before.has(identity.shared)) return null
  const reachIn = reachUnder(rules)
  const known = new Map<string, readonly number[]>()
  return (example) => {
    const { owner, kind, text, under, header, wanted } = example
    const reach = known.get(text) ?? reachIn(exampleAsRead(example))
    known.set(text, reach)
    const near = reach.map((each) => identity.rules[each])
    return digest([
      ...[identity.shared, identity.rules[owner], reach.indexOf(owner), near],
      ...[kind, text, under, header, wanted],
    ])
  }
}
