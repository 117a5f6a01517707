import type { TableColumn, TableRule } from '../../../rules/forms.ts'
import type { Span } from '../../../text/span.ts'
import { type Grid, rowSpan } from './grid.ts'
import { figureIn } from './printed.ts'
import { type Dimensions, meaningsOf, type TableRow } from './table-parts.ts'
import type { Columns } from './year-columns.ts'

/** One row of a labelled table with what its columns hold. */
export interface LabelledRow extends Span {
  readonly dimensions: Dimensions
  readonly cells: readonly { readonly column: TableColumn; readonly value: Span }[]
}

interface Labels {
  readonly labels: { readonly col: number; readonly first: number }
  readonly rule: TableRule
  readonly plain: (text: string) => string
}

/** The rows of figures that are understood, and the labels of the others. */
export function rowsOf(
  grid: Grid,
  columns: Columns,
  about: Labels,
): { rows: LabelledRow[]; unknown: string[] } {
  const printed = printedRows(grid, columns, about)
  const meanings = meaningsOf(printed, about.rule)
  const filled = printed.flatMap((row, at) =>
    row.cells.length > 0 ? [{ ...row, dimensions: meanings[at]! }] : [],
  )
  return {
    rows: filled.filter(({ dimensions }) => dimensions !== null),
    unknown: filled.flatMap(({ dimensions, label }) => (dimensions === null ? [label] : [])),
  }
}

function printedRows(grid: Grid, columns: Columns, about: Labels): TableRow[] {
  const { col, first } = about.labels
  return grid.rows.slice(first).flatMap((cells, index) => {
    const row = index + first
    const own = cells[col]
    const label = own?.text.trim() ?? ''
    const plain = labelOf(grid, row, about)
    const number = `${col > 0 ? (cells[col - 1]?.text ?? '') : ''} ${label}`
    const isMerged =
      own !== null && own !== undefined && columns.some((column, at) => column && cells[at] === own)
    const isOwn = own?.row === row || plain !== ''
    return isOwn
      ? [
          {
            ...rowSpan(grid, row),
            label,
            plain,
            isRoman: ROMAN.test(number),
            isMerged,
            cells: cellsOf(grid, row, columns),
          },
        ]
      : []
  })
}

/** What opens a row that is numbered `I`, `II.`, `III)`. */
export const ROMAN = /^\s*[IVX]{1,5}(?:[.)]?\s|[.)])/

/**
 * The label of a row: what stands in the column of labels, or `Tổng cộng` in the cell beside it, where that row leaves
 * its own empty or prints a mark in it.
 */
function labelOf(grid: Grid, row: number, { labels: { col }, rule, plain }: Labels): string {
  const own = plain(grid.rows[row]![col]?.text ?? '')
  if (own !== '') return own
  const beside = [col - 1, col + 1].map((at) => plain(grid.rows[row]![at]?.text ?? ''))
  return beside.find((each) => rule.total.includes(each)) ?? own
}

function cellsOf(grid: Grid, row: number, columns: Columns): TableRow['cells'] {
  return columns.flatMap((column, col) => {
    const cell = grid.rows[row]![col]
    if (!column || !cell || cell.row !== row || cell.colSpan > 1) return []
    const { figure } = figureIn(cell.text)
    if (!figure) return []
    const count = Number(cell.text.slice(figure.from, figure.to).replaceAll('.', '').replace(',', '.'))
    return [{ column, value: { start: cell.start + figure.from, end: cell.start + figure.to }, count }]
  })
}
