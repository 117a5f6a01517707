import type { Pattern } from './pattern.ts'
import { LETTERS } from './slots.ts'
import type { IndicatorRule } from './types.ts'

/** A rule whose matching takes long on a text made to be hard for it. */
export interface SlowRule {
  readonly rule: string
  /** `rules/cchc/staff.yaml:12:5`. */
  readonly where: string
  readonly seconds: number
}

/** As long as the longest sentence that rules are shown, and so many seconds for it are too many. */
const LONG = 2000
const TOO_LONG = 0.5
/**
 * A text five times as long takes less than five hundred times
 * as long: who is done with the short one sooner, is not slow.
 */
const SHORT = 400
const SOON = 0.001

/**
 * The rules with an expression that is slow on the worst text for it: its own words again and again, and no figure to
 * end with. Templates are never slow: broad ones try no place of a text twice.
 */
export function slowRules(rules: readonly IndicatorRule[]): SlowRule[] {
  return rules.flatMap(({ id, where, patterns }) => {
    const expressions = patterns.filter(({ needs }) => needs.length === 0)
    const seconds = Math.max(0, ...expressions.map(secondsOf))
    return seconds > TOO_LONG ? [{ rule: id, where, seconds }] : []
  })
}

function secondsOf(pattern: Pattern): number {
  return Math.max(
    ...hardFor(pattern).map((text) => {
      const short = better(pattern, text.slice(0, SHORT), SOON)
      return short > SOON ? better(pattern, text, TOO_LONG) : short
    }),
  )
}

/** What is over the limit may have been compiled first, or disturbed. */
function better(pattern: Pattern, text: string, limit: number): number {
  const first = timed(pattern, text)
  return first > limit ? Math.min(first, timed(pattern, text)) : first
}

function timed(pattern: Pattern, text: string): number {
  const from = performance.now()
  pattern.fitsIn(text)
  return (performance.now() - from) / 1000
}

/** Parts of an expression whose letters are no words: names of groups and properties, classes of letters. */
const NO_WORDS = /\(\?<\w+>|\\p\{\w+\}|\[[^\]]*\]/g
const WORDS = new RegExp(`[${LETTERS}]+`, 'g')

/** The words of an expression over and over, and the one that it names most often. */
function hardFor({ source }: Pattern): string[] {
  const words = source.replace(NO_WORDS, ' ').match(WORDS) ?? []
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word)
  // V8 compiles an expression anew for a text of Latin letters only
  const filled = (line: string) =>
    `ễ ${`${line} `.repeat(Math.ceil(LONG / (line.length + 1)))}`.slice(0, LONG)
  return [filled(byCount.slice(0, 40).join(' ')), filled(byCount[0] ?? 'a')]
}
