import type { NarrowRule } from '../../../rules/indicators/types.ts'
import type { Dimensions } from './reading.ts'

/** The dimensions with what they mean together: rice, where the season is known, is rice of that season. */
export function narrowed(dimensions: Dimensions, rules: readonly NarrowRule[]): Dimensions {
  const rule = rules.find(({ when }) =>
    Object.entries(when).every(([name, value]) => dimensions[name] === value),
  )
  return rule ? { ...dimensions, ...rule.becomes } : dimensions
}

/** The dimensions that an indicator has, and those whose words only narrow one of them. */
export function withNarrowing(allowed: readonly string[], rules: readonly NarrowRule[]): readonly string[] {
  const more = rules
    .filter(({ becomes }) => Object.keys(becomes).some((name) => allowed.includes(name)))
    .flatMap(({ when }) => Object.keys(when))
  return more.length > 0 ? [...allowed, ...more] : allowed
}
