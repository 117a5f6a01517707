import { type FormWords, headOf, plainLabel } from '../../../rules/forms/words.ts'
import type { FormRow, FormSheet } from '../../../rules/forms.ts'
import type { Span } from '../../../text/span.ts'
import type { Outline } from '../../../types.ts'
import { headLikeness } from './likeness.ts'
import type { PrintedRow } from './printed.ts'
import { NOTHING, readRegion, regionOf } from './region.ts'

/** No row of a form is longer; what lies behind the last one is not its. */
const LONGEST_ROW = 1500
/** No form has so many rows; a text that seems to is none. */
const MOST_ROWS = 400

/** A stretch of flattened text: where its lines start, blank ones left out, and which of them are header cells. */
export interface FlatText extends Span {
  readonly text: string
  readonly starts: readonly number[]
  readonly headers: readonly number[]
  /** Where lone numbers stand that may be of pages. */
  readonly likePages: readonly number[]
}

interface Flat {
  readonly text: string
  readonly maybePages: Outline['maybePages']
}

export function flatText({ text, maybePages }: Flat, span: Span, words: FormWords): FlatText {
  const starts = lineStarts(text, span)
  return {
    ...span,
    text,
    starts,
    likePages: maybePages.map(({ start }) => start),
    headers: starts.filter((start) => isHeader(text, { start, end: span.end }, words)),
  }
}

/**
 * The rows of a form whose table was flattened to lines, as PDF extraction leaves it: a row opens with a number (or
 * without one) and words that resemble the opening of a label of the sheet, and ends where the next one opens. Header
 * cells that a page repeats end a row too.
 */
export function flatRows(flat: FlatText, sheet: FormSheet, words: FormWords): PrintedRow[] {
  const openings = openingsOf(flat, sheet, words)
  if (openings.length > MOST_ROWS) return []
  return openings.map((opening, index) => {
    const header = flat.headers.find((start) => start > opening.body) ?? flat.end
    const end = Math.min(openings[index + 1]?.start ?? flat.end, header, opening.body + LONGEST_ROW)
    const region = regionOf(flat, { start: opening.body, end }, words)
    const mayBe = (row: FormRow) =>
      row.row === opening.number || row.heads.some((head) => headLikeness(opening.head, head) > 0.6)
    return {
      start: opening.start,
      end,
      number: opening.number,
      read: (row: FormRow) => (mayBe(row) ? readRegion(region, row, words) : NOTHING),
    }
  })
}

interface Opening {
  readonly start: number
  /** Where the label begins. */
  readonly body: number
  readonly number: string | null
  /** Its first words, plain. */
  readonly head: string
}

const NUMBERED = /^[ \t|•*]{0,20}(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?[ \t]{0,20}(?:\r?\n\s{0,20})?(?=[\p{L}“"(])/u

function openingsOf({ text, starts, end }: FlatText, sheet: FormSheet, words: FormWords): Opening[] {
  const firstWords = new Set(sheet.rows.flatMap((row) => row.labels.map((label) => label.split(' ', 1)[0]!)))
  const openings: Opening[] = []
  let body = -1
  for (const start of starts) {
    if (start < body) continue
    const hit = NUMBERED.exec(text.slice(start, Math.min(end, start + 80)))
    const label = start + (hit?.[0].length ?? 0)
    if (!hit && !firstWords.has(firstWord(text, label, words))) continue
    const head = plainLabel(text.slice(label, Math.min(end, label + 120)), words.abbreviations)
    const inBrackets = body > 0 && /\([^()]{0,300}$/.test(text.slice(Math.max(body, start - 320), start))
    if (!opens(head, sheet, { number: hit?.[1] ?? null, inBrackets })) continue
    openings.push({ start, body: label, number: hit?.[1] ?? null, head: headOf(head) })
    body = label + 1
  }
  return openings
}

/** The first word, plain; the first of several where an abbreviation is written out. */
function firstWord(text: string, at: number, words: FormWords): string {
  const [first] = text
    .slice(at, at + 40)
    .trimStart()
    .split(/\s/, 1)
  return plainLabel(first!, words.abbreviations).split(' ', 1)[0]!
}

/** Words that open a row: like the label of the row of that number, or (not inside brackets) very like any label. */
function opens(
  words: string,
  sheet: FormSheet,
  { number, inBrackets }: { readonly number: string | null; readonly inBrackets: boolean },
): boolean {
  const head = headOf(words)
  const own = sheet.rows.find(({ row }) => row === number)
  if (own?.heads.some((each) => headLikeness(head, each) >= (own.row.includes('.') ? 0.3 : 0.5))) return true
  if (inBrackets) return false
  if (number !== null)
    return sheet.rows.some((row) => row.heads.some((each) => headLikeness(head, each) >= 0.75))
  const more = headOf(words, 8)
  return sheet.rows.some((row) =>
    row.labels.some(
      (label) => words.startsWith(headOf(label, 1)) && headLikeness(more, headOf(label, 8)) >= 0.92,
    ),
  )
}

function lineStarts(text: string, span: Span): number[] {
  const starts: number[] = []
  for (let at = span.start; at < span.end; ) {
    const stop = text.indexOf('\n', at)
    const end = stop < 0 ? span.end : stop
    if (/\S/.test(text.slice(at, Math.min(end, at + 200)))) starts.push(at)
    at = end + 1
  }
  return starts
}

/** Header cells: `STT`, `Kết quả thống kê`, `TT Chỉ tiêu …`. A new page repeats them. */
function isHeader(text: string, { start, end }: Span, words: FormWords): boolean {
  const { number, label, value } = words.headers
  const stop = text.indexOf('\n', start)
  const line = text.slice(start, stop < 0 ? end : Math.min(stop, end))
  if (line.length > 200) return false
  const plain = plainLabel(line, words.abbreviations)
  const alone = number.includes(plain) || (plain.includes(' ') && value.includes(plain))
  return alone || number.some((each) => label.some((other) => plain.startsWith(`${each} ${other}`)))
}
