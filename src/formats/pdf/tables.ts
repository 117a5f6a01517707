import type { Block, Cell, Table } from '../../types.ts'
import { paragraphOf } from './paragraphs.ts'
import { type Row, textOf } from './rows.ts'
import { near } from './rulings.ts'
import type { Ruled } from './sheet.ts'

interface Held {
  readonly row: number
  readonly col: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly rows: readonly Row[]
  readonly left: number
  readonly right: number
}

/** Two pieces of one table on pages that follow one another: same outer edges, and the columns of one are among the other's. */
export function isSameTable(above: readonly Ruled[], below: Ruled): boolean {
  const a = columnsOf(above)
  const b = below.grid.xs
  if (Math.abs(a[0]! - b[0]!) > near || Math.abs(a.at(-1)! - b.at(-1)!) > near) return false
  const shared = b.filter((x) => a.some((other) => Math.abs(other - x) <= near)).length
  return shared === Math.min(a.length, b.length) && shared * 10 >= Math.max(a.length, b.length) * 6
}

function columnsOf(parts: readonly Ruled[]): readonly number[] {
  return parts.map((each) => each.grid.xs).reduce((a, b) => (b.length > a.length ? b : a))
}

/**
 * One table from its pieces on one or more pages. A heading repeated at the top of a page stands once; a row cut by
 * the page break is one row again.
 */
export function tableOf(parts: readonly Ruled[]): Table {
  const xs = columnsOf(parts)
  const head = parts[0]!
  let rows = 0
  let cells: Held[] = []
  for (const part of parts) {
    const placed = held(part, xs)
    const skip = part === head ? 0 : repeatedRows(head, part)
    const cut = part !== head && skip === 0 && isCutRow(cells, rows, placed, part)
    const from = cut ? rows - 1 : rows
    const fresh = placed
      .filter((each) => each.row >= skip)
      .map((each) => ({ ...each, row: each.row - skip + from }))
    cells = cut ? merged(cells, fresh, from) : [...cells, ...fresh]
    rows = from + part.grid.ys.length - 1 - skip
  }
  return {
    kind: 'table',
    rows,
    cols: xs.length - 1,
    cells: cells.sort((a, b) => a.row - b.row || a.col - b.col).map(cellOf),
  }
}

/** The cells of a piece in the columns of the whole table. */
function held(part: Ruled, xs: readonly number[]): Held[] {
  const column = (x: number) =>
    Math.max(
      0,
      xs.findLastIndex((each) => each <= x + near),
    )
  return part.cells.map(({ slot, rows }) => {
    const left = part.grid.xs[slot.col]!
    const right = part.grid.xs[slot.col + slot.colSpan]!
    const col = Math.min(column(left), xs.length - 2)
    const end = Math.max(col + 1, column(right))
    return { row: slot.row, rowSpan: slot.rowSpan, col, colSpan: end - col, rows, left, right }
  })
}

/** How many rows at the top say word for word what the first rows of the table say. */
function repeatedRows(head: Ruled, part: Ruled): number {
  const most = Math.min(head.grid.ys.length, part.grid.ys.length) - 2
  for (let count = most; count > 0; count--) {
    const words = topText(head, count)
    if (words.replace(/[\s\d|]/g, '').length > 3 && words === topText(part, count)) return count
  }
  return 0
}

function topText(part: Ruled, count: number): string {
  return part.cells
    .filter((each) => each.slot.row < count)
    .map((each) => `${each.slot.col}|${each.rows.map(textOf).join(' ')}`)
    .join('|')
}

/**
 * A row cut by the page break: below it some cells are empty that are filled above, and what is filled goes on with
 * something above, in small letters or behind an open end (`Số lượng/`). A row of figures never goes on.
 */
function isCutRow(above: readonly Held[], rows: number, placed: readonly Held[], part: Ruled): boolean {
  const last = above.filter((each) => each.row + each.rowSpan === rows)
  const first = placed.filter((each) => each.row === 0 && each.rowSpan === 1)
  const filled = first.filter(hasText)
  if (filled.length === 0 || first.length !== last.length || part.grid.ys.length < 2) return false
  const over = (cell: Held) => last.find((each) => each.col === cell.col && each.colSpan === cell.colSpan)
  const lead = first.find((each) => each.col === 0)
  const ends = first.filter((each) => !hasText(each) && hasText(over(each)))
  if (!lead || (hasText(lead) ? filled.length > 1 || ends.length === 0 : !hasText(over(lead)))) return false
  return filled.every((each) => continues(over(each), each))
}

function continues(above: Held | undefined, below: Held): boolean {
  if (!above || !hasText(above)) return false
  const start = textOf(below.rows[0]!)
  if (/^(?:\d|[-+]\s)/.test(start)) return false
  return !/^\p{Lu}/u.test(start) || /[/,(–-]$/.test(textOf(above.rows.at(-1)!))
}

function hasText(cell: Held | undefined): boolean {
  return (cell?.rows.length ?? 0) > 0
}

function merged(above: readonly Held[], fresh: readonly Held[], row: number): Held[] {
  const rest = fresh.filter((each) => each.row > row)
  const joined = above.map((each) => {
    if (each.row + each.rowSpan - 1 !== row) return each
    const more = fresh.find((other) => other.row === row && other.col === each.col)
    return more ? { ...each, rows: [...each.rows, ...more.rows] } : each
  })
  return [...joined, ...rest]
}

function cellOf(cell: Held): Cell {
  const { row, col, rowSpan, colSpan } = cell
  return { row, col, rowSpan, colSpan, blocks: blocksOf(cell) }
}

/** A cell's lines as paragraphs: a bullet begins a new one. */
function blocksOf(cell: Held): Block[] {
  const groups: Row[][] = []
  for (const row of cell.rows) {
    const open = groups.at(-1)
    if (open && !/^[-+•]\s/.test(textOf(row))) open.push(row)
    else groups.push([row])
  }
  return groups.map((rows) =>
    paragraphOf(rows, 'body', { edges: { left: cell.left, right: cell.right, indent: cell.left } }),
  )
}
