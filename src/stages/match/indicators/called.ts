import { spokenOf } from '../../../rules/indicators/needs.ts'
import type { Pattern } from '../../../rules/indicators/pattern.ts'
import type { OwnPattern, PatternIndex } from '../../../rules/indicators/types.ts'

/**
 * The patterns whose rarest word stands in the sentence, and all that they cannot do without, in the order of
 * those words.
 */
export function called(text: string, index: PatternIndex): readonly OwnPattern[] {
  const said = saidIn(text)
  const out = new Set<OwnPattern>()
  for (const word of said.words)
    for (const each of index.get(word) ?? []) if (mayFit(each.pattern, said)) out.add(each)
  return [...out]
}

interface SaidText {
  readonly text: string
  readonly spoken: string
  /** The empty word among them: it calls for patterns without words of their own. */
  readonly words: ReadonlySet<string>
  /** Sets of phrases that were asked for, and whether one of each stands in it. */
  readonly says: Map<readonly string[], boolean>
}

let last: SaidText | undefined

/** A sentence is asked twice in a row: for rules and for contexts. */
function saidIn(text: string): SaidText {
  if (last?.text !== text) {
    const spoken = spokenOf(text)
    last = { text, spoken: ` ${spoken} `, words: new Set(['', ...spoken.split(' ')]), says: new Map() }
  }
  return last
}

/** A raw expression needs letters of the text itself, a template words in their order. */
const mayFit = ({ needs, spelled }: Pattern, said: SaidText): boolean =>
  needs.length > 0 ? saysAll(said, spelled) : spellsAll(said.text, spelled)

function spellsAll(text: string, spelled: Pattern['spelled']): boolean {
  for (const wordings of spelled) if (!wordings.some((each) => text.includes(each))) return false
  return true
}

/** Whether one phrase of every set stands in the words, each behind the one before. */
function saysAll(said: SaidText, phrases: Pattern['spelled']): boolean {
  for (const ways of phrases) if (!says(said, ways)) return false
  return phrases.length < 2 || saysInOrder(said.spoken, phrases)
}

/** Many templates need the same: a sentence is searched for it once. */
function says({ spoken, says }: SaidText, ways: readonly string[]): boolean {
  const known = says.get(ways)
  if (known !== undefined) return known
  const found = ways.some((phrase) => spoken.includes(phrase))
  says.set(ways, found)
  return found
}

function saysInOrder(spoken: string, phrases: Pattern['spelled']): boolean {
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
