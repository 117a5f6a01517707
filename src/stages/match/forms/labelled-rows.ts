import type { TableColumn, TableRule } from '../../../rules/forms.ts'
import type { Span } from '../../../text/span.ts'
import { rowName } from './columns.ts'
import { type Grid, rowSpan } from './grid.ts'
import { figureIn } from './printed.ts'
import type { Columns } from './year-columns.ts'

/** One row of a labelled table with what its columns hold. */
export interface LabelledRow extends Span {
  readonly dimensions: Readonly<Record<string, string>>
  readonly cells: readonly { readonly column: TableColumn; readonly value: Span }[]
}

interface Labels {
  readonly labels: { readonly col: number; readonly first: number }
  readonly rule: TableRule
  readonly plain: (text: string) => string
}

/** The rows of figures under known labels, and the labels that are not known. */
export function rowsOf(
  grid: Grid,
  columns: Columns,
  { labels, rule, plain }: Labels,
): { rows: LabelledRow[]; unknown: string[] } {
  const rows: LabelledRow[] = []
  const unknown: string[] = []
  let section: Readonly<Record<string, string>> = {}
  for (let row = labels.first; row < grid.rows.length; row++) {
    const label = labelOf(grid, row, { labels, rule, plain })
    const opened = sectionOf(label, rule)
    if (opened) section = opened
    const name = opened ? { total: true } : rowName(label, rule)
    const cells = cellsOf(grid, row, columns)
    if (cells.length === 0) continue
    if (!name) {
      unknown.push(grid.rows[row]![labels.col]?.text.trim() ?? '')
      continue
    }
    const dimensions = 'value' in name ? { ...section, [rule.dimension]: name.value } : opened ? section : {}
    rows.push({ ...rowSpan(grid, row), dimensions, cells })
  }
  return { rows, unknown }
}

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

function cellsOf(grid: Grid, row: number, columns: Columns): { column: TableColumn; value: Span }[] {
  return columns.flatMap((column, col) => {
    const cell = grid.rows[row]![col]
    if (!column || !cell || cell.row !== row || cell.colSpan > 1) return []
    const { figure } = figureIn(cell.text)
    return figure ? [{ column, value: { start: cell.start + figure.from, end: cell.start + figure.to } }] : []
  })
}

/** The dimensions that a row opens for those below it (`I. Cấp huyện`); null for a row that opens no section. */
export function sectionOf(label: string, rule: TableRule): Readonly<Record<string, string>> | null {
  const bare = label.replace(/^(?:[ivx]{1,5}|\d{1,3}|[a-h]) /, '')
  return rule.sections.find(({ words }) => words.includes(bare))?.dimensions ?? null
}
