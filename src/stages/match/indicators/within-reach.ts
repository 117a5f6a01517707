import { conceptsAmong, wordsIn } from '../../../rules/indicators/concepts.ts'
import { countedIn } from '../../../rules/indicators/counted.ts'
import { namedBy } from '../../../rules/indicators/identity.ts'
import type { IndicatorRules } from '../../../rules/indicators.ts'
import type { Outline } from '../../../types.ts'
import { called } from './called.ts'
import { sheetOf } from './sheet.ts'
import { withoutStrayBlanks } from './stray-blanks.ts'

/** What of the rules may have to do with what is read in a text; more than what does. */
export interface Reach {
  /** Places of rules among all, in their order. */
  readonly rules: readonly number[]
  /** What some indicator counts, be it of another rule: such a noun is no other word. */
  readonly nouns: readonly string[]
}

/**
 * Tells of a text the rules that its words call; those of which a meaning asks for concepts whose words are all in it, in
 * whatever order; and those that tell the count behind a rate that one of them names.
 */
export function reachUnder(rules: IndicatorRules): (outline: Outline) => Reach {
  const ofRates = byRate(rules)
  const counted = countedIn(rules.catalogue)
  return (outline) => {
    const { text } = sheetOf(withoutStrayBlanks(outline)?.outline ?? outline, [])
    const words = new Set(wordsIn(text))
    const owners = new Set(called(text, rules.index).map(({ owner }) => owner))
    const here = conceptsAmong(words, rules.vocabulary)
    for (const concept of here)
      for (const { owner, meaning } of rules.meaningIndex.get(concept) ?? [])
        if (meaning.needs.every((each) => here.has(each))) owners.add(owner)
    for (const owner of [...owners])
      for (const id of namedBy(rules.rules[owner]!))
        for (const each of ofRates.get(id) ?? []) owners.add(each)
    return {
      rules: [...owners].sort((a, b) => a - b),
      nouns: counted.flatMap((noun) => (noun.every((each) => words.has(each)) ? [noun.join(' ')] : [])),
    }
  }
}

/** A rate → the rules that tell the count and the whole behind it. */
function byRate({ rules }: IndicatorRules): ReadonlyMap<string, readonly number[]> {
  const all = new Map<string, number[]>()
  for (const [i, { rate, of }] of rules.entries())
    if (rate && of) all.set(rate, [...(all.get(rate) ?? []), i])
  return all
}
