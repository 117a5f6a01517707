import { tellsStock } from '../../../rules/indicators/catalogue.ts'
import { daysBetween } from '../../../text/periods/calendar.ts'
import { fits, type Sought } from '../../../text/sought.ts'
import type { Period } from '../../../types.ts'
import { timesIn } from './opening-time.ts'
import type { Claim, Reading, Seen } from './reading.ts'

const OPENS = '(?:^|[.;:,(] ?)[ "*+-]{0,4}'
const NUMBER = '(?:\\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|mấy)'
/** `Trong 5 năm qua, …`, `Sau 03 năm thực hiện Nghị quyết, …`, `Trong 5 năm, …`. */
const YEARS: Sought = {
  words: [' năm ', ' năm,'],
  pattern: new RegExp(
    `${OPENS}(?:(?:(?:trong|sau|qua|suốt|hơn|gần) ){0,3}${NUMBER} năm (?:qua|gần đây|vừa qua|trở lại đây|liên tiếp|liên tục|liền|thực hiện|triển khai)(?!\\p{L})|(?:trong|sau|qua|suốt) ${NUMBER} năm,)`,
    'u',
  ),
}
/** `Hằng năm khai thác …`: up to the end of its clause. */
const EACH_YEAR: Sought = {
  words: ['hàng năm', 'hằng năm', 'mỗi năm'],
  pattern: new RegExp(
    `${OPENS}(?:(?:tính )?(?:bình quân|trung bình) )?(?:hàng|hằng|mỗi) năm(?!\\p{L}| học)[^;]*$`,
    'u',
  ),
}

/**
 * `Trong 5 năm qua, toàn tỉnh trồng 1.240 ha`, `Hằng năm khai thác 92.000 m3`: what went on in several years or goes on in
 * each is not of the report's own time. How much there is after them is of now.
 */
export function isOfSeveralYears(
  { indicator, figure, modality, window }: Claim,
  { sentence }: Seen,
  { sheet, paragraph, period, rules: { catalogue } }: Reading,
): boolean {
  if (modality !== 'actual' || tellsStock(catalogue, indicator)) return false
  const { text, times } = sheet
  const isDated = (start: number) => (window !== null && window.start >= start) || period === null
  if (!isDated(sentence.start) && fits(EACH_YEAR, text.slice(sentence.start, figure.start))) return true
  if (isDated(paragraph.start) || isLong(period!)) return false
  const told = text.slice(paragraph.start, figure.start)
  const years = fits(YEARS, told) ? YEARS.pattern.exec(told)! : null
  return (
    years !== null && timesIn(times, { start: paragraph.start + years.index, end: figure.start }).length === 0
  )
}

/** A report on several years tells of these. */
const isLong = ({ from, to }: Period): boolean => daysBetween(from, to) > 366
