import { least, most } from './extent.ts'
import type { Grid, Slot } from './grids.ts'
import { gridsOf } from './grids.ts'
import type { Glyph, Ink, Turn } from './ink.ts'
import { withRowsParted } from './parted-rows.ts'
import { boxOf, type Frame, type Piece, piecesOf, seen } from './pieces.ts'
import { type Row, rowOf, rowsOf } from './rows.ts'
import { rulingsOf } from './rulings.ts'
import type { Stroke } from './strokes.ts'

/** A ruled table on one page with what stands in its cells. */
export interface Ruled {
  readonly page: number
  readonly grid: Grid
  readonly cells: readonly { readonly slot: Slot; readonly rows: readonly Row[] }[]
}

/** Text beside the reading: stamps of signing programs, notes pinned on the page, watermarks, letters off the page. */
export interface Aside {
  readonly kind: 'comment' | 'textbox'
  readonly row: Row
}

/** One page taken apart: free lines from top to bottom, ruled tables, asides. Coordinates are the reader's. */
export interface Sheet {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly rows: readonly Row[]
  readonly tables: readonly Ruled[]
  readonly asides: readonly Aside[]
  /** Level lines that belong to no table (the bar above footnotes, underlines). */
  readonly bars: readonly Stroke[]
}

/** Takes a page apart as someone reads it who has turned it so that most letters stand upright. */
export function sheetOf(ink: Ink): Sheet {
  const turn = mainTurn(ink.glyphs)
  const frame: Frame = { page: ink.page, width: ink.width, height: ink.height, turn }
  const sideways = turn === 1 || turn === 3
  const [width, height] = sideways ? [ink.height, ink.width] : [ink.width, ink.height]
  const rulings = rulingsOf(ink.strokes, frame)
  const grids = gridsOf(rulings)
  const main = piecesOf(ink, turn)
  const inside = main.filter((each) => each.annotation === null || each.annotation.startsWith('Widget'))
  const free = inside.filter((each) => isOnPage(each, width, height) && !isSigned(each))
  const turned = ([0, 1, 2, 3] as const)
    .filter((each) => each !== turn)
    .flatMap((each) => rowsTurned(ink, each))
  const placed = grids.map((grid) => ruled(grid, free, turned, frame))
  const used = new Set(placed.flatMap((each) => each.used))
  const tables = placed
    .map((each) => each.table)
    .filter((each) => each.cells.some((cell) => cell.rows.length > 0))
    .map(withRowsParted)
  const kept = new Set<Piece>(free)
  return {
    page: ink.page,
    width,
    height,
    rows: rowsOf(free.filter((each) => !used.has(each))),
    tables,
    asides: [
      ...rowsOf(main.filter((each) => !kept.has(each))).map(
        (row): Aside => ({ kind: kindOf(row, width, height), row }),
      ),
      ...turned.filter((row) => !used.has(row.pieces[0]!)).map((row): Aside => ({ kind: 'textbox', row })),
      ...slanted(ink),
    ],
    bars: rulings.filter((each) => each.level && !grids.some((grid) => touches(grid, each))),
  }
}

function mainTurn(glyphs: readonly Glyph[]): Turn {
  const counts = new Map<Turn, number>()
  for (const each of glyphs)
    if (!each.blank && each.turn >= 0) counts.set(each.turn, (counts.get(each.turn) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function isOnPage(piece: Piece, width: number, height: number): boolean {
  const x = (piece.x0 + piece.x1) / 2
  return x > -2 && x < width + 2 && piece.base > -2 && piece.base < height + 4 && piece.size >= 1
}

function isSigned(piece: Piece): boolean {
  return piece.annotation?.endsWith('Sig') === true
}

function rowsTurned(ink: Ink, turn: Turn): Row[] {
  return ink.glyphs.some((each) => each.turn === turn) ? rowsOf(piecesOf(ink, turn)) : []
}

/** What someone wrote on the page is read; the stamp of a signing program and letters nobody sees are not. */
function kindOf(row: Row, width: number, height: number): Aside['kind'] {
  const first = row.pieces.find((each) => !each.blank)!
  return isOnPage(first, width, height) && !isSigned(first) ? 'textbox' : 'comment'
}

/** Slanted letters (watermarks) as one aside, in the order in which they are drawn. */
function slanted(ink: Ink): Aside[] {
  const pieces = piecesOf(ink, -1)
  const first = pieces.find((each) => !each.blank)
  if (!first) return []
  const text = pieces.map((each) => each.text).join('')
  const row = rowOf([{ ...first, text: text.trim() }])
  return row ? [{ kind: 'comment', row }] : []
}

function ruled(
  grid: Grid,
  free: readonly Piece[],
  turned: readonly Row[],
  frame: Frame,
): { table: Ruled; used: Piece[] } {
  const held = new Map<Slot, { pieces: Piece[]; rows: Row[] }>()
  for (const slot of grid.cells) held.set(slot, { pieces: [], rows: [] })
  const slotAt = finder(grid)
  const used: Piece[] = []
  let last: { readonly piece: Piece; readonly slot: Slot } | null = null
  for (const piece of free) {
    const runsOn: boolean = last !== null && isNext(last.piece, piece)
    const slot: Slot | null = runsOn
      ? last!.slot
      : slotAt((piece.x0 + piece.x1) / 2, (piece.top + piece.bottom) / 2)
    last = slot && { piece, slot }
    if (!slot) continue
    held.get(slot)!.pieces.push(piece)
    used.push(piece)
  }
  for (const row of turned) {
    const [x, y] = middle(row, frame)
    const slot = slotAt(x, y)
    if (!slot) continue
    held.get(slot)!.rows.push(row)
    used.push(...row.pieces)
  }
  const cells = grid.cells.map((slot) => {
    const { pieces, rows } = held.get(slot)!
    return { slot, rows: [...rowsOf(pieces), ...rows] }
  })
  return { table: { page: frame.page, grid, cells }, used }
}

/**
 * Drawn next, exactly where the one before ends: words of one cell that run over its edge stay in it. Figures are left
 * where they stand: a name cut at the edge of its cell may end just where the next cell's figure begins.
 */
function isNext(before: Piece, piece: Piece): boolean {
  if (/\d/.test(piece.text)) return false
  if (before.face !== piece.face || before.base !== piece.base || before.size !== piece.size) return false
  return Math.abs(piece.x0 - before.x1) < 0.06 * piece.size
}

function middle(row: Row, frame: Frame): readonly [number, number] {
  const boxes = row.pieces.map(boxOf)
  const x = (least(boxes.map((each) => each.x0)) + most(boxes.map((each) => each.x1))) / 2
  const y = (least(boxes.map((each) => each.y0)) + most(boxes.map((each) => each.y1))) / 2
  return seen(frame, x, y)
}

/** Finds the cell at a place, null outside. */
function finder(grid: Grid): (x: number, y: number) => Slot | null {
  const cols = grid.xs.length - 1
  const slots: Slot[] = []
  for (const slot of grid.cells) {
    for (let r = slot.row; r < slot.row + slot.rowSpan; r++) {
      for (let c = slot.col; c < slot.col + slot.colSpan; c++) slots[r * cols + c] = slot
    }
  }
  return (x, y) => {
    const col = grid.xs.findLastIndex((each) => each <= x)
    const row = grid.ys.findLastIndex((each) => each <= y)
    if (col < 0 || row < 0 || col >= cols || row >= grid.ys.length - 1) return null
    return slots[row * cols + col] ?? null
  }
}

function touches(grid: Grid, bar: Stroke): boolean {
  return (
    bar.y0 > grid.ys[0]! - 3 &&
    bar.y0 < grid.ys.at(-1)! + 3 &&
    bar.x1 > grid.xs[0]! &&
    bar.x0 < grid.xs.at(-1)!
  )
}
