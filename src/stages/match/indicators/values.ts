import { type Fit, wordsCaught } from '../../../rules/indicators/fit.ts'
import type { Pattern } from '../../../rules/indicators/pattern.ts'
import type { IndicatorRules } from '../../../rules/indicators.ts'
import { isBesideAnother } from './levels.ts'

/** The dimensions that the slots of a pattern name; null where words mean no single value. */
export function boundIn(fit: Fit, pattern: Pattern, rules: IndicatorRules): Record<string, string> | null {
  const bound: Record<string, string> = {}
  for (const slot of pattern.slots) {
    const words = wordsCaught(fit, `x${slot.group}`)
    if (!slot.dimension || slot.many || !words) continue
    const value = valueMeant(rules, slot.dimension, words)
    const at = fit.groups[`x${slot.group}`]!.start
    const before = fit.text.slice(Math.max(0, at - 60), at)
    if (!value || isOneOfSeveral(before, { dimension: slot.dimension, value }, rules)) return null
    const end = at + words.length
    if (end === fit.end && goesOnWith(fit.text.slice(end, end + 30), slot.dimension, rules)) return null
    bound[slot.dimension] = value
  }
  return bound
}

/**
 * `trâu, bò 1.095 con`: a figure of several values together is one of none of them; in `trâu 80 con, bò 60
 * con` each has its own.
 */
function isOneOfSeveral(
  before: string,
  { dimension, value }: { readonly dimension: string; readonly value: string },
  rules: IndicatorRules,
): boolean {
  if (dimension === 'level' && isBesideAnother(before.replace(OF_LEVEL, ''), value)) return true
  if (!JOINED.test(before.slice(-LONGEST_JOIN))) return false
  if (/\d ?(?:\p{L}+ ?){1,4}(?:,| và| -) ?$/u.test(before)) return false
  const words = /((?:\p{L}+ ){0,4}\p{L}+)(?: ?,| và| -) ?$/u.exec(before)?.[1]?.split(' ') ?? []
  return words.some((_, i) => valueMeant(rules, dimension, words.slice(i).join(' ')) !== null)
}

const JOINED = /(?:,| và| -) ?$/u
const LONGEST_JOIN = ' và '.length

/** What may stand between `và` and the name of a level. */
const OF_LEVEL = /(?<= và | cùng |, )(?:ubnd )?(?:các )?(?:\d{1,3} )?$/u

/**
 * `25.000 con gia súc, gia cầm và 34 ha`: the figure before counts both; in `80 con trâu, bò 60 con` it does
 * not.
 */
function goesOnWith(behind: string, dimension: string, rules: IndicatorRules): boolean {
  const words =
    /^(?: ?,| và| -)? ?((?:\p{L}+ ){0,2}\p{L}+)(?= ?(?:[,.;:()]|$)| (?:và|với|bằng|tăng|giảm|đạt|so)(?!\p{L}))/u.exec(
      behind,
    )?.[1]
  if (!words) return false
  return opensWithValue(rules, dimension, words.split(' '))
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

/** What tells the values of dimensions by their words. */
export type ValuesOf = Pick<IndicatorRules, 'values'>

/** The value of a dimension that words name; null where they name none. */
export function valueMeant(rules: ValuesOf, dimension: string, words: string): string | null {
  return rules.values.get(dimension)?.find(([, pattern]) => pattern.test(words.trim()))?.[0] ?? null
}

/** Whether some words, or the first of them, name a value of a dimension. */
export const opensWithValue = (rules: ValuesOf, dimension: string, words: readonly string[]): boolean =>
  words.some((_, i) => valueMeant(rules, dimension, words.slice(0, i + 1).join(' ')) !== null)
