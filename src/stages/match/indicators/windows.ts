import type { TimeWords } from '../../../text/periods.ts'
import { fits, type Sought } from '../../../text/sought.ts'
import type { Span } from '../../../text/span.ts'
import { isAddedUp } from './added-up.ts'
import { changeStarts } from './change-start.ts'
import { isMonthOfDays } from './earlier-time.ts'
import { timesInTurn } from './in-years.ts'
import { ofJoined, widest } from './joined-times.ts'
import { ALWAYS, isNamed, isWholeDay, openingTime, SOMETIMES, timesIn } from './opening-time.ts'
import { isAside, isCompared, isLeftOver } from './passed-times.ts'
import { lastClause, type Sentence } from './sentences.ts'
import type { Sheet } from './sheet.ts'
import { goesBefore, timeBehind } from './time-behind.ts'
import { isOfWishBefore } from './wish.ts'
import { isOfWork } from './work-year.ts'

/** A time anywhere in a heading or lead-in that says of when the figures below are. */
export function headingTime(
  { text, times }: Pick<Sheet, 'text' | 'times'>,
  stretch: Sentence,
): TimeWords | null {
  const found = timesIn(times, stretch)
  const earlier = found.find(
    (each) => each.kind === 'before' && /^[ "]{0,3}:?[ "]{0,3}$/u.test(text.slice(each.end, stretch.end)),
  )
  if (earlier && opensWithSpanOfBefore(text, earlier, stretch)) return earlier
  const all = found.filter((each) => each.kind !== 'before' && each.kind !== 'day' && each.kind !== 'span')
  const always = all.find((each) => each.kind === 'range') ?? all.find((each) => ALWAYS.has(each.kind))
  if (always) return always
  const first = all.find((each) => each.kind !== 'year' || governs(text, each, stretch.start))
  return first ? widest(text, all, first) : null
}

/** Where a figure stands, and the time at the head of an earlier sentence of its paragraph. */
interface Place {
  readonly sentence: Sentence
  readonly label: Span
  readonly figure: Span
  readonly carried?: TimeWords | null | undefined
  readonly year?: number | null
  /** Times of the sentence that are of other figures. */
  readonly isOfOthers?: ((time: TimeWords) => boolean) | undefined
}

/**
 * The window that the sentence itself gives to a figure: the last before it that governs, else one right
 * after it.
 */
export function ownTime(sheet: Sheet, place: Place): TimeWords | null {
  const { sentence, label, figure, isOfOthers = () => false } = place
  const { text } = sheet
  const all = timesIn(sheet.times, sentence).filter((each) => !isOfOthers(each))
  const starts = changeStarts(text, all)
  const own = [...starts, ...timesInTurn(text, all)].find(({ figure: told }) => told.start === figure.start)
  if (own) return own.time
  const around = all.filter((each) => !starts.some(({ time }) => time === each))
  const behind = timeBehind(text, around, place)
  const before = timeBefore(sheet, around, place)
  return behind && before && !goesBefore(behind, before, { text, label, figure })
    ? before
    : (behind ?? before)
}

/** The last time before a figure that governs it. */
function timeBefore(
  sheet: Sheet,
  around: readonly TimeWords[],
  { sentence, label, figure, carried = null }: Place,
): TimeWords | null {
  const { text } = sheet
  const before = around.filter((each) => each.end <= figure.start)
  const opening = ({ start }: TimeWords) => {
    const time = openingTime(sheet, sentence)
    return time && time.end <= start && SOMETIMES.has(time.kind) ? time : null
  }
  for (const each of before.toReversed()) {
    if (each.kind === 'current')
      return stretchBefore(each, before) ?? opening(each) ?? meantBy(each, carried) ?? each
    if (isOfClauseBefore(text, each, { sentence, figure }) || isComparedDay(text, each, sentence.start))
      continue
    if (isAddedUp(text, each, { sentence, figure })) continue
    if (isOfWishBefore(text, each, { sentence, figure })) continue
    const head = text.slice(sentence.start, each.start)
    if (ALWAYS.has(each.kind) || isWholeDay(each, head) || isNamed(each, head)) return each
    if (each.kind === 'span' && opensWithSpan(head)) return each
    if (!SOMETIMES.has(each.kind) || isLeftOver(text, each) || isAside(text, each, figure)) continue
    if (isCompared(text, each, sentence.start)) {
      if (OPEN_BRACKET.test(text.slice(each.end, label.start))) return each
    } else if (each.start >= label.start || governs(text, each, sentence.start))
      return ofJoined(text, before, { time: each, figure })
    else if (isOfWork(sheet, each, { sentence, figure })) return each
  }
  return null
}

/**
 * `Từ ngày 01/01 đến ngày 30/11 …, nhận mới trong kỳ 900 hồ sơ`: the time that `trong kỳ` means is the one
 * just stated.
 */
const stretchBefore = (current: TimeWords, before: readonly TimeWords[]) =>
  before.findLast((each) => each.kind === 'range' && each.end <= current.start)

/** `Riêng tháng 10/2021, …. Trong tháng, …`: the month just spoken of. */
const meantBy = ({ label }: TimeWords, carried: TimeWords | null) =>
  carried && (UNIT_OF[carried.kind]?.test(label) || isMonthOfDays(carried, label)) ? carried : null

const UNIT_OF: Readonly<Record<string, RegExp>> = { month: /tháng/iu, quarter: /quý/iu }

/**
 * `rà soát 60 văn bản ban hành từ khi thành lập đến nay; kiểm tra 41 văn bản`: at the end of its own clause
 * it says nothing of the next.
 */
const isOfClauseBefore = (
  sheet: string,
  { kind, start, end }: TimeWords,
  { sentence, figure }: { readonly sentence: Span; readonly figure: Span },
) =>
  kind === 'now' &&
  /;/u.test(sheet.slice(end, figure.start)) &&
  /\d/u.test(lastClause(sheet.slice(sentence.start, start)))

/** `so với 9 tháng năm 2023 (tiếp nhận 500 hồ sơ)`: the bracket tells what there was then. */
const OPEN_BRACKET = /^[ "]{0,3}\([^()]{0,80}$/u

/** `giảm 4 hộ so với thời điểm cuối năm 2022`. */
const isComparedDay = (sheet: string, time: TimeWords, from: number) =>
  time.kind === 'until' && /^(?:cuối|thời điểm)/iu.test(time.label) && isCompared(sheet, time, from)

/**
 * True where a figure is one of another time, given for comparison: `cùng kỳ năm trước 500 hồ sơ`, `Cùng kỳ
 * năm 2023, xã tiếp nhận 500 hồ sơ`.
 */
export function isOfBefore({ text, times }: Sheet, sentence: Sentence, figure: Span): boolean {
  const before = timesIn(times, { start: sentence.start, end: figure.start })
  const last = before.findLast((each) => each.kind === 'before')
  if (last === undefined) return false
  const between = text.slice(last.end, figure.start)
  if (!/[,;:.)]/u.test(between.replace(/^[ ]?(?:là|có|đạt)?[ ]?:/u, '')))
    return !LEFT_OVER.test(text.slice(Math.max(sentence.start, last.start - 40), figure.start + LONGEST_AND))
  const other = timesIn(times, { start: last.end, end: figure.start }).some(
    ({ kind }) => ALWAYS.has(kind) || SOMETIMES.has(kind),
  )
  return !other && opensWithSpanOfBefore(text, last, sentence) && !TURNS.test(between)
}

/**
 * `Cùng kỳ năm 2023, …`: at the head of its clause it holds up to the clause's end; `so với cùng kỳ`, `từ kỳ
 * trước` do not.
 */
function opensWithSpanOfBefore(sheet: string, { start }: TimeWords, sentence: Sentence): boolean {
  const head = sheet.slice(sentence.start, start).split(/[;(]/u).at(-1)!
  return /^[ "+*-]{0,4}(?:\d{1,2}[.)] ?)?(?:(?:trong|vào|ở|riêng|số liệu|kết quả)[ ]?){0,2}$/u.test(head)
}

/**
 * `12 hồ sơ năm trước chuyển sang và | 300 hồ sơ nhận mới`: what was left over then stands beside what came.
 */
const LEFT_OVER =
  /(?<!\p{L})(?:chuyển|mang|dồn|gối|tồn|tồn đọng|để lại|còn lại)(?!\p{L})[^\d;]{0,60} (?:và|cộng với|cùng với) /u
/** The word that joins the two may stand before the figure's words or be the first of them. */
const LONGEST_AND = 9

/** Where a clause on an earlier time ends or turns to the present, or what was left over then comes in. */
const TURNS = /[;)]|(?<!\p{L})(?:nay|năm nay|kỳ này|hiện|chuyển|tồn|mang sang|còn lại|tăng|giảm)(?!\p{L})/u

/**
 * `Ngày đầu ra quân, …`, `Trong tuần đầu tiên sau Tết, …`: figures of a day or a week of which no date is
 * printed, and so of no window that can be told.
 */
export const isOfUndatedDay = ({ text, times }: Sheet, { start, end }: Sentence, place: number): boolean =>
  fits(UNDATED_DAY, text.slice(start, Math.min(end, start + 100))) &&
  timesIn(times, { start, end: place }).length === 0

const UNDATED_DAY: Sought = {
  words: [' đầu', ' cao điểm'],
  pattern:
    /^[ "+*-]{0,4}(?:(?:chỉ|riêng|ngay|trong|tính|chỉ tính) ){0,3}(?:(?:một|hai|ba|bốn|năm|bảy|mười|\d{1,2}|những) )?(?:ngày|tuần|buổi|buổi sáng|sáng|giờ)(?: (?:làm việc|ra quân|vận hành|thứ hai|giao dịch)){0,2} (?:đầu(?: tiên| năm| xuân)?|cao điểm)(?!\p{L})[^;:.]{0,60},/u,
}

/** `Giai đoạn 2022 - 2024 tinh giản 815 người`, `; lũy kế giai đoạn …`: in a document's title it is of that document. */
const opensWithSpan = (head: string): boolean => SPAN_OPENS.test(head.slice(-40))
const SPAN_OPENS =
  /(?:^|[;.(] ?)[ "*+-]{0,4}(?:\d{1,2}[.)] ?)?(?:(?:trong|cả|lũy kế|tính chung|cộng|tính|qua|riêng|kết quả|cộng dồn|tổng cộng) ?){0,3}$/u

const GOVERNS =
  /(?:^[ "*+-]{0,4}|[,;:(] ?|(?<!\p{L})(?:trong|tính|tính từ|tính riêng|kết thúc|từ|đến|kể từ|vào|ở|ước|ước thực hiện|ước tính|dự kiến|dự kiến thực hiện|phấn đấu|tính chung|lũy kế|cộng|tổng cộng|cộng dồn|riêng|nếu|nếu như|nếu như trong|(?<!(?:có|đạt|được|cho|theo|báo cáo|đánh giá|với) )kết quả|số liệu|mục tiêu) )$/u

function governs(sheet: string, time: TimeWords, from: number): boolean {
  const before = sheet.slice(Math.max(from, time.start - 30), time.start)
  return GOVERNS.test(before) || before.trim() === ''
}
