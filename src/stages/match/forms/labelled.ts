import { plainLabel } from '../../../rules/forms/words.ts'
import type { FormRules, TableColumn, TableRule } from '../../../rules/forms.ts'
import { LEVEL_IDS } from '../../../text/levels.ts'
import { place } from '../../../text/quote.ts'
import type { Span } from '../../../text/span.ts'
import type { IndicatorMention, Note, Outline } from '../../../types.ts'
import { columnOf, meaningOf, rowName } from './columns.ts'
import type { Grid } from './grid.ts'
import { type LabelledRow, ROMAN, rowsOf } from './labelled-rows.ts'
import { leadInTime } from './lead-in.ts'
import { leadInLevel } from './lead-in-level.ts'
import { mentionOf } from './mention.ts'
import { sectionOf } from './table-parts.ts'
import { partsByTime } from './year-columns.ts'

/** The figures of a table that is known by its headers; null where headers or row labels are not understood. */
export function readLabelled(
  outline: Outline,
  grid: Grid,
  rule: TableRule,
  rules: FormRules,
): { mentions: IndicatorMention[]; notes: Note[] } | null {
  const plain = (text: string) => plainLabel(text, rules.words.abbreviations)
  const labels = labelColumn(grid, rule, plain)
  if (!labels) return null
  const printed = headersAbove(grid, labels.first)
  const headers = printed.map(plain)
  const columns = headers.map((header, col) => (col <= labels.col ? null : columnOf(header, rule)))
  if (!isOfRule(headers, { label: labels.col, caption: plain(captionOf(outline, grid)) }, rule)) return null
  const known = columns.filter((column) => column !== null).length
  if (known < Math.min(2, rule.columns.length)) return null
  const parts = partsByTime(printed, columns)
  if (!parts) return { mentions: [], notes: [doubledColumns(outline, grid)] }
  const reads = parts.map((part) => ({ part, ...rowsOf(grid, part.columns, { labels, rule, plain }) }))
  const { unknown } = reads[0]!
  const notes = unknown.length === 0 ? [] : [unknownRows(outline, grid, unknown)]
  const mentions = reads.flatMap(({ part, rows }) =>
    mentionsOf(outline, rows, rule, part.columns, part.window),
  )
  return { mentions, notes }
}

/** The paragraph right above a table. */
function captionOf({ text: { text } }: Outline, { start }: Span): string {
  const above = text.slice(Math.max(0, start - 240), start).trimEnd()
  return above.slice(above.lastIndexOf('\n') + 1)
}

/** Where a rule asks for a header of the labels, it stands there; and no word says that the table is another. */
function isOfRule(
  headers: readonly string[],
  { label, caption }: { readonly label: number; readonly caption: string },
  { header, unless }: TableRule,
): boolean {
  const words = ` ${caption} ${headers.join(' ')} `
  return (
    (header.length === 0 || header.includes(headers[label] ?? '')) &&
    !unless.some((each) => words.includes(` ${each} `))
  )
}

/**
 * Mentions of the rows, of the time that their columns say, else the lead-in of the table, and of the level that it says;
 * two rows with one label and one section are a doubt, and give nothing.
 */
export function mentionsOf(
  outline: Outline,
  rows: readonly LabelledRow[],
  rule: TableRule,
  columns: readonly (TableColumn | null)[],
  stated: string | null = null,
): IndicatorMention[] {
  const window = stated ?? (rows.length > 0 ? leadInTime(outline, rows[0]!.start) : null)
  const level = rows.length > 0 && !rows.some(hasLevel) ? leadInLevel(outline, rows[0]!.start) : null
  const present = new Set(columns.flatMap((column) => (column ? [column.id] : [])))
  const key = (row: LabelledRow) => JSON.stringify(row.dimensions)
  const twice = new Set(rows.map(key).filter((each, index, all) => all.indexOf(each) !== index))
  return rows
    .filter((row) => !twice.has(key(row)))
    .flatMap((row) =>
      row.cells.flatMap(({ column, value }) => {
        const meaning = meaningOf(column, present)
        const isByLevel = rule.byLevel.has(meaning.indicator)
        if (level && !isByLevel && level !== ownLevel(outline)) return []
        return mentionOf(outline, {
          rule: rule.rule,
          indicator: meaning.indicator,
          dimensions: { ...meaning.dimensions, ...(level && isByLevel ? { level } : {}), ...row.dimensions },
          unit: column.unit ?? rule.unit,
          window,
          form: null,
          row: null,
          confidence: 0.95,
          line: row,
          value,
        })
      }),
    )
}

/** Its own sections or labels tell the levels. */
const hasLevel = ({ dimensions }: LabelledRow) => 'level' in dimensions

const ownLevel = ({ header }: Outline) => header.level && LEVEL_IDS[header.level]

/** The first column in which labels of the rule stand (two of them, or one and the total), and their first row. */
function labelColumn(
  grid: Grid,
  rule: TableRule,
  plain: (text: string) => string,
): { col: number; first: number } | null {
  for (let col = 0; col < Math.min(3, grid.cols); col++) {
    const named = grid.rows.flatMap((cells, row) => {
      const label = plain(cells[col]?.text ?? '')
      return cells[col]?.row === row && (rowName(label, rule) || sectionOf(label, rule)) ? [row] : []
    })
    const values = named.filter((row) => {
      const name = rowName(plain(grid.rows[row]![col]!.text), rule)
      return (name !== null && 'value' in name) || sectionOf(plain(grid.rows[row]![col]!.text), rule) !== null
    })
    if (named.length >= 2 && values.length >= 1 && named[0]! > 0)
      return { col, first: firstRow(grid, col, named[0]!) }
  }
  return null
}

/** The first row of figures: rows with unknown labels, and headings, may stand above the first known one. */
function firstRow(grid: Grid, col: number, known: number): number {
  let first = known
  while (first > 1) {
    const above = grid.rows[first - 1]!
    if (ROMAN.test(`${above[col - 1]?.text ?? ''} ${above[col]?.text ?? ''}`)) {
      first--
      continue
    }
    const figures = above.filter(
      (cell, at) => at > col && cell?.row === first - 1 && /^\s*\d[\d.,]*\s*$/.test(cell.text),
    )
    if (figures.length < 2 || /^\s*\(?\d{1,2}\)?\s*$/.test(above[col]?.text ?? '')) break
    first--
  }
  return first
}

/** The words over each column. A row of one cell is the title of the table, above its header. */
function headersAbove(grid: Grid, first: number): string[] {
  const above = grid.rows.slice(0, first)
  const title = above.findIndex((row) => new Set(row.filter((cell) => cell?.text.trim())).size > 1)
  return Array.from({ length: grid.cols }, (_, col) => {
    const cells = new Set(above.slice(Math.max(0, title)).map((row) => row[col]))
    return [...cells].map((cell) => cell?.text ?? '').join(' ')
  })
}

function doubledColumns(outline: Outline, grid: Grid): Note {
  return {
    code: 'TABLE_COLUMNS',
    level: 'doubt',
    reason: 'bảng có hai cột cùng nghĩa, không phân biệt được; bỏ qua',
    at: place(outline.text, grid.start, grid.end),
  }
}

function unknownRows(outline: Outline, grid: Grid, labels: readonly string[]): Note {
  const some = labels.slice(0, 3).map((each) => `“${each.slice(0, 60)}”`)
  return {
    code: 'TABLE_ROWS',
    level: 'info',
    reason: `bảng có ${labels.length} dòng chưa có trong danh mục lĩnh vực: ${some.join(', ')}${labels.length > 3 ? ', …' : ''}; bỏ qua các dòng ấy`,
    at: place(outline.text, grid.start, grid.end),
  }
}
