import type { IndicatorRules } from '../../rules/indicators.ts'
import type { IndicatorMention, Note, Outline, ReferenceMention } from '../../types.ts'

/** Every figure that a rule saw in prose, tables and forms, in order of place. */
export function matchIndicators(
  _outline: Outline,
  _references: readonly ReferenceMention[],
  _rules: IndicatorRules,
): { mentions: readonly IndicatorMention[]; notes: readonly Note[] } {
  return { mentions: [], notes: [] }
}
