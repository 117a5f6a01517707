import { type Sense, sensesAt, wordsIn } from '../../../rules/indicators/concepts.ts'
import type { Meaning } from '../../../rules/indicators/meaning.ts'
import type { IndicatorRule } from '../../../rules/indicators.ts'
import type { Span } from '../../../text/span.ts'
import type { Candidate } from './candidates.ts'
import { mainOf } from './figure.ts'
import { itemOf } from './item.ts'
import { withNarrowing } from './narrow.ts'
import { type Part, partsOf } from './parts.ts'
import type { Dimensions, Reading } from './reading.ts'
import type { Sentence } from './sentences.ts'
import { type Word, wordsOf } from './words.ts'

/** What the parts of a sentence may say by themselves, and what they may be as items of a list before them. */
export interface Meant {
  readonly alone: readonly Candidate[]
  readonly listed: readonly Candidate[]
}

/**
 * The figures of a sentence read by what the words around them mean, in whatever order they stand. Such a reading
 * holds only where every word of the figure's part of the sentence is understood: a word that no vocabulary knows may
 * be the one that makes it another figure.
 */
export function meantIn(sentence: Sentence, reading: Reading): Meant {
  if (reading.rules.vocabulary.next.size === 0) return { alone: [], listed: [] }
  const parts = partsOf(reading.sheet.text, sentence).map((part) => {
    const words = wordsOf(part, reading)
    const start = Math.min(words[0]?.start ?? part.end, part.holes[0]!.start)
    const end = Math.max(words.at(-1)?.end ?? part.start, part.holes.at(-1)!.end)
    return { part, words, start, end }
  })
  return {
    alone: parts.flatMap((each) => meantBy(each, reading)),
    listed: parts.flatMap(({ part, words, start, end }) => {
      const item = itemOf(part, words)
      const { figures } = part
      return item ? [{ rule: -1, start, end, figures, dimensions: {}, weight: 0, byMeaning: true, item }] : []
    }),
  }
}

/** A part with its words, and where these begin and end. */
interface Told extends Span {
  readonly part: Part
  readonly words: readonly Word[]
}

function meantBy({ part, words, start, end }: Told, reading: Reading): Candidate[] {
  const { rules, level } = reading
  let around: ReadonlySet<string> | undefined
  return calledBy(words, reading).flatMap(([r, meaning]) => {
    const rule = rules.rules[r]!
    const { indicator } = rule
    if (!suits(rule, part, reading)) return []
    if (meaning.around.length > 0) around ??= saidAround(part, reading)
    if (!meaning.around.every((each) => around!.has(each))) return []
    const allowed = indicator
      ? withNarrowing(rules.catalogue.indicators.get(indicator)?.dimensions ?? [], rules.narrows)
      : null
    const said = covered(words, meaning, { allowed, level })
    if (!said) return []
    const { dimensions, letters: weight } = said
    return [{ rule: r, start, end, figures: part.figures, dimensions, weight, byMeaning: true }]
  })
}

/** The meanings all of whose concepts the words may say, of the rules that look at this document. */
function calledBy(words: readonly Word[], { rules, scope }: Reading): (readonly [number, Meaning])[] {
  const here = new Set(words.flatMap(({ senses }) => senses.flatMap(({ sense }) => [...sense.concepts])))
  return [...here].flatMap((concept) =>
    (rules.meaningIndex.get(concept) ?? []).flatMap(([r, m]) => {
      const meaning = rules.rules[r]!.meanings[m]!
      const fits = scope[r] !== 'passes' && meaning.needs.every((each) => here.has(each))
      return fits ? [[r, meaning] as const] : []
    }),
  )
}

/** A percentage for a rate, an amount for money, a count for what is counted; a count with its rate for a rule of the rate alone. */
function suits({ indicator, rate }: IndicatorRule, { figures }: Part, { rules }: Reading): boolean {
  const unit = indicator && rules.catalogue.indicators.get(indicator)?.unit
  const kind = mainOf(figures)?.kind
  if (!unit || !kind) return indicator === null
  if (unit === 'percent' && rate === indicator && kind === 'n') return true
  if (kind === 'percent' || unit === 'percent') return kind === 'percent' && unit === 'percent'
  if (kind === 'money' || unit.endsWith('VND')) return kind === 'money' && unit.endsWith('VND')
  if (kind === 'area') return ['ha', 'm2', 'km2'].includes(unit)
  return true
}

/** So far before a figure its paragraph is looked at for what it speaks of: reading stays linear in the length of a paragraph. */
const REACH = 600

/** The concepts said in a figure's own part, before it in its paragraph, in the headings above or the title of the document. */
function saidAround({ start, end }: Part, { sheet, paragraph, rules }: Reading): ReadonlySet<string> {
  const from = Math.max(paragraph.start, start - REACH)
  const words = wordsIn(`${paragraph.subject} | ${paragraph.titles} | ${sheet.text.slice(from, end)}`)
  return new Set(
    words.flatMap((_, i) => sensesAt(words, i, rules.vocabulary).flatMap(({ sense }) => [...sense.concepts])),
  )
}

/** What some words say together. */
interface Said {
  readonly dimensions: Dimensions
  readonly letters: number
}

/** A part with more words than this is understood by nobody at a glance. */
const MOST_WORDS = 80

/**
 * The dimensions that the words say, and the letters that speak for the meaning; null where a word is left over or a
 * concept unsaid. Longer wordings are tried first, shorter ones where the meaning cannot be had with them.
 */
function covered(
  words: readonly Word[],
  { needs, may }: Meaning,
  { allowed, level }: { readonly allowed: readonly string[] | null; readonly level: string | null },
): Said | null {
  if (words.length > MOST_WORDS) return null
  const inVain = new Set<string>()
  const from = (i: number, open: readonly string[], said: Said): Said | null => {
    if (i === words.length) return open.length === 0 ? said : null
    const state = `${i} ${open.join(' ')} ${Object.values(said.dimensions).join(' ')}`
    if (inVain.has(state)) return null
    for (const { length, sense } of words[i]!.senses) {
      const concept =
        needs.find((each) => sense.concepts.has(each)) ?? [...may].find((each) => sense.concepts.has(each))
      const dimensions = concept || sense.empty ? said.dimensions : saying(sense, said.dimensions)
      if (!dimensions) continue
      const letters = sense.empty ? 0 : words[i + length - 1]!.end - words[i]!.start
      const left = open.filter((each) => each !== concept)
      const rest = from(i + length, left, { dimensions, letters: said.letters + letters })
      if (rest) return rest
    }
    inVain.add(state)
    return null
  }
  const saying = ({ values }: Sense, before: Dimensions): Dimensions | null => {
    if (values.some(([name, each]) => name === 'level' && each === level)) return before
    const value = values.find(([name]) => allowed === null || allowed.includes(name))
    if (!value || (before[value[0]] ?? value[1]) !== value[1]) return null
    return { ...before, [value[0]]: value[1] }
  }
  return from(0, needs, { dimensions: {}, letters: 0 })
}
