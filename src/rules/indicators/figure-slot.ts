import { later } from '../later.ts'
import { groupNames } from './fit.ts'
import type { Language } from './language.ts'
import {
  AREA,
  BARE_FRACTION,
  COLON,
  DATE,
  FRACTION,
  figure,
  MONEY,
  PERCENT,
  SEP,
  YEAR,
  ZERO,
} from './slots.ts'
import type { SlotNode } from './template.ts'
import { formsOf, units, wordsPattern } from './words.ts'

/** What stands before a part of a template, and whether anything stands after it. */
interface Neighbours {
  readonly afterJoin: boolean
  readonly goesOn: boolean
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['percent', PERCENT],
  ['money', MONEY],
  ['area', AREA],
  ['zero', ZERO],
  ['date', DATE],
  ['window', DATE],
  ['colon', COLON],
  ['year', YEAR],
])

/** Slots that are looked for and hold no figure. */
export const WITHOUT_FIGURE: ReadonlySet<string> = new Set(['date', 'window', 'colon', 'year'])

/** Whether a slot is looked for by an expression: a figure, a date, a colon. */
export const isSearched = (name: string): boolean =>
  name === 'n' || name === 'of' || name === 'fraction' || KINDS.has(name)

/** An expression for one place of a text (flag `y`), and the names of its groups. */
export interface Sticky {
  readonly pattern: RegExp
  readonly names: readonly string[]
}

/** The expressions of a slot, each made when it is first asked for: the others where the template does not go on behind the first. */
export interface FigureSearch {
  readonly first: () => Sticky
  /** Whether it begins as figures do, and not with a date or a colon. */
  readonly isFigure: boolean
  /** Without the whole and the share that the first one caught. */
  readonly less: readonly (() => Sticky)[]
  /** With the longer of two nouns that begin alike. */
  readonly longer: readonly (() => Sticky)[]
}

/** How a slot is looked for. */
export function searchOf(node: SlotNode, language: Language, around: Neighbours): FigureSearch {
  const { name, argument, many } = node
  if (name === 'percent' && many) return only(PERCENTS)
  if (name === 'fraction') return { ...only(FRACTION), less: [sticky(BARE_FRACTION)] }
  const source = KINDS.get(name)
  if (source !== undefined) return only(source, !WITHOUT_FIGURE.has(name))
  const needed = argument?.endsWith('!') ?? false
  const words = argument?.replaceAll('!', '').split('|') ?? []
  const nouns = nounPattern(words, (a, b) => b.length - a.length, language)
  if (many) return only(numbers(nouns))
  const { afterJoin, goesOn } = around
  const place = { nouns, needed, afterJoin, part: true, share: goesOn }
  const longest = nounPattern(words, (a, b) => lengthOf(b, language) - lengthOf(a, language), language)
  const without = { ...place, part: false }
  return {
    first: sticky(figure(place)),
    less: [...(goesOn ? [{ ...place, share: false }, without] : []), { ...without, share: false }].map(
      (each) => sticky(figure(each)),
    ),
    isFigure: true,
    longer: longest === nouns ? [] : [sticky(figure({ ...place, nouns: longest }))],
  }
}

const only = (source: string, isFigure = true): FigureSearch => ({
  first: sticky(source),
  isFigure,
  less: [],
  longer: [],
})

const PERCENTS = `(?<v>\\d[\\d.,]*(?:${SEP}%)?(?:${SEP}(?:,|và|;|, và)${SEP}\\d[\\d.,]*${SEP}%){1,15})`

/** Several counts in a row, with a noun or without. */
function numbers(nouns: string | null): string {
  const next = `${SEP}(?:,|và|;|, và)${SEP}\\d[\\d.]*`
  const noun = nouns ? `${SEP}(?:${nouns})` : ''
  const maybe = nouns ? `(?:${noun})?` : ''
  return `(?<v>\\d[\\d.]*${maybe}(?:${next}${maybe}){0,14}${next})(?!\\d)${noun}`
}

const ready = new Map<string, Sticky>()

/** One expression for all slots that look alike: there are some hundred of them, in thousands of templates. */
const sticky = (source: string): (() => Sticky) =>
  later(() => {
    const made = ready.get(source) ?? stickyOf(source.replaceAll('#', ''))
    ready.set(source, made)
    return made
  })

function stickyOf(source: string): Sticky {
  const pattern = new RegExp(source, 'dy')
  return { pattern, names: groupNames(pattern) }
}

/** The noun may follow its figure without a blank: `30tạ/ha`, `912con`. */
const nounPattern = (
  nouns: readonly string[],
  order: (a: string, b: string) => number,
  language: Language,
): string | null =>
  nouns
    .toSorted(order)
    .map((each) => wordsPattern(each.trim(), language))
    .join('|') || null

/** How long words are when their abbreviations are written out. */
const lengthOf = (words: string, language: Language): number =>
  units(words.trim(), language)
    .map((unit) => Math.max(...formsOf(unit).map((form) => form.length)))
    .reduce((sum, each) => sum + each + 1, 0)
