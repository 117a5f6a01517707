import { EMPTY, type Sense, sensesAt, WORD, wordsIn } from '../../../rules/indicators/concepts.ts'
import type { IndicatorRules } from '../../../rules/indicators.ts'
import { matchesOf } from '../../../text/matches.ts'
import type { Span } from '../../../text/span.ts'
import type { Part } from './parts.ts'
import type { Reading } from './reading.ts'

/** A word of a part; what it and the words behind it may mean, the longest wording first. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly senses: readonly { readonly length: number; readonly sense: Sense }[]
}

/** The words of a part in order, its figures left out. */
export function wordsOf(
  part: Pick<Part, 'start' | 'end' | 'holes'>,
  { sheet, rules, own }: Pick<Reading, 'sheet' | 'rules' | 'own'>,
): Word[] {
  const places: (Span & { readonly word: string })[] = []
  for (const { 0: word, index } of matchesOf(WORD, sheet.text.slice(part.start, part.end))) {
    const start = part.start + index
    if (part.holes.some((hole) => hole.start <= start && start < hole.end)) continue
    places.push({ word, start, end: start + word.length })
  }
  const words = places.map(({ word }) => word)
  const named = own.filter(([first]) => words.includes(first!))
  return places.map(({ start, end }, i) => {
    const parted = words[i] === 'có' && part.holes.some((hole) => isBetween(hole, places[i], places[i + 1]))
    const all = sensesAt(words, i, rules.vocabulary)
    const senses = parted ? all.filter(({ length }) => length === 1) : all
    const names = named.filter((name) => name.every((each, k) => words[i + k] === each))
    return {
      text: words[i]!,
      start,
      end,
      senses: [...senses, ...names.map(({ length }) => ({ length, sense: EMPTY })), ...yearsAt(words, i)],
    }
  })
}

/** `đông xuân 2019 - 2020`: two years running say of when, not of what. */
const yearsAt = (words: readonly string[], at: number): Word['senses'] =>
  YEAR.test(words[at]!) && Number(words[at + 1]) === Number(words[at]) + 1
    ? [{ length: 2, sense: EMPTY }]
    : []

const YEAR = /^(?:19|20)\d{2}$/

/** `có | 45 | hồ sơ`: a figure between them, they are not the wording `có hồ sơ`. */
const isBetween = (hole: Span, before?: Span, behind?: Span): boolean =>
  before !== undefined && behind !== undefined && before.end <= hole.start && hole.end <= behind.start

/** What the words of a text may mean, wherever a wording begins. */
export function sensesIn(text: string, { vocabulary }: IndicatorRules): Sense[] {
  const words = wordsIn(text)
  return words.flatMap((_, i) => sensesAt(words, i, vocabulary).map(({ sense }) => sense))
}

/** The concepts that a text may say. */
export const conceptsIn = (text: string, rules: IndicatorRules): ReadonlySet<string> =>
  new Set(sensesIn(text, rules).flatMap(({ concept }) => concept ?? []))
