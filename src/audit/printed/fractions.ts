import { moneyPower, scaled } from '../../text/numbers.ts'
import { quoted } from '../../text/quote.ts'
import type { Facts, Finding } from '../../types.ts'
import { isPercent, isQuotient, type Printed } from '../decimal.ts'
import { isOfOtherBase, type PrintedRate, wrongRate } from './mismatch.ts'
import { BEFORE_STROKE, BEHIND_STROKE, NUMBER, numberAt } from './number.ts'
import { passagesOf } from './passages.ts'

/** Words between the fraction and its rate: `hồ sơ`, `triệu đồng`, `trường đạt chuẩn quốc gia`; no other figure, no other sentence. */
const BETWEEN = String.raw`[^\d.;:()%\n]{0,70}?`
const SAYS = String.raw`(?:[,;]?\s{0,2}\(?\s?(?:đạt|chiếm|bằng|tương đương|tỷ lệ|tỉ lệ|=)|\()[\s:]{0,2}(?:(?:tỷ|tỉ) lệ\s)?(?:(?:đạt|là|=)\s)?`

/** `52/60 nhiệm vụ`, `52 nhiệm vụ/60 nhiệm vụ`. */
const FRACTION = `(?<part>${BEFORE_STROKE})(?<noun>\\s?[^\\d.,;:()%/\\n]{0,30}?)\\s?/\\s?(?<whole>${BEHIND_STROKE})(?<between>${BETWEEN})`

/** `52/60 nhiệm vụ, đạt 86,7%`, `4.620/11.500 triệu đồng (40,2%)`. */
const FORWARD = new RegExp(`${FRACTION}${SAYS}(?<rate>${NUMBER})\\s?%`, 'giu')
/** `đạt 86,7% (52/60 nhiệm vụ)`. */
const BACKWARD = new RegExp(
  `(?<rate>${NUMBER})\\s?%[^\\d.,;:()%\\n]{0,60}\\((?:đạt\\s)?${FRACTION}\\)`,
  'giu',
)

/** The rate is that of something wider, of another time, or a change; the fraction is a date, a rank, a code. */
const OTHER_RATE =
  /(?<!\p{L})(?:tăng|giảm|vượt|nâng|đưa|so với|cùng kỳ|bình quân|trung bình|lũy kế|luỹ kế|cả năm|trong đó|còn lại|toàn (?:huyện|tỉnh|xã|ngành|quốc)|cả nước|phấn đấu|mục tiêu|khoảng|trên|hơn|gần|dưới|ước)(?!\p{L})/iu
const NO_FRACTION =
  /(?<!\p{L})(?:ngày|tháng|quý|từ|đến|số|quyết định|nghị quyết|nghị định|kế hoạch|công văn|thứ|hạng|xếp|mức|mức độ|tỷ lệ|kỳ|hồi|khoảng|trên|hơn|gần|dưới)\s*$/iu
const COMPARED = /^\s?(?:[,(]?\s?)(?:so với|cùng kỳ|so cùng)/iu
/** `04/10 đơn vị, đạt 100% kế hoạch`: a share of what was planned, where the fraction is one of all there are. */
const OF_PLAN = /^\s?(?:của\s)?(?:kế hoạch|KH|chỉ tiêu|dự toán)(?!\p{L})/iu
/** What plans themselves have so many of. */
const PLANNED =
  /(?<!\p{L})(?:nhiệm vụ|chỉ tiêu|mục tiêu|nội dung|công việc|đầu việc|hoạt động|đồng)(?!\p{L})/iu
/** Amounts, areas and weights are rounded themselves. */
const MEASURED = /(?<!\p{L})(?:tỷ|tỉ|triệu|nghìn|đồng|ha|tấn|tạ|km|m2|m²|m3|kg|lít|điểm)(?!\p{L})/iu

/** Rates that the fraction printed in the same clause does not give: `52/60 nhiệm vụ, đạt 87,6%`. */
export function brokenFractions(facts: Facts): Finding[] {
  return passagesOf(facts).flatMap(({ start, words }) => {
    const forward = [...words.matchAll(FORWARD)].flatMap((found) =>
      isOther(words, found) ? [] : (read(found, start) ?? []),
    )
    const backward = [...words.matchAll(BACKWARD)].flatMap((found) =>
      isChange(words, found) ? [] : (read(found, start) ?? []),
    )
    return [...forward, ...backward].flatMap((each) => checkFraction(facts, each) ?? [])
  })
}

/** What stands before or behind says that it is no fraction, or no rate of it. */
function isOther(passage: string, { 0: all, index, groups }: RegExpExecArray): boolean {
  const end = index + all.length
  const behind = passage.slice(end, end + 20)
  return (
    NO_FRACTION.test(passage.slice(Math.max(0, index - 30), index)) ||
    COMPARED.test(behind) ||
    (OF_PLAN.test(behind) && isOfAll(groups!))
  )
}

/** `giảm 17,6% so với cùng kỳ (14/17 vụ)`: the figures of now and then. */
const isChange = (passage: string, { 0: all, index }: RegExpExecArray): boolean =>
  /(?<!\p{L})(?:tăng|giảm)(?: được| thêm| đi)?\s*$/iu.test(passage.slice(Math.max(0, index - 20), index)) ||
  /(?<!\p{L})(?:so với|cùng kỳ)(?!\p{L})/iu.test(all.slice(0, all.indexOf('(')))

/** What a rate of the plan is said of is no part of the plan, or the plan is done. */
const isOfAll = ({ noun, between, rate }: NonNullable<RegExpExecArray['groups']>) =>
  /^100(?:,0+)?$/u.test(rate!) || !PLANNED.test(`${noun} ${between}`)

interface Fraction extends PrintedRate {
  readonly words: string
  readonly start: number
  readonly end: number
}

function read({ 0: all, index, groups }: RegExpExecArray, start: number): Fraction | null {
  const { noun = '', between = '' } = groups!
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
  if (isOfOtherBase(fraction)) return null
  return wrongRate(fraction, {
    said: 'lời văn ghi',
    evidence: [quoted(facts.outline.text, fraction.start, fraction.end)],
  })
}
