import type { TimeWords } from '../../../text/periods.ts'
import type { Span } from '../../../text/span.ts'
import { type Figure, mainOf } from './figure.ts'
import { timesIn } from './opening-time.ts'
import type { Claim, Seen } from './reading.ts'
import type { Sheet } from './sheet.ts'
import { printedBehind } from './told-then.ts'

/** The figure that a change began with, and when it was. */
interface Start {
  readonly figure: Span
  readonly time: TimeWords
}

/** Kinds of time words that date such a figure. */
const DATES = new Set(['quarter', 'months', 'month', 'year', 'school', 'until', 'before'])
/** The longest figure with `từ` before it and its noun behind. */
const LONGEST = 70

const SINCE = '(?<!\\p{L})từ (?:(?:mức|con số|tỷ lệ|trên|hơn|gần|khoảng|dưới|chỉ có|có|chỉ) ){0,3}'
const FROM = new RegExp(
  `${SINCE}(?<figure>\\d[\\d.,]*(?<!,))(?: ?%| ?\\p{L}[\\p{L}/]*(?: \\p{L}[\\p{L}/]*){0,3}?)?(?:,? (?:(?:của|vào|ở|hồi|trong|tại|cuối|thời điểm) ?){1,2}|,? ?\\(?)$`,
  'u',
)

/** The words that lead from the one figure to the other. */
const TO =
  /^\)?,? ?(?:(?:đã|giảm|tăng|nâng|hiện|nay|năm nay|hiện nay) ){0,3}(?:xuống|lên|còn|đạt|thành|đến|tới)(?!\p{L})/u

/** `giảm từ 14,6% | năm 2011 xuống còn 8,1%`: the year is of the figure that the change began with, and of no other. */
export function changeStarts(sheet: string, times: readonly TimeWords[]): readonly Start[] {
  return times.flatMap((time): Start[] => {
    if (!DATES.has(time.kind) || !TO.test(sheet.slice(time.end, time.end + 60))) return []
    const from = Math.max(0, time.start - LONGEST)
    const match = FROM.exec(sheet.slice(from, time.start))
    if (!match) return []
    const { figure } = match.groups as { readonly figure: string }
    const start = from + match.index + match[0].indexOf(figure)
    return [{ figure: { start, end: start + figure.length }, time }]
  })
}

const startAt = ({ start }: Span, { sentence }: Seen, { text, times }: Sheet): Start | undefined =>
  text.slice(Math.max(0, start - 40), start).includes('từ ')
    ? changeStarts(text, timesIn(times, sentence)).find(({ figure }) => figure.start === start)
    : undefined

/**
 * `phấn đấu giảm từ | 8,1% năm 2016 xuống còn 6,5%`, `từ | 18,5 triệu đồng tăng lên 36,5 triệu đồng`: what a change began with
 * is no aim, and without its own time it is of none that is told.
 */
export function isBegun({ figure, modality, window }: Claim, seen: Seen, sheet: Sheet): boolean {
  const start = startAt(figure, seen, sheet)
  if (start) return modality === 'target' || window !== start.time
  const { text } = sheet
  return (
    BEGINS.test(text.slice(Math.max(seen.sentence.start, figure.start - 40), figure.start)) &&
    ENDS.test(text.slice(figure.end, Math.min(seen.sentence.end, figure.end + 90)))
  )
}

const BEGINS = new RegExp(`${SINCE}$`, 'u')
const ENDS =
  /^(?: ?%)?(?:[ /]\p{L}+){0,6}(?: (?:19|20)\d\d)?,? (?:(?:đã|nay|hiện nay) ){0,2}(?:(?:tăng|giảm|nâng) )?(?:lên|xuống)(?: (?:còn|đạt|tới|đến|là|thành|trên|gần|khoảng|hơn)){0,2} \d/u

/** `tăng từ 81,2% năm 2015 lên | 88,4%`: what became of the figure that the change began with. */
export function changedTo(figure: Figure, seen: Seen, sheet: Sheet): Figure | null {
  const start = startAt(figure, seen, sheet)
  if (!start) return null
  const end = Math.min(seen.sentence.end, start.time.end + 60)
  const [next] = printedBehind(sheet.text, start.time.end, end)
  if (!next || next.figures.length > 1 || !LEADS.test(sheet.text.slice(start.time.end, next.start)))
    return null
  const became = mainOf(next.figures)
  return became?.kind === figure.kind ? became : null
}

const LEADS =
  /^\)?,? ?(?:(?:đã|giảm|tăng|nâng|hiện|nay|năm nay|hiện nay|xuống|lên|còn|đạt|thành|là|trên|gần|khoảng|hơn) ?){1,5}$/u
