import type { Block, Cell, Table } from '../../types.ts'

/** A cell as row-wise formats (DOC, RTF) hold it: between two edges measured from the margin, in twips. */
export interface EdgedCell {
  readonly left: number
  readonly right: number
  /** `start` opens a cell that goes on in the rows below, `continue` is such a row below. */
  readonly vertical: 'none' | 'start' | 'continue'
  readonly blocks: readonly Block[]
}

/** Edges closer than this are one: 2 mm, as rows drawn by hand seldom meet exactly. */
const TOLERANCE = 113

/** The grid that the rows' edges span. Cells that reach over several columns or rows stand once, with their spans. */
export function tableOf(rows: readonly (readonly EdgedCell[])[]): Table {
  const edges = clustered(rows.flatMap((row) => row.flatMap((cell) => [cell.left, cell.right])))
  const column = (edge: number) => nearest(edges, edge)
  const cells: { -readonly [K in keyof Cell]: Cell[K] }[] = []
  let above = new Map<number, (typeof cells)[number]>()
  rows.forEach((row, index) => {
    const open = new Map<number, (typeof cells)[number]>()
    for (const cell of row) {
      const col = column(cell.left)
      const colSpan = Math.max(1, column(cell.right) - col)
      const upper = cell.vertical === 'continue' ? above.get(col) : undefined
      if (upper) {
        upper.rowSpan = index - upper.row + 1
        upper.blocks = [...upper.blocks, ...cell.blocks.filter(holdsText)]
        open.set(col, upper)
        continue
      }
      const made = { row: index, col, rowSpan: 1, colSpan, blocks: cell.blocks }
      cells.push(made)
      if (cell.vertical !== 'none') open.set(col, made)
    }
    above = open
  })
  const widths = edges.slice(1).map((edge, i) => edge - edges[i]!)
  return { kind: 'table', rows: rows.length, cols: Math.max(1, edges.length - 1), cells, layout: { widths } }
}

/** Whether a block holds more than blanks. */
export function holdsText(block: Block): boolean {
  if (block.kind === 'table') return block.cells.some((cell) => cell.blocks.some(holdsText))
  return block.lines.some((line) => line.runs.some((run) => run.text.trim() !== ''))
}

function clustered(values: readonly number[]): number[] {
  const kept: number[] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    if (kept.length === 0 || value - kept.at(-1)! > TOLERANCE) kept.push(value)
  }
  return kept
}

function nearest(edges: readonly number[], value: number): number {
  let best = 0
  for (let i = 1; i < edges.length; i++) {
    if (Math.abs(edges[i]! - value) < Math.abs(edges[best]! - value)) best = i
  }
  return best
}
