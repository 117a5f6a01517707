import { partitionPoint } from '../../../text/bisect.ts'
import type { TimeWords } from '../../../text/periods.ts'
import type { Sentence } from './sentences.ts'

/** Kinds of time words that are a figure's window wherever they stand. */
const ALWAYS = new Set(['range', 'until', 'now', 'cumulative', 'current'])
/** Kinds that are one only where the words around make them so: `trong quý III`, not `kế hoạch quý III`. */
const SOMETIMES = new Set(['quarter', 'months', 'month', 'year'])

/** The words of time in a stretch, found by bisection. */
function timesIn(times: readonly TimeWords[], start: number, end: number): TimeWords[] {
  const first = partitionPoint(times, (each) => each.start < start)
  const out: TimeWords[] = []
  for (let i = first; i < times.length && times[i]!.start < end; i++) out.push(times[i]!)
  return out
}

/** The time at the head of a sentence (`Trong quý III, …`) or of a list (`Kết quả tính đến 09/9/2023: …`), which goes on holding after it. */
export function openingTime(
  sheet: string,
  times: readonly TimeWords[],
  sentence: Sentence,
): TimeWords | null {
  for (const each of timesIn(times, sentence.start, sentence.end)) {
    if (ALWAYS.has(each.kind) && /^[ )"]{0,3}:/u.test(sheet.slice(each.end, each.end + 5))) return each
    const before = sheet.slice(sentence.start, each.start).split(':').at(-1)!
    if (before.length > 40) continue
    if (!ALWAYS.has(each.kind) && !SOMETIMES.has(each.kind)) continue
    if (
      /^[ ",(*-]{0,4}(?:(?:trong|tính|kể|vào|từ|ở|riêng|kết quả|đến|qua|trong thời gian)[ ]?){0,3}$/u.test(
        before,
      )
    )
      return each
  }
  return null
}

/**
 * Whether a time at the head of a sentence goes on holding behind it. `Cả năm 2017 …` in a later sentence, after a
 * time or in a report on another year, is told for comparison, and so is nothing but its own sentence's.
 */
export function goesOn(
  time: TimeWords,
  sentence: Sentence,
  paragraph: Sentence,
  own: number | null,
): boolean {
  if (time.kind === 'now') return false
  if (!SOMETIMES.has(time.kind) || sentence.start === paragraph.start || own === null) return true
  const year = /(?:19|20)\d{2}/.exec(time.label)
  return year === null || Number(year[0]) >= own
}

/** A time anywhere in a heading or lead-in that says of when the figures below are. */
export function headingTime(sheet: string, times: readonly TimeWords[], stretch: Sentence): TimeWords | null {
  const found = timesIn(times, stretch.start, stretch.end)
  const earlier = found.find(
    (each) => each.kind === 'before' && /^[ "]{0,3}:?[ "]{0,3}$/u.test(sheet.slice(each.end, stretch.end)),
  )
  if (earlier && opensClauseOfBefore(sheet, earlier, stretch)) return earlier
  const all = found.filter((each) => each.kind !== 'before' && each.kind !== 'day' && each.kind !== 'span')
  return (
    all.find((each) => each.kind === 'range') ??
    all.find((each) => ALWAYS.has(each.kind)) ??
    all.find((each) => each.kind !== 'year' || governs(sheet, each, stretch.start)) ??
    null
  )
}

/** The window that the sentence itself gives to a figure: the last before it that governs, else one right after it. */
export function ownTime(
  sheet: string,
  times: readonly TimeWords[],
  place: { sentence: Sentence; label: Sentence; figure: Sentence },
): TimeWords | null {
  const { sentence, label, figure } = place
  const around = timesIn(times, sentence.start, sentence.end)
  const before = around.filter((each) => each.end <= figure.start)
  const opening = ({ start }: TimeWords) => {
    const time = openingTime(sheet, times, sentence)
    return time && time.end <= start && SOMETIMES.has(time.kind) ? time : null
  }
  for (const each of before.toReversed()) {
    if (each.kind === 'current') return stretchBefore(each, before) ?? opening(each) ?? each
    if (ALWAYS.has(each.kind)) return each
    if (!SOMETIMES.has(each.kind) || isLeftOver(sheet, each)) continue
    if (isCompared(sheet, each, sentence.start)) {
      if (OPEN_BRACKET.test(sheet.slice(each.end, label.start))) return each
    } else if (each.start >= label.start || governs(sheet, each, sentence.start)) return each
  }
  const next = around.find((each) => each.start >= label.end)
  if (!next || next.start - label.end > 45) return null
  const between = sheet.slice(label.end, next.start)
  if (/[;:.]|, /u.test(between)) return null
  return ALWAYS.has(next.kind) || (SOMETIMES.has(next.kind) && /trong $/u.test(between)) ? next : null
}

/** `Từ ngày 01/01 đến ngày 30/11 …, nhận mới trong kỳ 900 hồ sơ`: the time that `trong kỳ` means is the one just stated. */
const stretchBefore = (current: TimeWords, before: readonly TimeWords[]) =>
  before.findLast((each) => each.kind === 'range' && each.end <= current.start)

/** `từ năm 2017 chuyển sang`: where the figure comes from, not of when it is. */
const isLeftOver = (sheet: string, { end }: TimeWords) =>
  /^[ "]{0,3}(?:chuyển|mang|tồn|còn tồn|để lại|dồn)(?!\p{L})/u.test(sheet.slice(end, end + 14))

/** `so với 9 tháng năm 2023 (tiếp nhận 500 hồ sơ)`: the bracket tells what there was then. */
const OPEN_BRACKET = /^[ "]{0,3}\([^()]{0,80}$/u
const isCompared = (sheet: string, { start }: TimeWords, from: number) =>
  /(?<!\p{L})so (?:với )?(?:cùng kỳ )?$/u.test(sheet.slice(Math.max(from, start - 20), start))

/** True where a figure is one of another time, given for comparison: `cùng kỳ năm trước 500 hồ sơ`, `Cùng kỳ năm 2023, xã tiếp nhận 500 hồ sơ`. */
export function isOfBefore(
  sheet: string,
  times: readonly TimeWords[],
  place: { sentence: Sentence; figure: Sentence },
): boolean {
  const { sentence, figure } = place
  const last = timesIn(times, sentence.start, figure.start).findLast((each) => each.kind === 'before')
  if (last === undefined) return false
  const between = sheet.slice(last.end, figure.start)
  if (!/[,;:.)]/u.test(between.replace(/^[ ]?(?:là|có|đạt)?[ ]?:/u, ''))) return true
  const other = timesIn(times, last.end, figure.start).some(
    ({ kind }) => ALWAYS.has(kind) || SOMETIMES.has(kind),
  )
  return !other && opensClauseOfBefore(sheet, last, sentence) && !TURNS.test(between)
}

/** `Cùng kỳ năm 2023, …`: at the head of its clause it holds up to the clause's end; `so với cùng kỳ`, `từ kỳ trước` do not. */
function opensClauseOfBefore(sheet: string, { start }: TimeWords, sentence: Sentence): boolean {
  const head = sheet.slice(sentence.start, start).split(/[;(]/u).at(-1)!
  return /^[ "+*-]{0,4}(?:\d{1,2}[.)] ?)?(?:(?:trong|vào|ở|riêng|số liệu|kết quả)[ ]?){0,2}$/u.test(head)
}

/** Where a clause on an earlier time ends or turns to the present, or what was left over then comes in. */
const TURNS = /[;)]|(?<!\p{L})(?:nay|năm nay|kỳ này|hiện|chuyển|tồn|mang sang|còn lại|tăng|giảm)(?!\p{L})/u

function governs(sheet: string, time: TimeWords, from: number): boolean {
  const before = sheet.slice(Math.max(from, time.start - 30), time.start)
  return (
    /(?:^|[,;:(] ?|(?<!\p{L})(?:trong|tính|tính từ|từ|đến|kể từ|vào|ở|ước|ước thực hiện|ước tính|dự kiến|dự kiến thực hiện|phấn đấu|tính chung|lũy kế|cộng dồn|riêng|nếu|nếu như|nếu như trong) )$/u.test(
      before,
    ) || before.trim() === ''
  )
}
