import { raised } from '../../limits.ts'
import type { Note } from '../../types.ts'

/** The cells of a sheet by their places, however its format holds them. */
export interface Places {
  readonly cells: readonly { readonly row: number; readonly col: number }[]
  readonly merges: readonly {
    readonly row: number
    readonly col: number
    readonly rowSpan: number
    readonly colSpan: number
  }[]
}

/**
 * The same cells with the rows and columns that hold nothing at all closed up, so that a figure at the sheet's far
 * corner does not make a grid of seventeen thousand million cells. What is still larger than `maxCells` loses its
 * last rows; `cut` says so.
 */
export function dense<T extends Places>(content: T, maxCells: number): T & { readonly cut: boolean } {
  const rows = ranks(content.cells.map((cell) => cell.row))
  const cols = ranks(content.cells.map((cell) => cell.col))
  const most = Math.max(1, Math.floor(maxCells / Math.max(1, cols.size)))
  const cells = content.cells
    .map((cell) => ({ ...cell, row: rows.get(cell.row)!, col: cols.get(cell.col)! }))
    .filter((cell) => cell.row < most)
  const merges = content.merges.flatMap((merge) => {
    const row = rows.get(merge.row)
    const col = cols.get(merge.col)
    if (row === undefined || col === undefined) return []
    return [
      {
        row,
        col,
        rowSpan: within(rows, merge.row, merge.rowSpan),
        colSpan: within(cols, merge.col, merge.colSpan),
      },
    ]
  })
  return { ...content, cells, merges, cut: rows.size > most }
}

/** Says that the last rows of a sheet were left out, and how to have them. */
export const cutNote = (name: string, maxCells: number): Note => ({
  code: 'TABLE_CUT',
  level: 'fault',
  reason: `trang tính “${name}” quá ${maxCells} ô, phần sau bị bỏ; hãy chia nhỏ bảng tính hoặc tăng giới hạn bằng ${raised('maxCells', maxCells)}`,
  at: null,
})

/** Each value that occurs, by its rank. */
const ranks = (values: readonly number[]) =>
  new Map([...new Set(values)].sort((a, b) => a - b).map((value, rank) => [value, rank]))

/** How many of the kept rows or columns a span of the sheet covers. */
function within(kept: ReadonlyMap<number, number>, start: number, span: number): number {
  if (span <= kept.size) {
    let count = 0
    for (let at = start; at < start + span; at++) if (kept.has(at)) count++
    return Math.max(1, count)
  }
  return Math.max(1, [...kept.keys()].filter((value) => value >= start && value < start + span).length)
}
