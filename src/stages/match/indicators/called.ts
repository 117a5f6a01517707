import { rarestOf, spokenOf } from '../../../rules/indicators/needs.ts'
import type { OwnPattern, PatternIndex } from '../../../rules/indicators/types.ts'
import { holdsOne } from '../../../text/sought.ts'

/**
 * The patterns of which a sentence says all that they cannot do without: raw expressions, then templates in the order
 * of the words that call them.
 */
export function called(text: string, index: PatternIndex): readonly OwnPattern[] {
  const calls = callsOf(index)
  const out: Called[] = []
  for (const { phrases, callees } of calls.anywhere)
    if (holdsOne(text, phrases))
      for (const each of callees) if (each.others.every((other) => holdsOne(text, other))) out.push(each)
  const spoken = spokenIn(text)
  const said = saidIn(spoken.words, calls.beginnings)
  for (const phrases of said.keys())
    for (const each of calls.byPhrases.get(phrases) ?? []) if (saysAll(said, each)) out.push(each)
  return out
    .map((each) => ({ own: each.own, place: placeOf(each, spoken) }))
    .sort((a, b) => a.place - b.place)
    .map(({ own }) => own)
}

/** The words of a sentence, and where each of them stands first. */
interface Spoken {
  readonly text: string
  readonly words: readonly string[]
  readonly places: ReadonlyMap<string, number>
}

let last: Spoken | undefined

/** A sentence is asked twice in a row: for rules and for contexts. */
function spokenIn(text: string): Spoken {
  if (last?.text === text) return last
  const words = spokenOf(text).split(' ')
  const places = new Map<string, number>()
  words.forEach((word, place) => {
    if (!places.has(word)) places.set(word, place)
  })
  last = { text, words, places }
  return last
}

/** The place in the sentence of the first word that calls a pattern, and of the pattern among all that it calls. */
function placeOf({ calledBy }: Called, { places }: Spoken): number {
  let first = Number.POSITIVE_INFINITY
  for (const { word, at } of calledBy) {
    const place = word === '' ? -1 : places.get(word)
    if (place !== undefined) first = Math.min(first, (place + 1) * MOST_CALLED + at)
  }
  return first
}

const MOST_CALLED = 100_000

/** Phrases of which a pattern needs one; the same ones are one array. */
type Phrases = readonly string[]

/** A pattern, and what it needs besides the phrases that call it. */
interface Called {
  readonly own: OwnPattern
  readonly others: readonly Phrases[]
  /** The words of the index under which it stands, and where among the patterns of each. */
  readonly calledBy: readonly { readonly word: string; readonly at: number }[]
}

/** What calls the patterns of an index. */
interface Calls {
  /** Raw expressions need letters of the text itself. */
  readonly anywhere: readonly { readonly phrases: Phrases; readonly callees: readonly Called[] }[]
  /** Templates need words in their order; those that are least common call them. */
  readonly byPhrases: ReadonlyMap<Phrases, readonly Called[]>
  readonly beginnings: Beginning
}

/** How phrases begin: with which word they may go on, and the sets in which there is one that ends here. */
interface Beginning {
  readonly next: Map<string, Beginning>
  readonly ends: Phrases[]
}

const known = new WeakMap<PatternIndex, Calls>()

/** What calls the patterns, learnt when an index is first asked. */
function callsOf(index: PatternIndex): Calls {
  const found = known.get(index)
  if (found) return found
  const anywhere = new Map<Phrases, Called[]>()
  const byPhrases = new Map<Phrases, Called[]>()
  const patterns = new Map<OwnPattern, { word: string; at: number }[]>()
  for (const [word, list] of index)
    for (const [at, own] of list.entries()) patterns.set(own, [...(patterns.get(own) ?? []), { word, at }])
  for (const [own, calledBy] of patterns) {
    const { needs, spelled } = own.pattern
    const [map, first] = needs.length > 0 ? [byPhrases, rarestOf(needs)] : [anywhere, 0]
    const phrases = spelled[first] ?? ANY
    const called = { own, calledBy, others: spelled.filter((_, i) => i !== first) }
    const same = map.get(phrases)
    if (same) same.push(called)
    else map.set(phrases, [called])
  }
  const sets = [...patterns.keys()].flatMap(({ pattern }) =>
    pattern.needs.length > 0 ? pattern.spelled : [],
  )
  const calls = {
    anywhere: [...anywhere].map(([phrases, callees]) => ({ phrases, callees })),
    byPhrases,
    beginnings: beginningsOf(new Set(sets)),
  }
  known.set(index, calls)
  return calls
}

/** Stands in every text. */
const ANY: Phrases = ['']

function beginningsOf(sets: ReadonlySet<Phrases>): Beginning {
  const root: Beginning = { next: new Map(), ends: [] }
  for (const phrases of sets)
    for (const phrase of phrases) {
      let reached = root
      for (const word of phrase.split(' ')) {
        const next = reached.next.get(word) ?? { next: new Map(), ends: [] }
        reached.next.set(word, next)
        reached = next
      }
      reached.ends.push(phrases)
    }
  return root
}

/** Where phrases of a set stand: each place as the count of the words before it and up to its end. */
type Said = ReadonlyMap<Phrases, readonly (readonly [start: number, end: number])[]>

function saidIn(words: readonly string[], beginnings: Beginning): Said {
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

/** Whether one phrase of every set stands in the words, each behind the one before. */
function saysAll(said: Said, { own }: Called): boolean {
  let from = 0
  for (const phrases of own.pattern.spelled) {
    let first = Number.POSITIVE_INFINITY
    for (const [start, end] of said.get(phrases) ?? []) if (start >= from && end < first) first = end
    if (first === Number.POSITIVE_INFINITY) return false
    from = first
  }
  return true
}
