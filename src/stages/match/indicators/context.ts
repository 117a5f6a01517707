import type { IndicatorRules } from '../../../rules/indicators.ts'
import { overlap, type Span } from '../../../text/span.ts'
import { called } from './called.ts'
import { isInLabelOfAll } from './joint-label.ts'
import type { Dimensions } from './reading.ts'
import { firstIn, type Sentence } from './sentences.ts'
import { fullStop, isBehindCount, isLabel, opensClause } from './until.ts'
import { boundIn, valueMeant } from './values.ts'
import { isPlaceOfAll } from './weak-level.ts'

/** Dimensions that words give from a place on. */
export interface Context extends Span {
  readonly dimensions: Dimensions
  /** Where it ends to hold; null for the end of the paragraph. */
  readonly until: number | null
}

/**
 * The contexts of a sentence; two values of one dimension side by side (`của huyện và các xã`) cancel out,
 * but for a label and what stands behind it.
 */
export function contextsOf(sheet: string, sentence: Sentence, rules: IndicatorRules): Context[] {
  const found = longest(saidIn(sheet, sentence, rules))
  const isPassing = (each: Said) =>
    opensClause(sheet, each, sentence) ||
    isLabel(sheet, each, sentence) ||
    found.some((other) => isOfAnother(each, other))
  const until = (each: Said) => {
    if (!each.dimensions.season && isBehindCount(sheet, each, sentence))
      return fullStop(sheet, each.end, sentence)
    return isPassing(each) || isPart(sheet, each) ? rowEnd(sheet, each, { found, sentence }) : null
  }
  const all = found.map((each): Context => ({ ...each, until: until(each) }))
  return all
    .filter(
      ({ dimensions, start }) =>
        !dimensions.field || !(isLongerName(sheet, start) || isInLabelOfAll(sheet, start, sentence)),
    )
    .filter((each) => !each.dimensions.season || !isOfOneCrop(sheet, each.start, rules))
    .filter((each) => !all.some((other) => other !== each && isBeside(sheet, each, other)))
}

type Said = Omit<Context, 'until'>

/** Dimensions that words of the sentence give to the figures after them, with the place of these words. */
function saidIn(sheet: string, sentence: Sentence, rules: IndicatorRules): Said[] {
  const text = sheet.slice(sentence.start, sentence.end)
  return called(text, rules.contextIndex)
    .flatMap(({ owner, pattern }) =>
      pattern.fitsIn(text).map((fit) => ({
        start: sentence.start + fit.start,
        end: sentence.start + fit.end,
        dimensions: { ...boundIn(fit, pattern, rules), ...rules.contexts[owner]!.dimensions },
      })),
    )
    .map((each) =>
      each.dimensions.level && isPlaceOfAll(sheet, each, sentence.end)
        ? { ...each, dimensions: { ...each.dimensions, level: '' } }
        : each,
    )
    .sort((a, b) => a.start - b.start)
}

/** `lý lịch tư pháp:` is no field `tư pháp`: a word before the name makes it another one. */
export function isLongerName(sheet: string, start: number): boolean {
  if (sheet.startsWith('lĩnh vực', start)) return false
  const before = sheet.slice(Math.max(0, start - 14), start)
  return (
    /\p{L} $/u.test(before) &&
    !/(?<!\p{L})(?:lĩnh vực|thủ tục|tthc|nhóm|thuộc|ngành|về|và|ở|là|có|gồm|trong) $/u.test(before)
  )
}

/** `diện tích lúa vụ đông xuân 1.284 ha. Rau các loại 50 ha`: the season of the rice alone. */
function isOfOneCrop(sheet: string, start: number, rules: IndicatorRules): boolean {
  const words = sheet
    .slice(Math.max(0, start - 30), start)
    .trimEnd()
    .split(' ')
  return [1, 2, 3].some((n) => valueMeant(rules, 'crop', words.slice(-n).join(' ')) !== null)
}

/** `lúa 12.850 ha, trong đó vụ hè thu 7.420 ha; | năng suất …`: a season that is one of a list's parts. */
const isPart = (sheet: string, { start, dimensions }: Said): boolean =>
  dimensions.season !== undefined &&
  /(?:trong đó|gồm)[^\d;.]{0,20}$/u.test(sheet.slice(Math.max(0, start - 40), start))

/** `lĩnh vực hộ tịch nhận 702 hồ sơ, lĩnh vực chứng thực nhận 90 hồ sơ; | đã giải quyết …`: told of no field of the row. */
function rowEnd(
  sheet: string,
  said: Said,
  { found, sentence }: { readonly found: readonly Said[]; readonly sentence: Sentence },
): number {
  const { end, dimensions } = said
  const inRow =
    isPart(sheet, said) ||
    found.some(
      (other) =>
        ['field', 'season'].some(
          (name) => (other.dimensions[name] ?? dimensions[name]) !== dimensions[name],
        ) && !sheet.slice(Math.min(end, other.end), Math.max(end, other.end)).includes(';'),
    )
  return (inRow ? firstIn(sheet, { start: end, end: sentence.end }, /;/u) : null) ?? sentence.end
}

/**
 * `ở cấp tỉnh đạt 98%, ở cấp xã đạt 99%. Còn 120 hồ sơ …`: a sentence that tells of several levels, fields,
 * seasons or crops leaves none to the next.
 */
const isOfAnother = (a: Said, b: Said) =>
  ['level', 'field', 'season', 'crop'].some((name) => {
    const [one, other] = [a.dimensions[name], b.dimensions[name]]
    return Boolean(one && other) && one !== other
  })

function longest(said: readonly Said[]): Said[] {
  const out: Said[] = []
  for (const each of said.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!out.some((other) => overlap(each, other))) out.push(each)
  }
  return out.sort((a, b) => a.start - b.start)
}

/** `của huyện và các xã`: two values of one dimension with nothing but joining words between them. */
function isBeside(sheet: string, a: Context, b: Context): boolean {
  const differ = Object.entries(a.dimensions).some(([name, value]) => (b.dimensions[name] ?? value) !== value)
  if (!differ) return false
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  if (sheet[first.end - 1] === ':') return false
  const between = sheet.slice(first.end, second.start)
  return between.length < 25 && /^[ ,]*(?:(?:và|,|cũng như|đến|với)[ ,]*)?(?:\p{L}+ ){0,2}$/u.test(between)
}

/** What is said in order of place, with stronger words, and without what gives way to one of these. */
export function overruled(
  said: readonly Context[],
  stronger: readonly Context[],
  givesWay: (each: Context, other: Context) => boolean,
): Context[] {
  const free = said.filter((each) => !stronger.some((other) => givesWay(each, other)))
  return [...free, ...stronger].sort((a, b) => a.start - b.start)
}

/** What holds at a place: the last word on each dimension before it. */
export function dimensionsAt(contexts: readonly Context[], place: number): Dimensions {
  const here = contexts.filter(
    (each) => each.start < place && place < (each.until ?? Number.POSITIVE_INFINITY),
  )
  return Object.assign({}, ...here.map((each) => each.dimensions))
}
