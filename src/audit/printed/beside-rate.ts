import { isPercent, sumOf } from '../decimal.ts'
import type { PrintedRate } from './mismatch.ts'
import { BEFORE_STROKE, BEHIND_STROKE, NUMBER, type NumberAt, numberAt } from './number.ts'

/** A fraction of the words and the place of its rate. */
export interface Claim {
  readonly fraction: number
  readonly rate: number
}

const FRACTIONS = new RegExp(
  `(?<part>${BEFORE_STROKE})(?:\\s?[^\\d.,;:()%/\\n]{0,30}?)\\s?/\\s?(?<whole>${BEHIND_STROKE})`,
  'gu',
)
const RATES = new RegExp(`(?<rate>${NUMBER})\\s?%`, 'gu')
/** `(75%, 67,8%)`, `đạt 75% và 67,8%`: one rate for each of two things. */
const SECOND_RATE = /^\s?%?\s?(?:[,;]|và|, và)\s\d[\d.,]*\s?%/iu

export const isFollowedByRate = (behind: string): boolean => SECOND_RATE.test(behind)

/**
 * `khám phá 38/41 vụ, bắt 58/63 đối tượng, tỷ lệ 92,7%`, `đạt 85%, chỉ tiêu giao 50% (612/720 hồ sơ)`: the rate is that
 * of another fraction of the sentence or of all together, or the fraction gives another rate of it.
 */
export function isOfOther(
  words: string,
  own: Claim,
  { part, whole, rate }: PrintedRate,
  claims: readonly Claim[],
): boolean {
  const [start, end] = sentenceAround(words, own)
  const isIn = ({ index }: { readonly index: number }) => start <= index && index < end
  const isFree = (at: number) =>
    at !== own.fraction && claims.every((each) => each.fraction !== at || each.rate === own.rate)
  const others = [...words.matchAll(FRACTIONS)]
    .filter((found) => isIn(found) && isFree(found.index))
    .flatMap(({ groups }) => fractionOf(groups!) ?? [])
  if (others.some((each) => isPercent(rate, each.part, each.whole))) return true
  const all = [{ part: part.value, whole: whole.value }, ...others]
  const [parts, wholes] = [sumOf(all.map((each) => each.part)), sumOf(all.map((each) => each.whole))]
  if (isPercent(rate, parts, wholes)) return true
  return [...words.matchAll(RATES)].some(({ index, groups }) => {
    if (!isIn({ index }) || claims.some((each) => each.rate === index)) return false
    const number = numberAt(groups!.rate!, 0, true)
    return number !== null && isPercent(number, part.value, whole.value)
  })
}

function fractionOf(groups: NonNullable<RegExpExecArray['groups']>) {
  const [part, whole] = [groups.part!, groups.whole!].map((printed) => numberAt(printed, 0)) as [
    NumberAt | null,
    NumberAt | null,
  ]
  return part && whole && whole.value > 0 ? { part: part.value, whole: whole.value } : null
}

/** From the end of one sentence to that of the next; a semicolon parts them too. */
function sentenceAround(words: string, { fraction, rate }: Claim): readonly [start: number, end: number] {
  const [from, to] = [Math.min(fraction, rate), Math.max(fraction, rate)]
  const before = [...words.slice(0, from).matchAll(/[.;]\s/gu)].at(-1)
  const behind = /[.;](?:\s|$)/u.exec(words.slice(to))
  return [before ? before.index + 1 : 0, behind ? to + behind.index : words.length]
}

/** Who is ranked among how many. */
const RANKED = /^\s?(?:tỉnh|huyện|thành phố|quận|thị xã|địa phương|$)/iu
const NAMES_RANK =
  /(?<!\p{L})(?:PAR[ -]?INDEX|SIPAS|PAPI|PCI|DTI|DDCI|DCI|chỉ số|xếp|hạng|vị trí|đứng)(?!\p{L})/iu
/** The provinces until 1 July 2025. */
const PROVINCES = 63

/** `PAR INDEX đạt 85,62% (33/63 tỉnh, thành phố)`: the place among all. */
export function isRank(words: string, own: Claim, whole: number, noun: string): boolean {
  if (!RANKED.test(noun.replace(/[,\s]+$/u, ''))) return false
  const [start, end] = sentenceAround(words, own)
  return whole === PROVINCES || NAMES_RANK.test(words.slice(start, end))
}
