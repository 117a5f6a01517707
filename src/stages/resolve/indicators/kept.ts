import type { IndicatorRules } from '../../../rules/indicators.ts'
import type { Mention, Mentions } from '../../../types.ts'
import { resolveIndicators } from '../indicators.ts'

/** The mentions without those whose figure was left out of the observations: `có 7/9 xã …` told of days that had not come. */
export function keptMentions(found: Mentions, rules: IndicatorRules): readonly Mention[] {
  const kept = new Set(resolveIndicators(found, rules).observations.map(({ at }) => at))
  return found.mentions.filter((each) => each.kind !== 'indicator' || kept.has(each.at))
}
