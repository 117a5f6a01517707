import { conceptsAmong, wordsIn } from '../../../rules/indicators/concepts.ts'
import type { IndicatorRule, IndicatorRules } from '../../../rules/indicators.ts'
import type { Outline } from '../../../types.ts'
import { called } from './called.ts'
import { sheetOf } from './sheet.ts'
import { withoutStrayBlanks } from './stray-blanks.ts'

/**
 * Tells the rules that may have to do with what is read in a text, by their places among all, in their order: those that
 * its words call; those of which a meaning asks for concepts whose words are all in it, in whatever order; and those that
 * tell the count behind a rate that one of them gives. More than those that read something; no other rule changes what is
 * read.
 */
export function reachUnder(rules: IndicatorRules): (outline: Outline) => readonly number[] {
  const ofRates = byRate(rules)
  return (outline) => {
    const { text } = sheetOf(withoutStrayBlanks(outline)?.outline ?? outline, [])
    const owners = new Set(called(text, rules.index).map(({ owner }) => owner))
    const here = conceptsAmong(new Set(wordsIn(text)), rules.vocabulary)
    for (const concept of here)
      for (const { owner, meaning } of rules.meaningIndex.get(concept) ?? [])
        if (meaning.needs.every((each) => here.has(each))) owners.add(owner)
    for (const owner of [...owners])
      for (const id of givenBy(rules.rules[owner]!))
        for (const each of ofRates.get(id) ?? []) owners.add(each)
    return [...owners].sort((a, b) => a - b)
  }
}

/** Indicators that a rule may tell a figure of. */
const givenBy = ({ indicator, of, rate, also, partOf }: IndicatorRule): readonly string[] => [
  ...[indicator, of?.indicator, rate, also].filter((each) => typeof each === 'string'),
  ...partOf,
]

/** A rate → the rules that tell the count and the whole behind it. */
function byRate({ rules }: IndicatorRules): ReadonlyMap<string, readonly number[]> {
  const all = new Map<string, number[]>()
  for (const [i, { rate, of }] of rules.entries())
    if (rate && of) all.set(rate, [...(all.get(rate) ?? []), i])
  return all
}
