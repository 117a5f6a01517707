import { partitionPoint } from '../../../text/bisect.ts'
import type { TimeWords } from '../../../text/periods.ts'
import type { Sentence } from './sentences.ts'

/** Kinds of time words that are a figure's window wherever they stand. */
const ALWAYS = new Set(['range', 'until', 'now', 'cumulative', 'current'])
/** Kinds that are one only where the words around make them so: `trong quý III`, not `kế hoạch quý III`. */
const SOMETIMES = new Set(['quarter', 'months', 'month', 'year'])

/** The words of time in a stretch, found by bisection. */
export function timesIn(times: readonly TimeWords[], start: number, end: number): TimeWords[] {
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

/** A time anywhere in a heading or lead-in that says of when the figures below are. */
export function headingTime(sheet: string, times: readonly TimeWords[], stretch: Sentence): TimeWords | null {
  const all = timesIn(times, stretch.start, stretch.end).filter(
    (each) => each.kind !== 'before' && each.kind !== 'day' && each.kind !== 'span',
  )
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
  for (const each of before.toReversed()) {
    if (ALWAYS.has(each.kind)) return each
    if (!SOMETIMES.has(each.kind)) continue
    if (each.start >= label.start || governs(sheet, each, sentence.start)) return each
  }
  const next = around.find((each) => each.start >= label.end)
  if (!next || next.start - label.end > 45) return null
  const between = sheet.slice(label.end, next.start)
  if (/[;:.]|, /u.test(between)) return null
  return ALWAYS.has(next.kind) || (SOMETIMES.has(next.kind) && /trong $/u.test(between)) ? next : null
}

/** True where a figure is one of another time, given for comparison: `cùng kỳ năm trước 500 hồ sơ`. */
export function isOfBefore(
  sheet: string,
  times: readonly TimeWords[],
  place: { sentence: Sentence; figure: Sentence },
): boolean {
  const last = timesIn(times, place.sentence.start, place.figure.start).findLast(
    (each) => each.kind === 'before',
  )
  return (
    last !== undefined &&
    !/[,;:.)]/u.test(sheet.slice(last.end, place.figure.start).replace(/^[ ]?(?:là|có|đạt)?[ ]?:/u, ''))
  )
}

function governs(sheet: string, time: TimeWords, from: number): boolean {
  const before = sheet.slice(Math.max(from, time.start - 30), time.start)
  return (
    /(?:^|[,;:(] ?|(?<!\p{L})(?:trong|tính|tính từ|từ|đến|kể từ|vào|ở) )$/u.test(before) ||
    before.trim() === ''
  )
}
