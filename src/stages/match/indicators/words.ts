import { EMPTY, type Sense, sensesAt, WORD, wordsIn } from '../../../rules/indicators/concepts.ts'
import type { IndicatorRules } from '../../../rules/indicators.ts'
import type { Part } from './parts.ts'
import type { Reading } from './reading.ts'

/** A word of a part; what it and the words behind it may mean, the longest wording first. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly senses: readonly { readonly length: number; readonly sense: Sense }[]
}

/** The words of a part in order, its figures left out. */
export function wordsOf(part: Part, { sheet, rules, own }: Pick<Reading, 'sheet' | 'rules' | 'own'>): Word[] {
  const places = [...sheet.text.slice(part.start, part.end).matchAll(WORD)]
    .map(({ 0: word, index }) => ({ word, start: part.start + index, end: part.start + index + word.length }))
    .filter(({ start }) => !part.holes.some((hole) => hole.start <= start && start < hole.end))
  const words = places.map(({ word }) => word)
  return places.map(({ start, end }, i) => {
    const senses = sensesAt(words, i, rules.vocabulary)
    const names = own.filter((name) => name.every((each, k) => words[i + k] === each))
    return { start, end, senses: [...senses, ...names.map(({ length }) => ({ length, sense: EMPTY }))] }
  })
}

/** What the words of a text may mean, wherever a wording begins. */
export function sensesIn(text: string, { vocabulary }: IndicatorRules): Sense[] {
  const words = wordsIn(text)
  return words.flatMap((_, i) => sensesAt(words, i, vocabulary).map(({ sense }) => sense))
}
