import { moneyPower, scaled } from '../../text/numbers.ts'
import { quoted } from '../../text/quote.ts'
import type { Facts, Finding } from '../../types.ts'
import { isPercent, isQuotient, type Printed } from '../decimal.ts'
import { type Claim, isFollowedByRate, isOfOther, isRank } from './beside-rate.ts'
import { belongingOf } from './fraction-rate.ts'
import { isOfOtherBase, isSlip, type PrintedRate, wrongRate } from './mismatch.ts'
import { BEFORE_STROKE, BEHIND_STROKE, NUMBER, numberAt } from './number.ts'
import { passagesOf } from './passages.ts'

/** Words between the fraction and its rate: `hồ sơ`, `triệu đồng`, `trường đạt chuẩn quốc gia`; no other figure, no other sentence. */
const BETWEEN = String.raw`[^\d.;:()%\n]{0,70}?`
const SAYS = String.raw`(?:[,;]?\s{0,2}\(?\s?(?:đạt|chiếm|bằng|tương đương|tỷ lệ|tỉ lệ|=)|\()[\s:]{0,2}(?:(?:tỷ|tỉ) lệ\s)?(?:(?:đạt|là|=)\s)?`

/** `52/60 nhiệm vụ`, `52 nhiệm vụ/60 nhiệm vụ`. */
const FRACTION = `(?<part>${BEFORE_STROKE})(?<noun>\\s?[^\\d.,;:()%/\\n]{0,30}?)\\s?/\\s?(?<whole>${BEHIND_STROKE})(?<between>${BETWEEN})`

/** `218 hộ nghèo trên tổng số 3.406 hộ`, `42,8 tỷ đồng trong tổng kế hoạch vốn 68,5 tỷ đồng`. */
const FRACTION_IN_WORDS = `(?<part>${NUMBER})(?<noun>\\s[^\\d.,;:()%/\\n]{1,50}?)\\s(?:trên|trong) tổng (?<of>(?:số|kế hoạch|nguồn|vốn|dự toán)(?:\\s[^\\d.,;:()%/\\n]{1,30}?)?)\\s(?<whole>${NUMBER})(?<between>${BETWEEN})`

/** `52/60 nhiệm vụ, đạt 86,7%`, `4.620/11.500 triệu đồng (40,2%)`. */
const FORWARD = new RegExp(`${FRACTION}(?<says>${SAYS})(?<rate>${NUMBER})\\s?%`, 'giu')
const IN_WORDS = new RegExp(`${FRACTION_IN_WORDS}(?<says>${SAYS})(?<rate>${NUMBER})\\s?%`, 'giu')
/** `đạt 86,7% (52/60 nhiệm vụ)`. */
const BACKWARD = new RegExp(
  `(?<rate>${NUMBER})\\s?%[^\\d.,;:()%\\n]{0,60}\\((?:đạt\\s)?${FRACTION}\\)`,
  'giu',
)

/** The rate is that of something wider, of another time, or a change; the fraction is a date, a rank, a code. */
const OTHER_RATE =
  /(?<!\p{L})(?:tăng|giảm|vượt|nâng(?! cao)|đưa|so với|cùng kỳ|bình quân|trung bình|lũy kế|luỹ kế|cả năm|trong đó|còn lại|toàn (?:huyện|tỉnh|xã|ngành|quốc)|cả nước|phấn đấu|mục tiêu|khoảng|trên|hơn|gần|dưới|ước)(?!\p{L})/iu
const NO_FRACTION =
  /(?<!\p{L})(?:ngày|tháng|quý|từ|đến|số|quyết định|nghị quyết|nghị định|kế hoạch|công văn|thứ|hạng|xếp|vị trí|đứng|mức|mức độ|tỷ lệ|kỳ|hồi|khoảng|trên|hơn|gần|dưới)\s*$/iu
/** Amounts, areas and weights are rounded themselves. */
const MEASURED = /(?<!\p{L})(?:tỷ|tỉ|triệu|nghìn|đồng|ha|tấn|tạ|km|m2|m²|m3|kg|lít|điểm)(?!\p{L})/iu

/** Rates that the fraction printed in the same clause does not give: `52/60 nhiệm vụ, đạt 87,6%`. */
export function brokenFractions(facts: Facts): Finding[] {
  return passagesOf(facts).flatMap(({ start, words }) => {
    const forward = [...words.matchAll(FORWARD), ...words.matchAll(IN_WORDS)]
    const backward = [...words.matchAll(BACKWARD)]
    const claims = [...forward, ...backward].map(claimOf)
    const isAnother = (found: RegExpExecArray, each: Fraction) =>
      isRank(words, claimOf(found), each.whole.value, found.groups!.between!) ||
      isFollowedByRate(words.slice(found.index + found[0].length)) ||
      isOfOther(words, claimOf(found), each, claims)
    return [...forward, ...backward].flatMap((found, i) => {
      const isBackward = i >= forward.length
      if (isBackward && isChange(words, found)) return []
      const each = isBackward ? read(found, start) : forwardOf(words, found, start)
      const told = each && checkFraction(facts, each)
      return told && !isAnother(found, each) ? told : []
    })
  })
}

/** Where a fraction and its rate stand in their passage. */
function claimOf({ 0: all, index, groups: found }: RegExpExecArray): Claim {
  const { part, rate } = found as Record<'part' | 'rate', string>
  return all.startsWith(rate) && all.endsWith(')')
    ? { fraction: index + all.indexOf(part, all.indexOf('(')), rate: index }
    : { fraction: index, rate: index + all.lastIndexOf(rate) }
}

/** A fraction and the rate behind it; null where the words say that it is no fraction, or no rate of it. */
function forwardOf(passage: string, found: RegExpExecArray, start: number): Fraction | null {
  const { 0: all, index, groups } = found
  const { noun = '', between = '', says = '', rate = '', of } = groups!
  if (NO_FRACTION.test(passage.slice(Math.max(0, index - 30), index))) return null
  const end = index + all.length
  const belonging = belongingOf({
    noun: of ? `${noun} ${/kế hoạch|dự toán/iu.test(of) ? 'chỉ tiêu' : ''}` : noun,
    between,
    says,
    rate,
    behind: passage.slice(end, end + 80),
  })
  const fraction = belonging === 'not' ? null : read(found, start)
  return fraction && { ...fraction, isSure: belonging === 'surely' }
}

/** `giảm 17,6% so với cùng kỳ (14/17 vụ)`: the figures of now and then. */
const isChange = (passage: string, { 0: all, index }: RegExpExecArray): boolean =>
  /(?<!\p{L})(?:tăng|giảm)(?: được| thêm| đi)?\s*$/iu.test(passage.slice(Math.max(0, index - 20), index)) ||
  /(?<!\p{L})(?:so với|cùng kỳ)(?!\p{L})/iu.test(all.slice(0, all.indexOf('(')))

/** `42,8 tỷ đồng trong … 68.500 triệu đồng`; not `218 hộ trên tổng số 3.406 người`, `42 hộ/118 khẩu`. */
function isOfOneThing(one: string, other: string): boolean {
  const [a, b] = [one, other].map((words) => words.trim().toLowerCase().split(' ')[0])
  return a === b || [one, other].every((words) => moneyPower(words) !== null)
}

interface Fraction extends PrintedRate {
  readonly words: string
  /** The rate is surely its own; otherwise only a slip of the fingers is told. */
  readonly isSure: boolean
  readonly start: number
  readonly end: number
}

function read({ 0: all, index, groups }: RegExpExecArray, start: number): Fraction | null {
  const { noun = '', between = '', of } = groups!
  if (
    (of !== undefined || [noun, between].every((each) => /\p{L}/u.test(each))) &&
    !isOfOneThing(noun, between)
  )
    return null
  if (OTHER_RATE.test(`${noun} ${between} ${all.slice(all.lastIndexOf(between))}`)) return null
  const [part, whole] = [groups!.part!, groups!.whole!].map((printed) => numberAt(printed, 0))
  const rate = numberAt(groups!.rate!, 0, true)
  if (!part || !whole || !rate || whole.value <= 0) return null
  if (isDate(part, whole, `${noun}${between}`)) return null
  return {
    part: inUnitOf(part, noun, between),
    whole,
    rate,
    words: `${noun} ${between}`,
    isSure: true,
    start: start + index,
    end: start + index + all.length,
  }
}

/** `450 triệu đồng/1,2 tỷ đồng`: the part in the unit of its whole. */
function inUnitOf(part: Printed, own: string, whole: string): Printed {
  const [from, to] = [own, whole].map((words) => moneyPower(words))
  if (from === null || to === null || from === to) return part
  return scaled({ ...part, ambiguous: null }, from! - to!)
}

/** `15/9, đạt 60%` and `6/2024, đạt 60%`: a day or a month, where no word says what is counted. */
function isDate(part: Printed, whole: Printed, words: string): boolean {
  if (part.value <= 12 && whole.value >= 1990 && whole.value <= 2100) return true
  return part.value <= 31 && whole.value <= 12 && !/\p{L}/u.test(words)
}

function checkFraction(facts: Facts, fraction: Fraction): Finding | null {
  const { part, whole, rate } = fraction
  const exact = !MEASURED.test(fraction.words) && part.decimals <= 0 && whole.decimals <= 0
  if (exact ? isPercent(rate, part.value, whole.value) : isQuotient(rate, part, whole, 100)) return null
  if (fraction.isSure ? isOfOtherBase(fraction) : !isSlip(fraction)) return null
  return wrongRate(fraction, {
    said: 'lời văn ghi',
    evidence: [quoted(facts.outline.text, fraction.start, fraction.end)],
  })
}
