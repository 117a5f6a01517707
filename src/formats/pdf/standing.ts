import { least, most } from './extent.ts'
import { motto, mottoStart } from './letterhead.ts'
import { type Row, textOf } from './rows.ts'
import { type Halves, isParted } from './stripe.ts'

/** A row with text on both sides goes on; one with text on one side must stand in line with that block. */
export function follows(half: Halves, halves: readonly Halves[], width: number): boolean {
  const apart = least(halves.map((each) => Math.abs(half.row.base - each.row.base)))
  const side = half.left && half.right ? null : half.left ? 'left' : 'right'
  if (!side) return apart < 8 * half.row.size && isParted(half)
  const block = halves.flatMap((each) => each[side] ?? [])
  const row = half[side]!
  if (block.length === 0) return apart < 3 * row.size
  if (isBelow(row, block) && (side === 'left' || isOpenMotto(row, block))) return true
  const nearest = least(block.map((each) => Math.abs(each.base - row.base)))
  if (side === 'right')
    return (
      (isSigners(row, block, width) && apart < 13 * row.size) ||
      (isFlush(row, block) && nearest < 1.6 * row.size)
    )
  return (isOnAxis(row, block) || isInside(row, block)) && nearest < 2.6 * row.size
}

/** The signer's name and titles stand well to the right, below room for signature and seal; above the motto nothing does. */
function isSigners(row: Row, block: readonly Row[], width: number): boolean {
  if (isOnAxis(row, block)) return true
  return row.x0 > width * 0.55 && !block.some((each) => mottoStart.test(textOf(each)))
}

/** Set to the very left edge of the block, as in a cell whose lines are not centred. */
export function isFlush(row: Row, block: readonly Row[]): boolean {
  return block.some((each) => Math.abs(each.x0 - row.x0) < 1)
}

/** The motto is broken in the line above and goes on in this one. */
function isOpenMotto(row: Row, block: readonly Row[]): boolean {
  return block.some(
    (each) =>
      mottoStart.test(textOf(each)) &&
      !motto.test(textOf(each)) &&
      Math.abs(each.base - row.base) < 1.5 * row.size,
  )
}

/** Close to the block and no wider than it. */
function isBelow(row: Row, block: readonly Row[]): boolean {
  const near = block.some((each) => Math.abs(each.base - row.base) < 1.5 * row.size)
  const left = least(block.map((each) => each.x0))
  const right = most(block.map((each) => each.x1))
  return near && row.x0 > left - 30 && row.x1 < right + 12
}

/** Stands about the axis of a line of the block. */
export function isOnAxis(row: Row, block: readonly Row[]): boolean {
  return block.some((each) => Math.abs(middle(each) - middle(row)) < 8)
}

/** Small lines and list items about the left edge of the block. */
export function isInside(row: Row, block: readonly Row[]): boolean {
  if (block.some((each) => Math.abs(each.x0 - row.x0) < 3)) return true
  const left = least(block.map((each) => each.x0))
  return row.x0 > left - 45 && row.x0 < left + 60 && (row.size < 12.5 || /^[-–+*]/.test(textOf(row)))
}

export function middle(row: Row): number {
  return (row.x0 + row.x1) / 2
}

/** Rows of clearly different length about one axis. */
export function isCentredBlock(rows: readonly Row[]): boolean {
  if (rows.length < 2) return false
  const axes = rows.map(middle)
  const lengths = rows.map((each) => each.x1 - each.x0)
  return most(axes) - least(axes) < 7 && most(lengths) - least(lengths) > 16
}
