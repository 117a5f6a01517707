import type { IndicatorRule } from './types.ts'

/** A rule whose matching takes long on a text made to be hard for it. */
export interface SlowRule {
  readonly rule: string
  /** `rules/cchc/staff.yaml:12:5`. */
  readonly where: string
  readonly seconds: number
}

/** As long as the longest sentence that rules are shown, and so many seconds for it are too many. */
const LETTERS = 2000
const TOO_LONG = 0.5

/**
 * The rules that are slow on the worst text for them: their own words again and again, and no figure to end with. A
 * machine with much else to do makes slower, so a slow one is tried again and the better time counts.
 */
export function slowRules(rules: readonly IndicatorRule[]): SlowRule[] {
  return rules.flatMap(({ id, where, patterns }) => {
    const seconds = Math.max(0, ...patterns.map(({ regex }) => secondsOf(regex)))
    return seconds > TOO_LONG ? [{ rule: id, where, seconds }] : []
  })
}

function secondsOf(regex: RegExp): number {
  return Math.max(
    ...hardFor(regex).map((text) => {
      const first = timed(regex, text)
      return first > TOO_LONG ? Math.min(first, timed(regex, text)) : first
    }),
  )
}

function timed(regex: RegExp, text: string): number {
  const from = performance.now()
  regex.lastIndex = 0
  regex.exec(text)
  regex.lastIndex = 0
  return (performance.now() - from) / 1000
}

/** The words of an expression over and over, and the one that it names most often. */
function hardFor({ source }: RegExp): string[] {
  const words = source.replace(/\(\?<\w+>|\\p\{\w+\}/g, ' ').match(/\p{L}+/gu) ?? []
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word)
  const filled = (line: string) => `${line} `.repeat(Math.ceil(LETTERS / (line.length + 1))).slice(0, LETTERS)
  return [filled(byCount.slice(0, 40).join(' ')), filled(byCount[0] ?? 'a')]
}
