import { comparatorOf, MASK, PERCENT } from '../../../rules/indicators/slots.ts'
import type { Span } from '../../../text/span.ts'
import type { Figure } from './figure.ts'
import { isOfRow, isOfWholeList } from './rate-of-row.ts'
import type { Claim } from './reading.ts'
import { openBracket } from './sentences.ts'

const VERB = '(?:chiếm|đạt|tương ứng|tương đương|bằng|với|tỷ lệ|là|được|mức|ở mức|cao|=|:|-)'
const TAIL = new RegExp(
  `(?: (?:tthc|thủ tục hành chính|hành chính))?(?: các loại)?(?: (?:đã )?(?:được )?(?:giải quyết|xử lý|thực hiện|hoàn thành|trả kết quả|trả lời|công khai)(?: xong)?)?(?: (?:dự toán|dt|kế hoạch|kh)(?: (?:năm|được giao|giao))?)?(?:[ ",;()]{0,6}${VERB}(?:[ ",:(]{1,4}${VERB}){0,4}[ ",:(]{0,4}|[ "]{0,4}\\([ "]?|[ "]{0,3}=[ ]?)${PERCENT.replaceAll('#', '1')}`,
  'dy',
)

/** `, bằng 56,9% cùng kỳ`: how the count stands to another time is no rate of it. */
const COMPARED =
  /^[ "]{0,3}%?[ "]{0,3}(?:so[ ])?(?:với[ ])?(?:mức[ ])?(?:của[ ])?(?:cùng (?:kỳ|thời điểm)|năm (?:trước|ngoái)|(?:kỳ|quý|tháng) trước)(?!\p{L})/u

/** The same, with the time masked: `bằng 56,9% ¤¤¤`. */
const ANOTHER_TIME = new RegExp(
  `^[ "]{0,3}%?[ "]{0,3}(?:so[ ])?(?:với[ ])?(?:mức[ ])?(?:của[ ])?${MASK}`,
  'u',
)

/** `đạt 100% số thủ tục đủ điều kiện`: of some, not of all. */
const OF_ELIGIBLE = /^[ "]{0,3}%?[ "]{0,3}[\p{L} ]{0,40}đủ điều kiện/u

/**
 * `đã giải quyết 940 hồ sơ, đạt 98,5% trước và đúng hạn`: of those in time, not of all that the count tells.
 */
const IN_TIME =
  /^[ "]{0,3}%?[ "]{0,3}(?:(?:là|được|giải quyết|hồ sơ) ){0,3}(?:trước|sớm|đúng|quá|trễ)(?: (?:hạn|hẹn))?(?:,| và| hoặc)?(?: đúng)? (?:hạn|hẹn)(?!\p{L})/u
const NAMES_TIME = /(?<!\p{L})(?:hạn|hẹn)(?!\p{L})/u
/** `quá hạn 12 hồ sơ, đạt 98,5% đúng hạn`: no share of the late ones. */
const BEHIND_TIME = /(?<!\p{L})(?:quá|trễ|chậm)(?: (?:hạn|hẹn))?(?!\p{L})/u
const ON_TIME = /(?<!\p{L})(?:trước|sớm|đúng) (?:hạn|hẹn|và đúng|hoặc đúng)(?!\p{L})/u

/** So far before a count the bracket that it stands in is looked for. */
const BRACKET = 160
/**
 * `giải quyết 940 hồ sơ (trước hạn 700; đúng hạn 240), đạt 98%`: behind the bracket around a list, of the whole
 * that is listed.
 */
const LISTED = /[;,]|(?<!\p{L})(?:trong đó|gồm|chia ra)(?!\p{L})/u
const isBehindList = (sheet: string, { start, end }: Span, tail: string): boolean => {
  const before = sheet.slice(Math.max(0, start - BRACKET), end)
  const open = openBracket(before)
  return open >= 0 && tail.includes(')') && LISTED.test(before.slice(open))
}

const isOfSameTime = (words: string, behind: string): boolean =>
  NAMES_TIME.test(words) && !(BEHIND_TIME.test(words) && ON_TIME.test(behind))

/** The percentage that follows a count and speaks of it: `, chiếm 97,67%`, `(đạt 100%)`, `= 80,58%`. */
export function rateAfter(sheet: string, { start, end }: Span, stop: number): Figure | null {
  const text = sheet.slice(end, Math.min(stop, end + 100))
  TAIL.lastIndex = 0
  const match = TAIL.exec(text)
  const value = match?.indices?.groups?.v1
  if (!match || !value) return null
  const behind = sheet.slice(end + match[0].length, end + match[0].length + 40)
  if (
    OF_ELIGIBLE.test(behind) ||
    COMPARED.test(behind) ||
    (IN_TIME.test(behind) && !isOfSameTime(sheet.slice(start, end), behind)) ||
    isBehindList(sheet, { start, end }, match[0].slice(0, value[0])) ||
    isOfWholeList(sheet, { start, end }, { rate: Number(text.slice(...value).replace(',', '.')), behind }) ||
    isOfRow(sheet, { start, end }, { start: end + value[0], end: end + value[1] }) ||
    (match[0].includes('bằng') && ANOTHER_TIME.test(behind))
  )
    return null
  return {
    kind: 'percent',
    start: end + value[0],
    end: end + value[1],
    unit: null,
    comparator: comparatorOf(match.groups?.c1 ?? '', match.groups?.t1 ?? ''),
  }
}

/**
 * Whether a rate may be that of a count: `cấp xã 20 hồ sơ (80%)` under a rate that knows no levels is not
 * that of all dossiers.
 */
export const saysAsMuch = (rate: Pick<Claim, 'dimensions'>, count: Pick<Claim, 'dimensions'>): boolean =>
  Object.keys(count.dimensions).every((name) => name in rate.dimensions)
