import type { IndicatorRules } from '../../../rules/indicators.ts'
import { overlap } from '../../../text/span.ts'
import { called, matchesOf } from './called.ts'
import type { Dimensions } from './reading.ts'
import type { Sentence } from './sentences.ts'
import { boundIn } from './values.ts'

/** Dimensions that words give from a place on. */
export interface Context {
  readonly start: number
  readonly end: number
  readonly dimensions: Dimensions
  /** Where it ends to hold; null for the end of the paragraph. */
  readonly until: number | null
}

/** The contexts of a sentence; two values of one dimension side by side (`của huyện và các xã`) cancel out, but for a label and what stands behind it. */
export function contextsOf(sheet: string, sentence: Sentence, rules: IndicatorRules): Context[] {
  const found = longest(saidIn(sheet, sentence, rules))
  const all = found.map(
    (each): Context => ({
      ...each,
      until: isBehindCount(sheet, each, sentence)
        ? fullStop(sheet, each.end, sentence)
        : opensClause(sheet, each, sentence) ||
            isLabel(sheet, each, sentence) ||
            found.some((other) => isOfAnother(each, other))
          ? sentence.end
          : null,
    }),
  )
  return all
    .filter((each) => !each.dimensions.field || !isLongerName(sheet, each.start))
    .filter((each) => !all.some((other) => other !== each && side(sheet, each, other)))
}

/** Dimensions that words of the sentence give to the figures after them, with the place of these words. */
function saidIn(
  sheet: string,
  sentence: Sentence,
  rules: IndicatorRules,
): Pick<Context, 'start' | 'end' | 'dimensions'>[] {
  const text = sheet.slice(sentence.start, sentence.end)
  return called(text, rules.contextIndex, rules.contexts)
    .flatMap(([r, p]) => {
      const { patterns, dimensions } = rules.contexts[r]!
      const pattern = patterns[p]!
      return matchesOf(pattern, text).map((match) => ({
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
        dimensions: { ...boundIn(match, pattern, rules), ...dimensions },
      }))
    })
    .sort((a, b) => a.start - b.start)
}

/** `…; cấp xã ban hành 09 văn bản.`: said in passing, it goes no further than its sentence. */
export function opensClause(sheet: string, context: { readonly start: number }, sentence: Sentence): boolean {
  return /;[ "+*-]{0,4}$/u.test(sheet.slice(Math.max(sentence.start, context.start - 6), context.start))
}

/** `kiểm tra 41 văn bản của cấp xã; …. Rà soát 63 văn bản`: words behind a count say whose it is, not whose the next ones are. */
function isBehindCount(sheet: string, context: { readonly start: number }, sentence: Sentence): boolean {
  return /\d (?:\p{L}+ ){1,4}$/u.test(
    sheet.slice(Math.max(sentence.start, context.start - 40), context.start),
  )
}

/** `gồm 53 hồ sơ của UBND cấp xã. Kết quả: …`: where what is read as one sentence has a full stop inside. */
export function fullStop(sheet: string, from: number, sentence: Sentence): number {
  const stop = sheet.slice(from, sentence.end).search(/\. /u)
  return stop < 0 ? sentence.end : from + stop
}

/** `Người hoạt động không chuyên trách cấp xã: 252 người`: the end of a label of its own, not words that open a list. */
function isLabel(
  sheet: string,
  context: { readonly start: number; readonly end: number },
  sentence: Sentence,
): boolean {
  if (sheet[context.end - 1] !== ':') return false
  const words = sheet
    .slice(sentence.start, context.start)
    .replace(OPENERS, ' ')
    .match(/\p{L}+/gu)
  return (words?.length ?? 0) >= 3
}

const OPENERS =
  /(?:kết quả|tình hình|tiếp nhận|giải quyết|hồ sơ|thủ tục hành chính|tthc|công tác|tại|ở|của|về)/gu

/** `lý lịch tư pháp:` is no field `tư pháp`: a word before the name makes it another one. */
export function isLongerName(sheet: string, start: number): boolean {
  if (sheet.startsWith('lĩnh vực', start)) return false
  const before = sheet.slice(Math.max(0, start - 14), start)
  return (
    /\p{L} $/u.test(before) &&
    !/(?<!\p{L})(?:lĩnh vực|thủ tục|tthc|nhóm|thuộc|ngành|về|và|ở|là|có|gồm|trong) $/u.test(before)
  )
}

/** `ở cấp tỉnh đạt 98%, ở cấp xã đạt 99%. Còn 120 hồ sơ …`: a sentence that tells of several levels, fields, seasons or crops leaves none to the next. */
const isOfAnother = (a: Pick<Context, 'dimensions'>, b: Pick<Context, 'dimensions'>) =>
  ['level', 'field', 'season', 'crop'].some((name) => {
    const [one, other] = [a.dimensions[name], b.dimensions[name]]
    return Boolean(one && other) && one !== other
  })

function longest<T extends { readonly start: number; readonly end: number }>(contexts: readonly T[]): T[] {
  const out: T[] = []
  for (const each of contexts.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!out.some((other) => overlap(each, other))) out.push(each)
  }
  return out.sort((a, b) => a.start - b.start)
}

function side(sheet: string, a: Context, b: Context): boolean {
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
