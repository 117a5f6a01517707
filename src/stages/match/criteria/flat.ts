import { type FormWords, plainLabel } from '../../../rules/forms/words.ts'
import { place } from '../../../text/quote.ts'
import { overlap, type Span } from '../../../text/span.ts'
import type { Note, Outline } from '../../../types.ts'
import { linesOf } from '../forms/printed.ts'
import { behindLabels, columnsNamed, type FlatColumns, headersIn, isGroup } from './flat-header.ts'
import { type FlatRow, flatRowsIn, type LineSpan } from './flat-rows.ts'
import { proofOf } from './proof.ts'
import { type Criteria, figureOf } from './row.ts'
import { isUnit, withUnit } from './units.ts'

const HEADER_LINES = 24
/** A header opens with the number of the row or with the labels, alone or with the other cells. */
const OPENS =
  /^\s{0,8}(?:(?:STT|TT|Số TT)(?=\s|$)|(?:Các |Tên )?(?:chỉ tiêu|nội dung|tiêu chí|hạng mục)(?=\s|$))/iu
const COUNTED = /^\s{0,8}(?:STT|TT|Số TT)(?=\s|$)/iu
/** The first row: its number before its label or in a line of its own, or figures behind its label. */
const FIRST_ROW =
  /^\s{0,8}(?:(?:0?1|I|A)[.)]?(?:\s+\p{L}|\s*$)|-\s+\p{L}|\p{L}[^\d\n]{3,80}(?:\s\d[\d.,]{0,14}%?){2,10}\s*$)/u

export interface FlatFound {
  readonly tables: readonly Criteria[]
  readonly notes: readonly Note[]
  /** Where such tables stand, read or not: their lines are no prose. */
  readonly spans: readonly Span[]
}

/**
 * Tables of criteria that lost their cells: a header whose columns are told by the words that open them, and rows with as
 * many figures. A row with fewer is left out; where the rates of comparison say that plan and result stand the other way
 * round, the table is.
 */
export function flatCriteria(outline: Outline, isFree: (span: Span) => boolean, forms: FormWords): FlatFound {
  const { text } = outline.text
  const lines = linesOf(text)
    .map(({ start, end }): LineSpan => ({ start, end, text: text.slice(start, end) }))
    .filter((line) => line.text.trim() !== '')
  const tables: Criteria[] = []
  const notes: Note[] = []
  const spans: Span[] = []
  for (let at = 0; at < lines.length; at++) {
    if (!OPENS.test(lines[at]!.text)) continue
    const ahead = lines.slice(at + 1, at + 2 + HEADER_LINES)
    const below = ahead.slice(0, HEADER_LINES).findIndex((line, index) => startsRows(line, ahead[index + 1]))
    if (below < 0) continue
    const body = at + 1 + below
    const words = lines
      .slice(at, body)
      .map(({ text }) => text)
      .join(' ')
    const behind = behindLabels(words, forms)
    const headers = behind ? headersIn(behind.rest) : []
    const { rows, next } = flatRowsIn(lines, body, Math.max(1, headers.length))
    const span = { start: lines[at]!.start, end: rows.at(-1)?.end ?? lines[at]!.end }
    if (inTable(outline, span)) continue
    if (COUNTED.test(lines[at]!.text) && isNumbered(rows)) spans.push(span)
    if (!behind || headers.length === 0 || rows.length === 0 || !isFree(span)) continue
    const columns = columnsOfRows(headers, rows, { forms, header: outline.header })
    const read = columns && tableOf(rows, columns, { forms, unit: behind.unit })
    if (read) tables.push(read)
    if (read) spans.push(span)
    if (read ? read.rows.length < rows.length : rows.length > 1) notes.push(unread(outline, span))
    at = next - 1
  }
  return { tables, notes, spans }
}

/** Rows that count from 1 under a header are those of a table, of whatever kind. */
const isNumbered = (rows: readonly FlatRow[]): boolean =>
  rows.length > 1 && ['1', '2'].every((number) => rows.some((row) => row.number === number))

/** A line `A` or `1` over another such line counts the columns. */
const startsRows = ({ text }: LineSpan, next: LineSpan | undefined): boolean =>
  FIRST_ROW.test(text) &&
  !(LONE.test(text) && LONE.test(next?.text ?? '')) &&
  !/^\s*(?:A\s+B|1\s+2|\(1\))/.test(text)

const LONE = /^\s*\(?(?:[A-H]|\d{1,2}|I)\)?\s*$/

interface Words {
  readonly forms: FormWords
  readonly header: Outline['header']
}

/**
 * The columns of the headers, as many as most rows have cells. Headers over several columns are left out where that, and
 * nothing else, is borne out by the rates.
 */
function columnsOfRows(
  headers: readonly string[],
  rows: readonly FlatRow[],
  words: Words,
): FlatColumns | null {
  const counts = rows.map(({ figures }) => figures.length).filter((count) => count > 0)
  const width = counts.toSorted((a, b) => tally(counts, b) - tally(counts, a) || b - a)[0] ?? 0
  const cells = rows
    .filter(({ figures }) => figures.length === width)
    .map(({ figures }) => figures.map(({ text }) => text))
  const groups = headers.flatMap((each, index) => (isGroup(each) ? [index] : []))
  const orders = without(groups, headers.length - width).map((left) =>
    columnsNamed(
      headers.filter((_, index) => !left.includes(index)),
      words,
    ),
  )
  const valued = orders.filter((columns) => columns.some((each) => each !== null))
  if (headers.length === width) return valued.find((columns) => proofOf(cells, columns) !== 'fails') ?? null
  const proved = valued.filter((columns) => proofOf(cells, columns) === 'holds')
  return proved.length === 1 ? proved[0]! : null
}

const tally = (counts: readonly number[], count: number) => counts.filter((each) => each === count).length

/** Every choice of `count` of some places; none where there are too few. */
function without(places: readonly number[], count: number): readonly (readonly number[])[] {
  if (count === 0) return [[]]
  if (count < 0 || count > places.length || places.length > 8) return []
  return places.flatMap((place, index) =>
    without(places.slice(index + 1), count - 1).map((rest) => [place, ...rest]),
  )
}

function tableOf(
  rows: readonly FlatRow[],
  columns: FlatColumns,
  { forms, unit }: { readonly forms: FormWords; readonly unit: boolean },
): Criteria | null {
  const full = rows.filter(({ figures, words }) =>
    [0, columns.length, withoutRates(words, columns)].includes(figures.length),
  )
  if (!full.some(({ figures }) => figures.length > 0)) return null
  const values = columns.filter((each) => each !== null)
  return {
    start: rows[0]!.start,
    end: rows.at(-1)!.end,
    values,
    rows: full.map(({ start, end, number, words, figures }) => ({
      start,
      end,
      number,
      ...labelAndUnit(words, forms, unit),
      figures: columns.flatMap((column, index) => {
        const cell = figures[index]
        return column ? [cell ? figureOf(cell.text, cell.start) : null] : []
      }),
    })),
  }
}

/**
 * Cells of a row of rates (`Tỷ lệ hộ nghèo | % | 1,1 | 1,35`), which leaves the comparisons behind its values blank: a rate
 * of comparison is printed only where the plan is.
 */
function withoutRates(words: string, columns: FlatColumns): number {
  const values = columns.indexOf(null)
  const rates = columns.slice(values).every((each) => each === null)
  return values > 0 && rates && /%\s*$/.test(words) ? values : columns.length
}

/** The words before the figures: a label, and behind it its unit, known or in capitals of its own. */
function labelAndUnit(words: string, forms: FormWords, hasUnits: boolean): { label: string; unit: string } {
  const pieces = words.replace(/\s+/g, ' ').trim().split(' ')
  const counts = hasUnits ? [3, 2, 1] : []
  for (const count of counts.filter((each) => each < pieces.length)) {
    const unit = pieces.slice(-count).join(' ')
    const plain = plainLabel(unit, forms.abbreviations)
    if (forms.units.has(plain) || forms.units.has(plainLabel(unit, new Map())) || isUnit(unit))
      return { label: pieces.slice(0, -count).join(' '), unit }
  }
  const capital = hasUnits
    ? pieces.findLastIndex((each, index) => index > 0 && /^\p{Lu}\p{Ll}/u.test(each))
    : -1
  return capital >= pieces.length - 3 && capital > 0
    ? { label: pieces.slice(0, capital).join(' '), unit: pieces.slice(capital).join(' ') }
    : withUnit(words)
}

const inTable = ({ text }: Outline, span: Span) => text.tables.some((table) => overlap(table, span))

function unread(outline: Outline, { start, end }: Span): Note {
  return {
    code: 'TABLE_COLUMNS',
    level: 'doubt',
    reason: 'bảng chỉ tiêu mất khung: có dòng không phân biệt được các cột, bỏ qua các dòng ấy',
    at: place(outline.text, start, end),
  }
}
