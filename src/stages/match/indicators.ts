import type { IndicatorRules } from '../../rules/indicators.ts'
import type { IndicatorMention, Mention, Note, Outline } from '../../types.ts'

/** Every figure that a rule saw in prose, in order of place. `taken` is what other matchers own already. */
export function matchIndicators(
  _outline: Outline,
  _taken: readonly Mention[],
  _rules: IndicatorRules,
): { mentions: readonly IndicatorMention[]; notes: readonly Note[] } {
  return { mentions: [], notes: [] }
}
