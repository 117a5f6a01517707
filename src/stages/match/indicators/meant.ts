import type { OwnMeaning } from '../../../rules/indicators/types.ts'
import type { IndicatorRule } from '../../../rules/indicators.ts'
import type { Span } from '../../../text/span.ts'
import type { Candidate } from './candidates.ts'
import { covered, hasSense } from './covered.ts'
import { dimensionsOf } from './dimensions.ts'
import { otherExtents } from './extents.ts'
import { mainOf } from './figure.ts'
import { partsInTurn } from './in-turn.ts'
import { itemOf } from './item.ts'
import { withNarrowing } from './narrow.ts'
import { type Part, partsOf } from './parts.ts'
import type { Reading } from './reading.ts'
import type { Sentence } from './sentences.ts'
import { conceptsIn, type Word, wordsOf } from './words.ts'

/**
 * What the parts of a sentence may say by themselves, and what they may be as items of a list before them.
 */
export interface Meant {
  readonly alone: readonly Candidate[]
  readonly listed: readonly Candidate[]
}

/**
 * The figures of a sentence read by what the words around them mean, in whatever order they stand. Such a
 * reading holds only where every word of the figure's part of the sentence is understood: a word that no
 * vocabulary knows may be the one that makes it another figure.
 */
export function meantIn(sentence: Sentence, reading: Reading): Meant {
  const parts = partsOf(reading.sheet.text, sentence).map((part) => toldBy(part, reading))
  const inTurn = partsInTurn(sentence, reading).map((part) => toldBy(part, reading))
  return {
    alone: [
      ...parts.flatMap((each) => {
        const meant = meantBy(each, reading)
        return meant.length > 0 ? meant : meantOtherwise(each, { sentence, reading })
      }),
      ...inTurn.flatMap((each) => meantBy(each, reading).map((meant) => ({ ...meant, inTurn: true }))),
    ],
    listed: [...parts, ...inTurn].flatMap(({ part, words, start, end }) => {
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

function toldBy(part: Part, reading: Reading): Told {
  const words = wordsOf(part, reading)
  const start = Math.min(words[0]?.start ?? part.end, part.holes[0]!.start)
  const end = Math.max(words.at(-1)?.end ?? part.start, part.holes.at(-1)!.end)
  return { part, words, start, end }
}

/**
 * What a part that makes no sense as it is cut means in the first of the other extents in which it makes any.
 * Words that name a value of a dimension are never left out, and a bare noun is no clause of its own.
 */
function meantOtherwise(
  { part, words }: Told,
  { sentence, reading }: { readonly sentence: Sentence; readonly reading: Reading },
): Candidate[] {
  const named = words.filter(({ senses }) => senses.some(({ sense }) => sense.value))
  for (const { out, ...extent } of otherExtents(reading.sheet.text, { ...part, sentence })) {
    if (named.some(({ start }) => out.some((each) => each.start <= start && start < each.end))) continue
    const meant = meantBy(toldBy({ ...part, ...extent }, reading), reading, 2)
    if (meant.length > 0) return meant
  }
  return []
}

/** `least`: how many concepts the meaning of an item of a list must ask for. */
function meantBy({ part, words, start, end }: Told, reading: Reading, least = 1): Candidate[] {
  const { rules, level } = reading
  if (!hasSense(words)) return []
  let around: ReadonlySet<string> | undefined
  return calledBy(words, reading).flatMap(({ owner, meaning }) => {
    const rule = rules.rules[owner]!
    const { indicator, partOf } = rule
    if (partOf.length > 0 && meaning.needs.length < least) return []
    if (!suits(rule, part, reading)) return []
    const allowed = () =>
      indicator === null ? null : withNarrowing(dimensionsOf(indicator, rules), rules.narrows)
    const said = covered(words, meaning, { allowed, level })
    if (!said) return []
    if (meaning.around.length > 0) around ??= conceptsAround(part, reading)
    if (!meaning.around.every((each) => around!.has(each))) return []
    const { dimensions, letters: weight } = said
    return [{ rule: owner, start, end, figures: part.figures, dimensions, weight, byMeaning: true }]
  })
}

/** The meanings all of whose concepts the words may say, of the rules that look at this document. */
function calledBy(words: readonly Word[], { rules, scope }: Reading): OwnMeaning[] {
  const here = new Set<string>()
  for (const { senses } of words) for (const { sense } of senses) if (sense.concept) here.add(sense.concept)
  const called: OwnMeaning[] = []
  for (const concept of here)
    for (const each of rules.meaningIndex.get(concept) ?? [])
      if (saysAll(here, each.meaning.needs) && scope[each.owner] !== 'passes') called.push(each)
  return called
}

/** Asked for a hundred thousand times in a run of the tests: a plain loop. */
function saysAll(here: ReadonlySet<string>, needs: readonly string[]): boolean {
  for (const each of needs) if (!here.has(each)) return false
  return true
}

/**
 * A percentage for a rate, an amount for money, a count for what is counted; a count with its rate for a rule
 * of the rate alone.
 */
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

/**
 * So far before a figure its paragraph is looked at for what it speaks of: reading stays linear in the length
 * of a paragraph.
 */
const REACH = 600

/**
 * The concepts said in a figure's own part, before it in its paragraph, in the headings above or the title of
 * the document.
 */
function conceptsAround({ start, end }: Part, { sheet, paragraph, rules }: Reading): ReadonlySet<string> {
  const from = Math.max(paragraph.start, start - REACH)
  const words = `${paragraph.subject} | ${paragraph.titles} | ${sheet.text.slice(from, end)}`
  return conceptsIn(words, rules)
}
