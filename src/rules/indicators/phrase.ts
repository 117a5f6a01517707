import { later } from '../later.ts'
import type { Language } from './language.ts'
import { lineOf } from './line.ts'
import { neededPhrases } from './needs.ts'
import { numbered } from './numbered.ts'
import { type Spelled, spellsAll } from './spelled.ts'
import { ANY_LETTER, done, goes, type Way } from './step.ts'
import { nodesOf, waysOf } from './steps.ts'
import type { Node } from './template.ts'

/** Words in all their forms, for which texts are searched. */
export interface Phrase {
  /** Whether the text says them. */
  readonly test: (text: string) => boolean
}

/** A phrase with `[…]` and `(…)` but without slots. Throws `TemplateFault` for what is no template. */
export function phraseOf(phrase: string, language: Language): Phrase {
  const { nodes, numbers } = numbered(nodesOf(phrase), language)
  const spelled = later(() => spelledOut(nodes, language))
  const way = later(() => waysOf(nodes, done, { language, numbers }))
  return {
    test: (text) => {
      if (!spellsAll(text, spelled())) return false
      const line = lineOf(text)
      const there = way()
      for (let at = 0; at <= text.length; at++) if (goes(there, line, at)) return true
      return false
    },
  }
}

/** One of several phrases that must make up the whole text. */
export function wholePhraseOf(phrases: readonly string[], language: Language): Phrase {
  const each = phrases.map((phrase) => numbered(nodesOf(phrase), language))
  const filled: Way = { letters: ANY_LETTER, step: (line, at) => at === line.text.length }
  const ways = later(() => each.map(({ nodes, numbers }) => waysOf(nodes, filled, { language, numbers })))
  return {
    test: (text) => {
      const line = lineOf(text)
      return ways().some((way) => goes(way, line, 0))
    },
  }
}

/** A word of each phrase that a text must spell out: a quick look before the phrase is tried. */
const spelledOut = (nodes: readonly Node[], language: Language): Spelled =>
  neededPhrases(nodes, language).map((phrases) => [...phrases].map(longestWord))

const longestWord = (phrase: string): string =>
  phrase.split(' ').reduce((best, each) => (each.length > best.length ? each : best))
