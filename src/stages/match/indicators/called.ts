import { spokenOf } from '../../../rules/indicators/needs.ts'
import type { Pattern } from '../../../rules/indicators/pattern.ts'
import { spellsAll } from '../../../rules/indicators/spelled.ts'
import type { OwnPattern, PatternIndex } from '../../../rules/indicators/types.ts'

/**
 * The patterns whose rarest word stands in the sentence, and all that they cannot do without, in the order of
 * those words.
 */
export function called(text: string, index: PatternIndex): readonly OwnPattern[] {
  const words = wordsOf(text)
  const said: SaidText = { text, phrases: phrasesIn(words, beginningsOf(index)) }
  const out = new Set<OwnPattern>()
  // the empty word calls for patterns without words of their own
  for (const word of new Set(['', ...words]))
    for (const each of index.get(word) ?? []) if (mayFit(each.pattern, said)) out.add(each)
  return [...out]
}

let last: { readonly text: string; readonly words: readonly string[] } | undefined

/** A sentence is asked twice in a row: for rules and for contexts. */
function wordsOf(text: string): readonly string[] {
  if (last?.text !== text) last = { text, words: spokenOf(text).split(' ') }
  return last.words
}

/** Phrases of which a pattern needs one; the same ones are one array. */
type Phrases = readonly string[]

interface SaidText {
  readonly text: string
  /** Where phrases of a set stand: each place as the count of the words before it and up to its end. */
  readonly phrases: ReadonlyMap<Phrases, readonly (readonly [start: number, end: number])[]>
}

/** How phrases begin: with which word they may go on, and the sets in which there is one that ends here. */
interface Beginning {
  readonly next: Map<string, Beginning>
  readonly ends: Phrases[]
}

const known = new WeakMap<PatternIndex, Beginning>()

/** The beginnings of all phrases that the templates of an index need, learnt when it is first asked for. */
function beginningsOf(index: PatternIndex): Beginning {
  const found = known.get(index)
  if (found) return found
  const root: Beginning = { next: new Map(), ends: [] }
  const templates = [...index.values()].flat().filter(({ pattern }) => pattern.needs.length > 0)
  for (const phrases of new Set(templates.flatMap(({ pattern }) => pattern.spelled)))
    for (const phrase of phrases) {
      let reached = root
      for (const word of phrase.split(' ')) {
        const next = reached.next.get(word) ?? { next: new Map(), ends: [] }
        reached.next.set(word, next)
        reached = next
      }
      reached.ends.push(phrases)
    }
  known.set(index, root)
  return root
}

function phrasesIn(words: readonly string[], beginnings: Beginning): SaidText['phrases'] {
  const out = new Map<Phrases, [number, number][]>()
  for (let start = 0; start < words.length; start++) {
    let reached: Beginning | undefined = beginnings
    for (let end = start; end < words.length; ) {
      reached = reached.next.get(words[end++]!)
      if (!reached) break
      for (const phrases of reached.ends) {
        const places = out.get(phrases)
        if (places) places.push([start, end])
        else out.set(phrases, [[start, end]])
      }
    }
  }
  return out
}

/** A raw expression needs letters of the text itself, a template words in their order. */
const mayFit = ({ needs, spelled }: Pattern, said: SaidText): boolean =>
  needs.length > 0 ? saysAll(said, spelled) : spellsAll(said.text, spelled)

/** Whether one phrase of every set stands in the words, each behind the one before. */
function saysAll({ phrases }: SaidText, sets: Pattern['spelled']): boolean {
  let from = 0
  for (const ways of sets) {
    let first = Number.POSITIVE_INFINITY
    for (const [start, end] of phrases.get(ways) ?? []) if (start >= from && end < first) first = end
    if (first === Number.POSITIVE_INFINITY) return false
    from = first
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
