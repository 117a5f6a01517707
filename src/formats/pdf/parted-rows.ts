import { type Band, bandsOf } from './bands.ts'
import { bodyCells } from './body-cells.ts'
import type { CutLine, Entry } from './cut-lines.ts'
import { isCount, isFigure, isFigureOrNone } from './figures.ts'
import type { FilledSlot } from './heading-cells.ts'
import { type Row, textOf } from './rows.ts'
import type { Ruled } from './sheet.ts'

/** Fewer figures below each other in a cell are left in it. */
const least = 3

/**
 * A ruled table whose lines part the columns but not the rows (a frame, a heading, upright lines): what stands between
 * two level lines is cut into the rows that its figures show. Two columns of figures, or one beside counted rows, must
 * show them; anything else stays one row as it is drawn.
 */
export function withRowsParted(table: Ruled): Ruled {
  const count = table.grid.ys.length - 1
  const parts = Array.from({ length: count }, (_, row) => bandsIn(table, row))
  if (parts.every((bands) => bands === null)) return table
  const ys: number[] = []
  const cells: FilledSlot[] = []
  for (const [row, bands] of parts.entries()) {
    const at = ys.length
    ys.push(table.grid.ys[row]!)
    if (bands) {
      ys.push(...bands.slice(1).map((band) => band[0]!.print.row.top))
      cells.push(...bands.flatMap((band, i) => bodyCells(band, at + i, table.grid.xs.length - 1)))
    } else {
      const own = table.cells.filter((each) => each.slot.row === row)
      cells.push(...own.map(({ slot, rows }) => ({ slot: { ...slot, row: at }, rows })))
    }
  }
  ys.push(table.grid.ys.at(-1)!)
  return { ...table, grid: { ...table.grid, ys, cells: cells.map((each) => each.slot) }, cells }
}

/** The rows inside one ruled row; null where it is one. */
function bandsIn(table: Ruled, row: number): Band[] | null {
  const own = table.cells.filter(({ slot }) => slot.row <= row && row < slot.row + slot.rowSpan)
  if (own.some(({ slot }) => slot.rowSpan > 1 || slot.colSpan > 1)) return null
  const stacks = own.map(({ rows }) => rows.map(textOf))
  const figures = stacks.filter(
    (texts) => isStack(texts, isFigureOrNone) && texts.filter(isFigure).length >= least,
  )
  const counts = stacks.filter((texts) => isStack(texts, isCount))
  const words = stacks.filter((texts) => texts.length >= least && !isStack(texts, isFigureOrNone))
  if (words.length === 0 || figures.length + (counts.length > 0 ? 1 : 0) < 2) return null
  const bands = bandsOf(linesOf(own), table.grid.xs.length - 1, [])
  return bands.length > 1 ? bands : null
}

function isStack(texts: readonly string[], is: (text: string) => boolean): boolean {
  return texts.length >= least && texts.every(is)
}

/** What stands on one baseline across the cells of a row. */
function linesOf(cells: Ruled['cells']): CutLine[] {
  const entries = cells.flatMap(({ slot, rows }) =>
    rows.map((row): Entry => ({ from: slot.col, to: slot.col, text: textOf(row), row })),
  )
  const lines: Entry[][] = []
  for (const entry of entries.toSorted((a, b) => a.row.base - b.row.base)) {
    const open = lines.at(-1)
    if (open && entry.row.base - open[0]!.row.base < 0.25 * entry.row.size) open.push(entry)
    else lines.push([entry])
  }
  return lines.map((line) => cutLineOf(line.sort((a, b) => a.from - b.from)))
}

function cutLineOf(entries: readonly Entry[]): CutLine {
  const [first] = entries
  const row: Row = first!.row
  const anchor = entries.length > 1 && entries.some((each) => isFigure(each.text))
  return { entries, print: { row, base: row.base, size: row.size, parts: [], anchor, apart: false } }
}
