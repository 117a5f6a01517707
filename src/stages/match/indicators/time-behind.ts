import type { TimeWords } from '../../../text/periods.ts'
import type { Span } from '../../../text/span.ts'
import { ALWAYS, SOMETIMES } from './opening-time.ts'
import { isWishedAside } from './wish.ts'

/** A figure with the words that tell it. */
export interface Place {
  readonly label: Span
  readonly figure: Span
  /** The year that the report is on. */
  readonly year?: number | null
}

/** The time right behind a figure's words: `465 lao động trong quý IV`, `5 vụ tai nạn giao thông năm 2022`. */
export function timeBehind(text: string, around: readonly TimeWords[], place: Place): TimeWords | null {
  const { label, figure } = place
  const next = around.find((each) => each.start >= label.end)
  if (!next || next.start - label.end > 45) return null
  const between = text.slice(label.end, next.start)
  if (/[;:.\d]|, /u.test(between) || COMPARED.test(between) || isWishedAside(between)) return null
  // `tiếp nhận 436 hồ sơ (lũy kế | 1.748 hồ sơ)`: of the figure in the bracket
  if (between.includes('(') && BARE_FIGURE.test(text.slice(next.end, next.end + 40))) return null
  if (ALWAYS.has(next.kind)) return next
  // the rule's own words may have ended in it: `Phát 96 tin, bài trong | tháng 5`
  const isWithin = WITHIN.test(text.slice(Math.max(figure.end, next.start - 6), next.start))
  return SOMETIMES.has(next.kind) && (isWithin || isBare(text, next, place)) ? next : null
}

const BARE_FIGURE = /^(?: ?¤+)?(?: (?:là|có|được|đạt|ước|ước đạt|đến nay|đã)){0,2} ?:? ?\d/u

/** `giảm 4 hộ nghèo so với thời điểm | cuối năm 2022`. */
const COMPARED = /(?<!\p{L})so (?:với )?(?:\p{L}+ ){0,3}$/u
const WITHIN = /(?<!\p{L})trong $/u

/** `168/214 thôn được công nhận thôn văn hoá năm 2016`: with nothing between that the year would be of. */
function isBare(text: string, time: TimeWords, { label, figure, year }: Place): boolean {
  const { dated, start, end, kind } = time
  // `Hoàn thành 12 nhiệm vụ năm 2023` in the report on a quarter of it names a task
  if (!dated || (kind === 'year' && time.label.endsWith(String(year)))) return false
  const told = text.slice(figure.end, start)
  const [, bracket] = BESIDE.exec(text.slice(label.end, start)) ?? []
  if (bracket === undefined || OF_ANOTHER.test(told) || LEFT_OVER.test(text.slice(end, end + 14)))
    return false
  if (bracket === '(' && !/^ ?\)/u.test(text.slice(end, end + 2))) return false
  // `bằng 105% năm 2022` is a share of what there was then
  const isShare = /^ ?%/u.test(told) || text[figure.end - 1] === '%'
  return (
    !isShare ||
    kind === 'school' ||
    /(?<!\p{L})tỷ lệ(?!\p{L})[^;.%]*$/u.test(text.slice(label.start, figure.start))
  )
}

const BESIDE = /^ ?(?:(?!trong )\p{L}+ ){0,5}(\(?)$/u
/** What the year is one of, or is set against: `theo kế hoạch năm 2022`, `so với năm 2022`, `hồ sơ từ năm 2022`. */
const OF_ANOTHER =
  /(?<!\p{L})(?:kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu|vốn|nguồn|nghị quyết|chương trình|đề án|dự án|luật|nghị định|quyết định|theo|so|với|cùng|của|bằng|hơn|kém|từ|kể|chuẩn(?! (?:nông|quốc|văn|ntm))|ban hành|giao(?! thông)|phê duyệt|rà soát|chuyển|tồn|mang|sang|đến|tới|hết|cuối|đầu(?! tư)|trước|sau|cho(?= $)|thuộc|giá|mức|như|về|triển khai|trừ|tăng|giảm|vượt)(?!\p{L})/u
const LEFT_OVER = /^[ "]{0,3}(?:chuyển|mang|tồn|còn tồn|để lại|dồn|gối)(?!\p{L})/u

/** How long the time is that words mean, at most; days that are printed are shorter than all. */
const LENGTHS: Readonly<Record<string, number>> = {
  month: 1,
  quarter: 2,
  until: 3,
  months: 4,
  year: 5,
  school: 5,
  now: 6,
}

/**
 * `Đến nay có 214 doanh nghiệp; tạo việc làm cho 465 lao động trong quý III`: whether a time behind a figure goes before
 * one told earlier: of another clause always, else where it tells more closely of when.
 */
export function goesBefore(
  behind: TimeWords,
  before: TimeWords,
  { text, label, figure }: Place & { readonly text: string },
): boolean {
  if (behind.kind === 'now' || behind.kind === 'cumulative' || before.start >= label.start) return false
  if (behind.kind === 'current') return before.kind === 'now' && isOfOtherClause(text, before, figure)
  if (isOfOtherClause(text, before, figure)) return true
  return (LENGTHS[behind.kind] ?? 0) <= (LENGTHS[before.kind] ?? 0)
}

const isOfOtherClause = (text: string, { end }: TimeWords, { start }: Span): boolean =>
  /;/u.test(text.slice(end, start))
