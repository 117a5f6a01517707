import { wordsSpoken } from '../../../rules/indicators/needs.ts'

/** A word that some pattern needs, as a number: numbers are sooner found than words. */
export type Word = number

const words = new Map<string, Word>()

/** The number of a word that a pattern needs. */
export function wordFor(word: string): Word {
  const number = words.get(word) ?? words.size + 1
  words.set(word, number)
  return number
}

/** No pattern needs it. */
const UNKNOWN: Word = 0

/** The words of a sentence, and the place of the first of each. */
export interface Spoken {
  readonly words: readonly Word[]
  readonly firsts: ReadonlyMap<Word, number>
}

let last: { readonly text: string; readonly known: number; readonly spoken: Spoken } | undefined

/** A sentence is asked twice in a row: for rules and for contexts. */
export function spokenIn(text: string): Spoken {
  if (last?.text === text && last.known === words.size) return last.spoken
  const said = wordsSpoken(text).map((word) => words.get(word) ?? UNKNOWN)
  const firsts = new Map<Word, number>()
  for (const [place, word] of said.entries()) if (!firsts.has(word)) firsts.set(word, place)
  const spoken = { words: said, firsts }
  last = { text, known: words.size, spoken }
  return spoken
}
