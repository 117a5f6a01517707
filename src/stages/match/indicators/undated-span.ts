import { tellsStock } from '../../../rules/indicators/catalogue.ts'
import { daysBetween } from '../../../text/periods/calendar.ts'
import { fits, type Sought } from '../../../text/sought.ts'
import type { Span } from '../../../text/span.ts'
import { timesIn } from './opening-time.ts'
import type { Claim, Reading, Seen } from './reading.ts'

/**
 * `Sau gần 1 năm hoạt động, …`, `Trong 5 năm qua, …`, `Hằng năm, …`: what went on over a span of which no first day is
 * printed, or goes on in each, is of no time that can be told, least of all the report's own. How much there is
 * after it is of now, and a report on several years tells of these.
 */
export function isOfUndatedSpan(
  { indicator, figure, modality }: Claim,
  seen: Seen,
  reading: Reading,
): boolean {
  const { sheet, paragraph, period, rules } = reading
  if (!period || daysBetween(period.from, period.to) > YEAR || tellsStock(rules.catalogue, indicator))
    return false
  const { start } = seen.sentence
  const own = { start, end: figure.start }
  const words = sheet.text.slice(start, figure.start)
  const isOpen = fits(SPAN, words) || fits(EACH, words) || (modality === 'actual' && fits(BESIDE, words))
  if (isOpen && !isDated(reading, own)) return true
  const before = sheet.text.slice(paragraph.start, start)
  const years = fits(YEARS, before) ? YEARS.pattern.exec(before)! : null
  return (
    years !== null &&
    timesIn(sheet.times, { start: paragraph.start + years.index, end: figure.start }).length === 0
  )
}

const YEAR = 366

/** A time tells the first day, or dates the clause: `Từ khi thành lập, năm 2020 tiếp nhận …`. */
const isDated = ({ sheet }: Reading, { start, end }: Span): boolean =>
  timesIn(sheet.times, { start, end }).some(
    (each) =>
      (DAYS.has(each.kind) && !MERE_SUM.test(each.label)) ||
      (!OPEN.has(each.kind) && OPENS_CLAUSE.test(sheet.text.slice(start, each.start))),
  )

/** `Lũy kế 5 tháng vận hành …`: the word alone tells no first day. */
const MERE_SUM = /^l(?:ũy|uỹ) ?kế$/iu

/** Times that tell their first day. */
const DAYS: ReadonlySet<string> = new Set(['range', 'span', 'cumulative', 'school'])
/** Times that tell none; others may date what the opening words speak of: `sau 5 năm thực hiện Luật … năm 2015`. */
const OPEN: ReadonlySet<string> = new Set(['until', 'now', 'current', 'before', 'day'])
const OPENS_CLAUSE = /[,;:] (?:(?:trong|riêng|chỉ|tính|tính riêng) ){0,2}$/u

const OPENS = '^[ "+*-]{0,4}(?:\\d{1,2}[.)] )?'
const OPENS_PART = '(?:^|[.;:,(] ?)[ "*+-]{0,4}(?:\\d{1,2}[.)] )?'
const MANY = '(?:\\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|những|các|mấy|vài)'
const ROUGHLY = '(?:(?:hơn|gần|khoảng|tròn|suốt|vòng|trên|cả) ){0,2}'
const WORK = 'đi vào|hoạt động|thực hiện|triển khai|vận hành'
const PAST = 'qua|nay|gần đây|vừa qua|trở lại đây|liên tiếp|liên tục|liền'

/** `Trong 5 năm qua, …`, `Sau 03 năm thực hiện Nghị quyết, …`, `Trong 5 năm, …`. */
const YEARS: Sought = {
  words: [' năm ', ' năm,'],
  pattern: new RegExp(
    `${OPENS_PART}(?:(?:(?:sau|qua|trong|suốt|trải qua|nhìn lại) )?${ROUGHLY}${MANY} năm (?:${PAST}|${WORK}|thành lập|kể từ|thi hành|tổ chức)(?!\\p{L})|(?:sau|qua|trong|suốt) ${ROUGHLY}${MANY} năm,)`,
    'u',
  ),
}

/** The same, and shorter or unnamed spans; `Trong năm qua`, `Qua 6 tháng đầu năm` are of the report's own time. */
const SPAN: Sought = {
  words: [' năm ', ' năm,', 'tháng ', 'tuần', 'từ khi', 'từ lúc', 'nhiệm kỳ', 'kế '],
  pattern: new RegExp(
    [
      YEARS.pattern.source,
      `(?<!\\p{L})l(?:ũy|uỹ) kế (?:${[
        '(?:(?:kể|tính) )?từ (?:khi|lúc|ngày(?! ?[\\d¤])|đầu nhiệm kỳ)',
        `(?:sau )?${ROUGHLY}(?:(?:${MANY}|một) (?:tháng|tuần)|¤+) (?:đi vào|hoạt động|vận hành|thí điểm|thành lập|kể từ)`,
      ].join('|')})(?!\\p{L})[^;)]*$`,
      `${OPENS}(?:${[
        `(?:sau|qua) ${ROUGHLY}(?:một|1) năm (?:${WORK}|thành lập)(?!\\p{L})`,
        `(?:sau|qua) ${ROUGHLY}(?:${MANY}|một) (?:tháng|tuần) (?:${WORK}|thí điểm|thành lập)(?!\\p{L})`,
        `(?:trong )?${ROUGHLY}(?:${MANY}|một) (?:tháng|tuần) (?:đầu )?(?:${WORK})(?!\\p{L})`,
        `(?:trong )?(?:hơn|gần|khoảng|trên) (?:${MANY}|một) (?:tháng|tuần) (?:vừa )?qua(?!\\p{L})`,
        '(?:kể |tính )?từ (?:khi|lúc)(?!\\p{L})',
        '(?:trong )?nhiệm kỳ (?:qua|vừa qua|này)(?!\\p{L})',
        '(?:trong |trong cả )?tuần (?:qua|này|vừa qua)(?!\\p{L})',
        'trong tuần,',
      ].join('|')})`,
    ].join('|'),
    'u',
  ),
}

/** `Trước ngày 01/7/2025, …`, `Sau sáp nhập, …`: a part of the report's time of which one end is not told. */
const BESIDE: Sought = {
  words: ['trước ', 'sau '],
  pattern: new RegExp(
    `${OPENS}(?:trước|sau) (?:(?:khi|ngày|thời điểm|mốc) ){0,2}(?:¤|(?:sáp nhập|sắp xếp|hợp nhất|thành lập|chia tách)(?!\\p{L}))`,
    'u',
  ),
}

/** `Hằng năm khai thác …`: up to the end of its clause; `Mỗi năm 2 lần, …` tells how often, and nothing of the figures. */
const EACH: Sought = {
  words: ['hàng ', 'hằng ', 'mỗi '],
  pattern: new RegExp(
    `${OPENS_PART}(?:(?:tính )?(?:bình quân|trung bình) )?(?:hằng|hàng|mỗi) (?:năm|tháng|quý|tuần|ngày)(?!\\p{L}| học| \\d{1,2} (?:lần|kỳ|đợt))[^;]*$`,
    'u',
  ),
}
