import type { Pattern } from '../../../rules/indicators/pattern.ts'
import type { IndicatorRules } from '../../../rules/indicators.ts'

type Index = IndicatorRules['index']

/** The patterns whose rarest word stands in the sentence, and every other word that they cannot do without. */
export function called(
  text: string,
  index: Index,
  owners: readonly { readonly patterns: readonly Pattern[] }[],
) {
  const words = wordsOf(text)
  const out = new Map<Pattern, readonly [number, number]>()
  for (const word of ['', ...words]) {
    for (const each of index.get(word) ?? []) {
      const pattern = owners[each[0]]!.patterns[each[1]]!
      if (!out.has(pattern) && pattern.needs.every((need) => hasOne(need, words))) out.set(pattern, each)
    }
  }
  return [...out.values()]
}

const WORD = /[\p{L}\d]+/gu
/** `912con`, `30tạ/ha`: a noun printed close to its figure is a word too. */
const CLOSE_NOUN = /(?<=\d)\p{L}{2,}/gu

let last: { readonly text: string; readonly words: ReadonlySet<string> } | undefined

/** A sentence is asked twice in a row: for rules and for contexts. */
function wordsOf(text: string): ReadonlySet<string> {
  if (last?.text !== text)
    last = { text, words: new Set([...(text.match(WORD) ?? []), ...(text.match(CLOSE_NOUN) ?? [])]) }
  return last.words
}

function hasOne(need: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  for (const word of need) if (words.has(word)) return true
  return false
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
