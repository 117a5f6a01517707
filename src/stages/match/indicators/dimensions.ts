import type { IndicatorRules } from '../../../rules/indicators.ts'
import type { Dimensions, Reading } from './reading.ts'

/** The dimensions that an indicator has. */
export const dimensionsOf = (indicator: string, { catalogue }: IndicatorRules): readonly string[] =>
  catalogue.indicators.get(indicator)?.dimensions ?? []

/**
 * What an indicator can say of all that was told: the values of dimensions that it has, in the order of their
 * names. The level `own` is that of the agency that reports; an empty value takes back what was said before.
 */
export function ofIndicator(told: Dimensions, indicator: string, { rules, level }: Reading): Dimensions {
  const allowed = dimensionsOf(indicator, rules)
  return Object.fromEntries(
    Object.entries(told)
      .map(([name, value]): [string, string] => [name, value === 'own' ? (level ?? '') : value])
      .filter(([name, value]) => allowed.includes(name) && value !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
