import type { Pattern } from '../../../rules/indicators/pattern.ts'
import type { IndicatorRules } from '../../../rules/indicators.ts'

/** The dimensions that the slots of a pattern name; null where words mean no single value. */
export function boundIn(
  match: RegExpExecArray,
  pattern: Pattern,
  rules: IndicatorRules,
): Record<string, string> | null {
  const bound: Record<string, string> = {}
  for (const slot of pattern.slots) {
    const words = match.groups?.[`x${slot.group}`]
    if (!slot.dimension || slot.many || !words) continue
    const value = valueMeant(rules, slot.dimension, words)
    if (!value) return null
    bound[slot.dimension] = value
  }
  return bound
}

/** The values that a list of words names, one for each; null where one of them is none. */
export function splitValues(rules: IndicatorRules, dimension: string, words: string): string[] | null {
  const parts = words
    .split(/,|;| và /u)
    .map((each) => each.trim())
    .filter(Boolean)
  const values = parts.map((each) => valueMeant(rules, dimension, each))
  return values.every((each) => each !== null) ? (values as string[]) : null
}

function valueMeant(rules: IndicatorRules, dimension: string, words: string): string | null {
  return rules.values.get(dimension)?.find(([, pattern]) => pattern.test(words.trim()))?.[0] ?? null
}
