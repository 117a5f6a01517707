import { type FormWords, plainLabel } from '../../../rules/forms/words.ts'
import { findPeriods } from '../../../text/periods.ts'
import type { Grid } from './grid.ts'

/** Which column holds what; -1 where there is none. */
export interface Roles {
  readonly number: number
  readonly label: number
  readonly unit: number
  /** Columns of figures, from the left: often one; two where counts and rates stand apart. */
  readonly values: readonly number[]
  /** Words of the period that each column of figures holds for, where the headers are periods. */
  readonly windows: readonly string[] | null
  /** Rows of the header. */
  readonly headerRows: number
}

/**
 * The roles of the columns after their headers (`STT | Chỉ tiêu | Đơn vị tính | Số lượng/Tỷ lệ | Ghi chú`), which may
 * take several rows (`Kết quả thống kê` over `Số lượng` and `Ghi chú`). Null where the header is not understood: a
 * table whose columns are unknown gives no figures.
 */
export function rolesOf(grid: Grid, words: FormWords): Roles | null {
  const { headers } = words
  const first = grid.rows
    .slice(0, 4)
    .findIndex((_, row) => headersTo(grid, row, words).some((each) => is(each, headers.label)))
  if (first < 0) return guessedRoles(grid, words)
  const last = lastHeaderRow(grid, first, words)
  const paths = headersTo(grid, last, words)
  const leaves = grid.rows[last]!.map((cell) => plainLabel(cell?.text ?? '', words.abbreviations))
  const label = paths.findIndex((path) => is(path, headers.label))
  const periods = periodColumns(grid, last, label)
  const values =
    periods.length > 0
      ? periods.map(({ col }) => col)
      : paths.flatMap((path, col) =>
          col !== label && is(path, headers.value) && !is(leaves[col]!, [...headers.note, ...headers.unit])
            ? [col]
            : [],
        )
  if (values.length === 0 || (values.length > 2 && periods.length === 0)) return guessedRoles(grid, words)
  return {
    number: paths.findIndex((path, col) => col !== label && is(path, headers.number)),
    label,
    unit: paths.findIndex((path, col) => col !== label && !values.includes(col) && is(path, headers.unit)),
    values,
    windows: periods.length > 0 ? periods.map(({ window }) => window) : null,
    headerRows: last + 1,
  }
}

const NO_RESULT = /kế hoạch|mục tiêu|chỉ tiêu|so sánh|so với|tăng|giảm|tỷ lệ|cùng kỳ|ước/iu

/** Columns whose header is a period with its year (`Quý III/2022`), each another one; plans and comparisons are none. */
function periodColumns(grid: Grid, last: number, label: number): { col: number; window: string }[] {
  const columns = grid.rows[last]!.flatMap((cell, col) => {
    const window = cell?.text.replace(/\s+/g, ' ').trim() ?? ''
    if (col <= label || !cell || cell.col !== col || window.length > 60 || NO_RESULT.test(window)) return []
    return /\d{4}/.test(window) && findPeriods(window).length === 1 ? [{ col, window }] : []
  })
  return new Set(columns.map(({ window }) => window)).size === columns.length ? columns : []
}

/** A header goes on while a cell of it reaches further down, or the next row holds nothing but header words. */
function lastHeaderRow(grid: Grid, first: number, words: FormWords): number {
  const known = Object.values(words.headers).flat()
  let last = first
  while (last + 1 < grid.rows.length && last < first + 3) {
    const below = grid.rows[last + 1]!
    const reaches = below.some((cell) => cell !== null && cell.row <= last)
    const own = below.flatMap((cell) =>
      cell?.row === last + 1 && cell.text.trim() ? [plainLabel(cell.text, words.abbreviations)] : [],
    )
    if (!reaches && !(own.length > 0 && own.every((each) => is(each, known)))) break
    last++
  }
  return last
}

/**
 * Without a header that is understood: the column of units tells the labels (left of it) and the figures (the only
 * column of figures right of it). Null where that leaves a choice.
 */
function guessedRoles(grid: Grid, words: FormWords): Roles | null {
  const columns = Array.from({ length: grid.cols }, (_, col) =>
    grid.rows.map((cells) => cells[col]?.text.trim() ?? ''),
  )
  const isUnit = (text: string) => text !== '' && words.units.has(plainLabel(text, words.abbreviations))
  const unit = columns.findIndex((texts) => texts.filter(isUnit).length * 2 >= texts.length)
  if (unit < 1) return null
  const values = columns.flatMap((texts, col) =>
    col > unit && texts.some((text) => /^-?\d[\d.,]*%?$/.test(text)) ? [col] : [],
  )
  const number = columns.findIndex(
    (texts, col) => col < unit - 1 && texts.some((text) => /^\d+(?:\.\d+)*\.?$/.test(text)),
  )
  return values.length === 1 ? { number, label: unit - 1, unit, values, windows: null, headerRows: 0 } : null
}

/** The header of each column down to a row: the words of its cells, merged ones once. */
function headersTo(grid: Grid, last: number, words: FormWords): string[] {
  return Array.from({ length: grid.cols }, (_, col) => {
    const cells = new Set(grid.rows.slice(0, last + 1).map((row) => row[col]))
    return plainLabel([...cells].map((cell) => cell?.text ?? '').join(' '), words.abbreviations)
  })
}

/** A header is one of the words when it opens with them; the label header of the forms goes on in brackets. */
const is = (header: string, names: readonly string[]) =>
  header !== '' &&
  names.some((name) => header === name || header.startsWith(`${name} `) || header.endsWith(` ${name}`))
