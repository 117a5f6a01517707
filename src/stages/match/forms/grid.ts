import type { Span } from '../../../text/span.ts'
import type { Text, TextTable } from '../../../types.ts'

/** A table as a plain grid: every place of a merged cell leads to that cell; null where there is none. */
export interface Grid extends Span {
  readonly rows: readonly (readonly (GridCell | null)[])[]
  readonly cols: number
}

export interface GridCell extends Span {
  readonly text: string
  readonly row: number
  readonly col: number
  readonly rowSpan: number
  readonly colSpan: number
}

export function gridOf(text: Text, table: TextTable): Grid {
  const rows: (GridCell | null)[][] = Array.from({ length: table.rows }, () =>
    new Array<GridCell | null>(table.cols).fill(null),
  )
  for (const cell of table.cells) {
    const filled = { ...cell, text: text.text.slice(cell.start, cell.end) }
    for (let row = cell.row; row < Math.min(table.rows, cell.row + cell.rowSpan); row++)
      for (let col = cell.col; col < Math.min(table.cols, cell.col + cell.colSpan); col++)
        rows[row]![col] = filled
  }
  return { start: table.start, end: table.end, rows, cols: table.cols }
}

/** A row's own place in the text: from its first cell to the end of its last one that holds words. */
export function rowSpan(grid: Grid, row: number): Span {
  const own = grid.rows[row]!.filter(
    (cell): cell is GridCell => cell !== null && cell.row === row && cell.end > cell.start,
  )
  if (own.length === 0) return { start: grid.start, end: grid.start }
  return { start: Math.min(...own.map(({ start }) => start)), end: Math.max(...own.map(({ end }) => end)) }
}
