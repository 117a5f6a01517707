import { daysBetween } from '../../../text/periods/calendar.ts'
import type { Period } from '../../../types.ts'
import { timesIn } from './opening-time.ts'
import type { Reading } from './reading.ts'
import type { Sentence } from './sentences.ts'

/**
 * `Sau gần 1 năm hoạt động, …`, `Từ khi thành lập đến hết tháng 4, …`, `Hằng năm, …`: what came in over a span of
 * which no first day is printed is of no window that can be told, least of all the report's own.
 */
export function isOfUndatedSpan(
  { sheet, period }: Reading,
  { start, end }: Sentence,
  place: number,
): boolean {
  if (!period || years(period) > 1.2) return false
  const opening = sheet.text.slice(start, Math.min(end, start + 60))
  const before = sheet.text.slice(start, place)
  if (!UNDATED.test(opening) && !(EACH.test(opening) && !before.includes(';'))) return false
  const opensClause = (at: number) => OPENS_CLAUSE.test(sheet.text.slice(start, at))
  return !timesIn(sheet.times, { start, end: place }).some(
    (each) => DAYS.has(each.kind) || (!OPEN.has(each.kind) && opensClause(each.start)),
  )
}

/** In a report on several years `qua 5 năm thực hiện` is its own time. */
const years = ({ from, to }: Period): number => daysBetween(from, to) / 365

/** Times that tell their first day. */
const DAYS: ReadonlySet<string> = new Set(['range', 'span', 'cumulative', 'school'])
/** Times that tell none; others may date what the opening words speak of: `sau 5 năm thực hiện Luật … năm 2015`. */
const OPEN: ReadonlySet<string> = new Set(['until', 'now', 'current', 'before', 'day'])
const OPENS_CLAUSE = /[,;:] (?:(?:trong|riêng|chỉ|tính|tính riêng) ){0,2}$/u

const MANY = '(?:\\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|những|các|mấy|vài)'
const ROUGHLY = '(?:(?:hơn|gần|khoảng|tròn|suốt|vòng|trên|cả) ){0,2}'
/** `Trong năm qua`, `Qua 6 tháng đầu năm`, `Trong 3 tháng` are of the report's own time. */
const UNDATED = new RegExp(
  `^[ "+*-]{0,4}(?:\\d{1,2}[.)] )?(?:${[
    `(?:(?:sau|qua|trong|suốt|trải qua|hơn|gần|nhìn lại) ){1,2}${ROUGHLY}${MANY} năm(?= (?:qua|nay|gần đây|vừa qua|đầu|đi vào|hoạt động|thực hiện|triển khai|vận hành|thành lập|kể từ|liên tục|liền|trở lại đây|thi hành|tổ chức)(?!\\p{L})|,)`,
    `(?:sau|qua) ${ROUGHLY}(?:\\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều) (?:tháng|tuần) (?:đi vào|hoạt động|thực hiện|triển khai|vận hành|thí điểm|thành lập)(?!\\p{L})`,
    '(?:kể |tính )?từ (?:khi|lúc)(?!\\p{L})',
    '(?:trong )?(?:những|các|mấy) năm (?:qua|gần đây|vừa qua|trở lại đây)(?!\\p{L})',
    '(?:trong )?nhiệm kỳ (?:qua|vừa qua|này)(?!\\p{L})',
    '(?:trong |trong cả )?tuần (?:qua|này|vừa qua)(?!\\p{L})',
    'trong tuần,',
  ].join('|')})`,
  'u',
)

/** `Mỗi năm 2 lần, …` tells how often, and nothing of the figures. */
const EACH =
  /^[ "+*-]{0,4}(?:\d{1,2}[.)] )?(?:hằng|hàng|mỗi) (?:năm|tháng|quý|tuần|ngày)(?!\p{L}| \d{1,2} (?:lần|kỳ|đợt))/u
