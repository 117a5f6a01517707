import { gathered } from '../../text/grouped.ts'
import { least, most } from './extent.ts'
import { near } from './rulings.ts'
import type { Stroke } from './strokes.ts'

/** A ruled table: where its columns and rows part, and its cells with their spans. */
export interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly Slot[]
}

export interface Slot {
  readonly row: number
  readonly col: number
  readonly rowSpan: number
  readonly colSpan: number
}

/** The ruled tables among the lines of a sheet, from top to bottom. A single frame around text is no table. */
export function gridsOf(rulings: readonly Stroke[]): Grid[] {
  return clusters(rulings)
    .map(gridOf)
    .filter((grid) => grid !== null)
    .sort((a, b) => a.ys[0]! - b.ys[0]!)
}

/** More crossings than any table of numbers has: a drawing, a pattern. */
const crossingCap = 2_000_000

/** Lines that cross or meet belong together; lines that meet none (underlines, the bar above footnotes) drop out. */
function clusters(rulings: readonly Stroke[]): Stroke[][] {
  const level = rulings.filter((each) => each.level)
  const upright = rulings.filter((each) => !each.level)
  if (level.length * upright.length > crossingCap) return []
  const parent = new Map<Stroke, Stroke>()
  const root = (each: Stroke): Stroke => {
    let top = each
    while (parent.get(top)) top = parent.get(top)!
    return top
  }
  for (const h of level) {
    for (const v of upright) {
      if (!meet(h, v)) continue
      const [a, b] = [root(h), root(v)]
      if (a !== b) parent.set(a, b)
    }
  }
  return gathered(rulings, root).filter((group) => group.length > 2)
}

function meet(h: Stroke, v: Stroke): boolean {
  return h.x0 - near <= v.x0 && v.x0 <= h.x1 + near && v.y0 - near <= h.y0 && h.y0 <= v.y1 + near
}

function gridOf(group: readonly Stroke[]): Grid | null {
  const level = group.filter((each) => each.level)
  const upright = group.filter((each) => !each.level)
  const xs = places([...upright.map((each) => each.x0), ...ends(level, upright, 'x')])
  const ys = places([...level.map((each) => each.y0), ...ends(upright, level, 'y')])
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > 20_000) return null
  const walls = wallsOf(xs, ys, level, upright)
  return { xs, ys, cells: slots(xs.length - 1, ys.length - 1, walls) }
}

/** Open sides: lines that stick out well beyond the last line across them still bound cells. */
function ends(along: readonly Stroke[], across: readonly Stroke[], axis: 'x' | 'y'): number[] {
  const at = across.map((each) => each[`${axis}0`])
  const [low, high] = [least(at), most(at)]
  const first = least(along.map((each) => each[`${axis}0`]))
  const last = most(along.map((each) => each[`${axis}1`]))
  return [...(first < low - 4 * near ? [first] : []), ...(last > high + 4 * near ? [last] : [])]
}

function places(values: readonly number[]): number[] {
  const kept: number[] = []
  for (const value of values.toSorted((a, b) => a - b)) {
    if (kept.length === 0 || value - kept.at(-1)! > near) kept.push(value)
  }
  return kept
}

interface Walls {
  /** Is there a line on the right of / below this elementary cell? */
  readonly right: (row: number, col: number) => boolean
  readonly below: (row: number, col: number) => boolean
}

function wallsOf(
  xs: readonly number[],
  ys: readonly number[],
  level: readonly Stroke[],
  upright: readonly Stroke[],
): Walls {
  const rights = xs.map((x) => upright.filter((each) => Math.abs(each.x0 - x) <= near))
  const belows = ys.map((y) => level.filter((each) => Math.abs(each.y0 - y) <= near))
  return {
    right: (row, col) => rights[col + 1]!.some((each) => covers(each.y0, each.y1, ys[row]!, ys[row + 1]!)),
    below: (row, col) => belows[row + 1]!.some((each) => covers(each.x0, each.x1, xs[col]!, xs[col + 1]!)),
  }
}

function covers(from: number, to: number, low: number, high: number): boolean {
  return Math.min(to, high) - Math.max(from, low) > 0.6 * (high - low)
}

/** Cells grow to the right and then down until a line stops them. */
function slots(cols: number, rows: number, walls: Walls): Slot[] {
  const taken = new Set<number>()
  const found: Slot[] = []
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      if (taken.has(row * cols + col)) continue
      let colSpan = 1
      while (
        col + colSpan < cols &&
        !walls.right(row, col + colSpan - 1) &&
        !taken.has(row * cols + col + colSpan)
      )
        colSpan++
      let rowSpan = 1
      while (row + rowSpan < rows && isOpenBelow(walls, row + rowSpan - 1, col, colSpan)) rowSpan++
      for (let r = 0; r < rowSpan; r++)
        for (let c = 0; c < colSpan; c++) taken.add((row + r) * cols + col + c)
      found.push({ row, col, rowSpan, colSpan })
    }
  }
  return found
}

function isOpenBelow(walls: Walls, row: number, col: number, colSpan: number): boolean {
  for (let c = col; c < col + colSpan; c++) {
    if (walls.below(row, c)) return false
    if (c > col && walls.right(row + 1, c - 1)) return false
  }
  return true
}
