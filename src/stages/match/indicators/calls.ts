import { rarestOf } from '../../../rules/indicators/needs.ts'
import type { OwnPattern, PatternIndex } from '../../../rules/indicators/types.ts'
import { type Word, wordFor } from './spoken.ts'

/** What calls the patterns of an index. */
export interface Calls {
  /** Raw expressions that need nothing. */
  readonly always: readonly Callee[]
  /** Raw expressions need letters that stand anywhere: how these begin, each letter as its UTF-16 code. */
  readonly letters: Beginning
  /** Templates need words in their order: how these begin. */
  readonly words: Beginning
}

/** A pattern, and all the sets of phrases that it needs. */
export interface Callee {
  readonly own: OwnPattern
  readonly phrases: readonly Phrases[]
  /** A template needs one phrase of each set behind that of the set before; a raw expression needs them anywhere. */
  readonly inOrder: boolean
  /** The words of the index under which it stands. */
  readonly callers: Callers
  /** Where among the patterns of each. */
  readonly places: readonly number[]
}

/** Words that call the same patterns; none where no word is needed. */
export interface Callers {
  readonly words: readonly Word[]
  /** The last question in which they were looked for. */
  soughtIn: number
  /** Which of them is the first in the sentence, and its place there. */
  first: number
  place: number
}

/** Words in a row, or letters, of which a pattern needs one; the same ones are one object. */
export interface Phrases {
  /** The patterns that they call: of all that these need they are the least common. */
  readonly callees: Callee[]
  /** The last question in which one of them was said. */
  saidIn: number
  /** How often they were said there. */
  times: number
  /** Where: for each time how many words, or letters, come before it, and how many up to its end. */
  readonly places: number[]
}

/** How phrases begin: with which word or letter they may go on, and the sets in which there is one that ends here. */
export interface Beginning {
  readonly next: Map<number, Beginning>
  readonly ends: Phrases[]
}

const known = new WeakMap<PatternIndex, Calls>()

/** What calls the patterns, learnt when an index is first asked. */
export function callsOf(index: PatternIndex): Calls {
  const found = known.get(index)
  if (found) return found
  const made = learnt(index)
  known.set(index, made)
  return made
}

function learnt(index: PatternIndex): Calls {
  const always: Callee[] = []
  const letters = learner(codesOf)
  const words = learner((phrase) => phrase.split(' ').map(wordFor))
  for (const { own, callers, places } of callersOf(index)) {
    const { needs, spelled } = own.pattern
    const inOrder = needs.length > 0
    const phrases = spelled.map(inOrder ? words.setOf : letters.setOf)
    const callee = { own, phrases, inOrder, callers, places }
    const called = phrases[inOrder ? rarestOf(needs) : 0]?.callees ?? always
    called.push(callee)
  }
  return { always, letters: letters.beginnings, words: words.beginnings }
}

function callersOf(index: PatternIndex): readonly Pick<Callee, 'own' | 'callers' | 'places'>[] {
  const standing = new Map<OwnPattern, { readonly words: string[]; readonly places: number[] }>()
  for (const [word, patterns] of index)
    for (const [place, own] of patterns.entries()) {
      const { words, places } = standing.get(own) ?? { words: [], places: [] }
      standing.set(own, { words, places })
      words.push(word)
      places.push(place)
    }
  const known = new Map<string, Callers>()
  return [...standing].map(([own, { words, places }]) => {
    const key = words.join(' ')
    const callers = known.get(key) ?? {
      words: words.filter(Boolean).map(wordFor),
      soughtIn: 0,
      first: 0,
      place: -1,
    }
    known.set(key, callers)
    return { own, callers, places }
  })
}

/** Learns how phrases begin that are `cut` into words or letters. */
function learner(cut: (phrase: string) => readonly number[]) {
  const beginnings: Beginning = { next: new Map(), ends: [] }
  const known = new Map<readonly string[], Phrases>()
  const setOf = (spelled: readonly string[]): Phrases => {
    const same = known.get(spelled)
    if (same) return same
    const made: Phrases = { callees: [], saidIn: 0, times: 0, places: [] }
    known.set(spelled, made)
    for (const phrase of spelled) {
      let reached = beginnings
      for (const part of cut(phrase)) {
        const next = reached.next.get(part) ?? { next: new Map(), ends: [] }
        reached.next.set(part, next)
        reached = next
      }
      reached.ends.push(made)
    }
    return made
  }
  return { beginnings, setOf }
}

/** The letters of a text as UTF-16 codes. */
export function codesOf(text: string): readonly number[] {
  const out: number[] = []
  for (let at = 0; at < text.length; at++) out.push(text.charCodeAt(at))
  return out
}
