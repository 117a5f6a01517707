import type { IndicatorRules } from '../../../rules/indicators.ts'
import { contextsIn } from './candidates.ts'
import type { Dimensions } from './reading.ts'
import type { Sentence } from './sentences.ts'

/** Dimensions that words give from a place on. */
export interface Context {
  readonly start: number
  readonly end: number
  readonly dimensions: Dimensions
}

/** The contexts of a sentence; two values of one dimension side by side (`của huyện và các xã`) cancel out. */
export function contextsOf(sheet: string, sentence: Sentence, rules: IndicatorRules): Context[] {
  const all = longest(contextsIn(sheet, sentence, rules))
  return all.filter((each) => !all.some((other) => other !== each && side(sheet, each, other)))
}

function longest(contexts: readonly Context[]): Context[] {
  const out: Context[] = []
  for (const each of contexts.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!out.some((other) => each.start < other.end && other.start < each.end)) out.push(each)
  }
  return out.sort((a, b) => a.start - b.start)
}

function side(sheet: string, a: Context, b: Context): boolean {
  const differ = Object.entries(a.dimensions).some(([name, value]) => (b.dimensions[name] ?? value) !== value)
  if (!differ) return false
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  const between = sheet.slice(first.end, second.start)
  return between.length < 25 && /^[ ,]*(?:(?:và|,|cũng như|đến|với)[ ,]*)?(?:\p{L}+ ){0,2}$/u.test(between)
}

/** What holds at a place: the last word on each dimension before it. */
export function dimensionsAt(contexts: readonly Context[], place: number): Dimensions {
  return Object.assign({}, ...contexts.filter((each) => each.start < place).map((each) => each.dimensions))
}
