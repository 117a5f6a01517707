import { type FormWords, plainLabel } from '../../../rules/forms/words.ts'
import type { Header } from '../../../types.ts'
import { type Grid, rowSpan } from '../forms/grid.ts'
import { measureColumn, type ValueColumn, valueColumn } from './columns.ts'
import { type CriteriaRow, figureOf } from './row.ts'
import { withUnit } from './units.ts'

/** The columns of a table of criteria. */
export interface Columns {
  readonly number: number
  readonly label: number
  readonly unit: number
  readonly values: readonly { readonly col: number; readonly column: ValueColumn }[]
  /** The first row below the header. */
  readonly first: number
}

/** The columns by their headers, which may take several rows; null where labels or figures have no header. */
export function columnsOf(grid: Grid, words: FormWords, header: Header): Columns | null {
  const plain = (cell: string) => plainLabel(cell, words.abbreviations)
  const top = grid.rows
    .slice(0, 6)
    .findIndex((row) => row.some((cell) => cell && isLabel(plain(cell.text), words)))
  if (top < 0) return null
  const label = grid.rows[top]!.findIndex((cell) => cell && isLabel(plain(cell.text), words))
  const first = firstRow(grid, top, label)
  const paths = Array.from({ length: grid.cols }, (_, col) => {
    const cells = new Set(grid.rows.slice(top, first).map((row) => row[col]))
    return [...cells].flatMap((cell) =>
      cell && cell.text.trim() !== '' && !isCounter(cell.text) ? [cell.text] : [],
    )
  })
  const is = (col: number, names: readonly string[]) => names.includes(plain(paths[col]!.join(' ')))
  const all = paths.map((_, col) => col)
  const number = all.find((col) => col !== label && is(col, words.headers.number)) ?? -1
  const unit = all.find((col) => col > label && is(col, words.headers.unit)) ?? -1
  const values = all.flatMap((col) => {
    if (col <= label || col === unit) return []
    const column = valueColumn(paths[col]!, words, header)
    return column ? [{ col, column }] : []
  })
  if (values.length > 0) return { number, label, unit, values, first }
  const measures = all.flatMap((col) => {
    const column = col > label && col !== unit ? measureColumn(paths[col]!, words) : null
    return column ? [{ col, column }] : []
  })
  return measures.length > 0 ? { number, label, unit, values: measures, first } : null
}

const isLabel = (header: string, { headers, columns }: FormWords) =>
  headers.label.includes(header) ||
  columns.label.some((each) => header === each || header.startsWith(`${each} `))

/** `(1)`, `A`, `3=2/1`: a column's number under its header. */
const isCounter = (cell: string) => /^\s*\(?(?:\d{1,2}|[A-H])\)?(?:\s*=.{1,20})?\s*$/.test(cell)

/** The header reaches down as its cells do, and over a row of nothing but column numbers or units. */
function firstRow(grid: Grid, top: number, label: number): number {
  let first = top + 1
  while (first < Math.min(grid.rows.length, top + 5)) {
    const row = grid.rows[first]!
    const reaches = row[label] !== null && row[label]!.row < first
    const own = row.filter((cell) => cell?.row === first && cell.text.trim() !== '')
    const counters = own.length > 1 && own.every((cell) => isCounter(cell!.text))
    if (!reaches && !counters) break
    first++
  }
  return first
}

/** The rows of a table below its header. */
export function cellRowsOf(grid: Grid, columns: Columns): CriteriaRow[] {
  return grid.rows.slice(columns.first).flatMap((cells, index) => {
    const row = columns.first + index
    const own = (col: number) => (col >= 0 && cells[col]?.row === row ? cells[col] : null)
    const label = own(columns.label)
    if (!label || label.text.trim() === '' || isCounter(label.text)) return []
    const numbered = /^\s{0,3}(\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[a-hđ])[.)]\s{1,4}(?=\p{L})/u.exec(
      label.text,
    )
    const bracketed = withUnit(numbered ? label.text.slice(numbered[0].length) : label.text)
    const mark = own(columns.number)?.text ?? ''
    return [
      {
        ...rowSpan(grid, row),
        number: mark.trim() || (numbered?.[1] ?? ''),
        label: bracketed.label,
        unit: (columns.unit >= 0 ? cells[columns.unit]?.text.trim() : '') || bracketed.unit,
        figures: columns.values.map(({ col }) => {
          const cell = own(col)
          return cell && cell.colSpan === 1 ? figureOf(cell.text, cell.start) : null
        }),
      },
    ]
  })
}
