import { partitionPoint } from '../../../text/bisect.ts'
import type { TimeWords } from '../../../text/periods.ts'
import type { Span } from '../../../text/span.ts'
import type { Header, Period } from '../../../types.ts'
import { widest } from './joined-times.ts'
import type { Reading } from './reading.ts'
import type { Sentence } from './sentences.ts'
import type { Sheet } from './sheet.ts'

/** Kinds of time words that are a figure's window wherever they stand. */
export const ALWAYS = new Set(['range', 'until', 'now', 'cumulative', 'current'])
/** Kinds that are one only where the words around make them so: `trong quý III`, not `kế hoạch quý III`. */
export const SOMETIMES = new Set(['quarter', 'months', 'month', 'year', 'school'])

/** The words of time in a stretch, found by bisection. */
export function timesIn(times: readonly TimeWords[], { start, end }: Span): TimeWords[] {
  const first = partitionPoint(times, (each) => each.start < start)
  const out: TimeWords[] = []
  for (let i = first; i < times.length && times[i]!.start < end; i++) out.push(times[i]!)
  return out
}

/** Words that lead to the time at the head of a sentence. */
const TO_TIME =
  '(?:trong|trong thời gian|trong khoảng thời gian|tính|tính chung|tính riêng|tính cả|tính từ|kể|kể từ|vào|từ|ở|riêng|kết quả|số liệu|đến|qua|sau|hết|lũy kế|cộng|cộng dồn|tổng cộng|chung|nếu|nếu như|ước|ước tính|ước thực hiện|dự kiến|dự kiến thực hiện|phấn đấu|tuần|theo|rà soát|điều tra|tổng điều tra|thống kê|sang|bước sang|kết thúc)'
/** `UBND huyện, từ ngày …`, `Toàn huyện, 5 tháng đầu năm …`: whose figures they are comes first. */
const WHOSE =
  '(?:(?:tại |ở |trên địa bàn )?(?:toàn |cả )?(?:ubnd )?(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|cấp (?:tỉnh|huyện|xã)|sở|đơn vỵ)(?: \\p{L}+){0,3}, )?'
const OPENS = new RegExp(
  `^[ ",(*+-]{0,4}(?:(?:\\d{1,2}[.)]|[a-zđ]\\)) ?)?${WHOSE}(?:${TO_TIME}[ ]?){0,4}$`,
  'u',
)

/** `Thực hiện Kế hoạch số 28/KH-UBND, | trong 9 tháng đầu năm …`: by what it was done comes first. */
const BEHIND_BASIS = new RegExp(
  `^[ ",(*+-]{0,4}(?:\\d{1,2}[.)] ?)?(?:thực hiện|triển khai|căn cứ|theo|trên cơ sở)(?!\\p{L})[^.;:]{3,240}, ?(?:${TO_TIME} ?){0,3}$`,
  'u',
)

/**
 * `Trong ngày 01/7, …`, `Sáng ngày 23/02, …`: the day is what the figures are of; `Ngày 15/6, UBND xã ban
 * hành …` only dates what was done.
 */
export const isWholeDay = ({ kind }: TimeWords, before: string) =>
  kind === 'day' &&
  /^[ "*+-]{0,4}(?:(?:chỉ |riêng )?trong|riêng|(?:trong )?(?:sáng|chiều|tối|cả)) $/u.test(before)

/** `Mười ngày đầu vận hành (từ ngày 01/7 đến ngày 10/7), …`: the days in brackets behind their name. */
export const isNamed = ({ kind }: TimeWords, before: string) =>
  before.length < 90 && (kind === 'range' ? SPAN_NAMED : kind === 'day' ? DAY_NAMED : NEVER).test(before)

const SPAN_NAMED =
  /^[ "*+-]{0,4}(?:\d{1,2}[.)] ?)?(?:(?:trong|sau|qua|riêng|tính|chỉ) ){0,2}(?:[\p{L}\d]{1,6} ){0,2}(?:ngày|tuần|tháng|quý|thời gian|giai đoạn|đợt|kỳ)(?!\p{L})[^\d,;:.()]{0,50}\((?:(?:số liệu|tính|lũy kế|kể) ?)?$/u
const DAY_NAMED =
  /^[ "*+-]{0,4}(?:\d{1,2}[.)] ?)?(?:(?:trong|chỉ|riêng) ){0,2}ngày(?!\p{L})[^\d,;:.()]{0,50}\($/u
const NEVER = /^(?!)/u

/** `Quý I năm 2020 (số liệu từ 01/12/2019 đến 29/02/2020)`: the days that are meant by it. */
const MEANT = /^ ?\((?:(?:số liệu|kỳ báo cáo|tính|lấy|thời gian|chốt|tức|là)(?: số liệu)?:? ){0,3}$/u

/**
 * The time at the head of a sentence (`Trong quý III, …`) or of a list (`Kết quả tính đến 09/9/2023: …`),
 * which goes on holding after it; the days in brackets behind it, where they are printed.
 */
export function openingTime({ text, times }: Sheet, sentence: Sentence): TimeWords | null {
  const around = timesIn(times, sentence)
  const opening = openingOf(text, around, sentence)
  const next = opening && around[around.indexOf(opening) + 1]
  const isMeant = next?.kind === 'range' && MEANT.test(text.slice(opening!.end, next.start))
  return isMeant ? next : opening && widest(text, around, opening)
}

function openingOf(sheet: string, around: readonly TimeWords[], sentence: Sentence): TimeWords | null {
  for (const each of around) {
    // `có mặt đến 31/3/2025: 8.105 người` leads in one figure, no list
    if (ALWAYS.has(each.kind) && /^[ )"]{0,3}:(?! ?\d)/u.test(sheet.slice(each.end, each.end + 6)))
      return each
    const before = sheet.slice(sentence.start, each.start).split(':').at(-1)!
    if (isNamed(each, before)) return each
    if (before.length > 40 && !BEHIND_BASIS.test(before)) continue
    if (isWholeDay(each, before)) return each
    if (!ALWAYS.has(each.kind) && !SOMETIMES.has(each.kind)) continue
    if (OPENS.test(before) || BEHIND_BASIS.test(before)) return each
  }
  return null
}

/**
 * Whether a time at the head of a sentence goes on holding behind it. `Cả năm 2017 …` in a later sentence,
 * after a time or in a report on another year, is told for comparison, and so is nothing but its own
 * sentence's.
 */
export function goesOn(
  time: TimeWords,
  sentence: Sentence,
  { paragraph, year: own, period }: Pick<Reading, 'paragraph' | 'year' | 'period'>,
): boolean {
  if (time.kind === 'now' || isSince(time) || (!paragraph.future && isToCome(time, period))) return false
  if (!SOMETIMES.has(time.kind) || sentence.start === paragraph.start || own === null) return true
  return (yearOf(time) ?? own) >= own
}

/** `Từ ngày 01/7/2025, phường vận hành mô hình mới. …`: from when that sentence counts, no other. */
const isSince = ({ kind, label }: TimeWords) => kind === 'range' && !/đến|tới|[-–]/iu.test(label)

/** `Phấn đấu đến 31/12/2023 giảm 45 hộ. Mở 02 lớp`: among results a day to come is told of its own sentence alone. */
const isToCome = ({ kind, period }: TimeWords, own: Period | null) =>
  kind === 'until' && period !== null && own !== null && period.to > own.to

const yearOf = ({ label }: TimeWords): number | null => {
  const year = /(?:19|20)\d{2}/.exec(label)
  return year && Number(year[0])
}

/**
 * `được đưa vào hoạt động từ tháng 3/2015, diện tích 120 m2`: when something was built or opened, years
 * before, is not of when the figures behind are.
 */
export function withoutOpenings(
  times: readonly TimeWords[],
  letters: string,
  header: Pick<Header, 'period' | 'issuedOn'>,
): TimeWords[] {
  const own = Number((header.period?.to ?? header.issuedOn ?? '').slice(0, 4))
  const isOpening = (time: TimeWords) =>
    (yearOf(time) ?? own) < own &&
    OPENED.test(letters.slice(Math.max(0, time.start - 60), time.start)) &&
    /^(?:,| (?:với|gồm|có|tại|trên|diện tích)(?!\p{L}))/u.test(letters.slice(time.end, time.end + 12))
  return times.filter((each) => !isOpening(each))
}

const OPENED =
  /(?<!\p{L})(?:(?:đưa|đi) vào (?:hoạt động|sử dụng|vận hành|khai thác)|khánh thành|được (?:đầu tư )?(?:xây dựng|xây mới|thành lập|hoàn thành))(?: (?:từ|vào|trong|ngay từ|từ đầu|từ cuối|cuối|đầu)){0,2} $/u
