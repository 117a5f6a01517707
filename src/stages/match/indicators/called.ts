import { spokenOf } from '../../../rules/indicators/needs.ts'
import type { Pattern } from '../../../rules/indicators/pattern.ts'
import type { IndicatorRules } from '../../../rules/indicators.ts'

type Index = IndicatorRules['index']

/**
 * The patterns whose rarest word stands in the sentence, and all that they cannot do without, in the order of
 * those words.
 */
export function called(
  text: string,
  index: Index,
  owners: readonly { readonly patterns: readonly Pattern[] }[],
) {
  const { spoken, words } = saidIn(text)
  const out = new Map<Pattern, readonly [number, number]>()
  for (const word of words) {
    for (const each of index.get(word) ?? []) {
      const pattern = owners[each[0]]!.patterns[each[1]]!
      if (!out.has(pattern) && mayFit(pattern, text, spoken)) out.set(pattern, each)
    }
  }
  return [...out.values()]
}

interface SaidText {
  readonly text: string
  readonly spoken: string
  /** The empty word among them: it calls for patterns without words of their own. */
  readonly words: ReadonlySet<string>
}

let last: SaidText | undefined

/** A sentence is asked twice in a row: for rules and for contexts. */
function saidIn(text: string): SaidText {
  if (last?.text !== text) {
    const spoken = spokenOf(text)
    last = { text, spoken: ` ${spoken} `, words: new Set(['', ...spoken.split(' ')]) }
  }
  return last
}

/** A raw expression needs letters of the text itself, a template words in their order. */
const mayFit = ({ needs, spelled }: Pattern, text: string, spoken: string): boolean =>
  needs.length > 0
    ? saysAll(spoken, spelled)
    : spelled.every((wordings) => wordings.some((each) => text.includes(each)))

/** Whether one phrase of every set stands in the words, each behind the one before. */
function saysAll(spoken: string, phrases: Pattern['spelled']): boolean {
  let from = 0
  for (const ways of phrases) {
    let end = Number.POSITIVE_INFINITY
    for (const phrase of ways) {
      const at = spoken.indexOf(phrase, from)
      if (at >= 0) end = Math.min(end, at + phrase.length - 1)
    }
    if (end === Number.POSITIVE_INFINITY) return false
    from = end
  }
  return true
}

/** Every place where a pattern fits, from left to right. */
export function matchesOf(pattern: Pattern, text: string): RegExpExecArray[] {
  const { regex } = pattern
  const out: RegExpExecArray[] = []
  regex.lastIndex = 0
  for (let match = regex.exec(text); match && out.length < 200; match = regex.exec(text)) {
    if (match[0] === '') regex.lastIndex++
    else out.push(match)
  }
  return out
}
