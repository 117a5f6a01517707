import type { IndicatorRules } from '../../rules/indicators.ts'
import type { Mentions, Observation } from '../../types.ts'

export function resolveIndicators(_mentions: Mentions, _rules: IndicatorRules): readonly Observation[] {
  return []
}
