import type { Row } from './rows.ts'
import { textOf } from './rows.ts'
import type { Sheet } from './sheet.ts'

/**
 * The lines below the short bar at the foot of a page (drawn or typed), when they begin with a footnote's mark and
 * are smaller than the body or the mark is raised. Empty where the page has no such bar.
 */
export function footnotesOf(sheet: Sheet, rows: readonly Row[], bodySize: number): Row[] {
  for (const y of barsOf(sheet, rows)) {
    const below = rows.filter((row) => row.top > y - 3)
    const first = below.find((row) => !isTyped(row))
    if (!first || sheet.tables.some((each) => each.grid.ys.at(-1)! > y)) continue
    const small = below.every((row) => row.size < 0.93 * bodySize)
    if (isRaised(first) || (small && isMarked(first, null))) return below
  }
  return []
}

function barsOf(sheet: Sheet, rows: readonly Row[]): number[] {
  const isBar = (x0: number, x1: number) =>
    x1 - x0 > 60 && x1 - x0 < sheet.width * 0.45 && x0 < sheet.width / 3
  return [
    ...sheet.bars.filter((bar) => bar.y0 > sheet.height * 0.3 && isBar(bar.x0, bar.x1)).map((bar) => bar.y0),
    ...rows.filter((row) => isTyped(row) && isBar(row.x0, row.x1)).map((row) => row.top),
  ]
}

function isTyped(row: Row): boolean {
  return /^_{8,}$/.test(textOf(row))
}

/** Begins with a footnote's mark: raised, a star, or the figure that is due (`null`: any). */
export function isMarked(row: Row, due: number | null): boolean {
  if (isRaised(row)) return true
  const found = /^(?:[([]?(\d{1,3})[)\]]?(?![\d.,%/])|\*{1,3})/.exec(textOf(row))
  if (!found) return false
  return found[1] === undefined || due === null || Number(found[1]) === due
}

function isRaised(row: Row): boolean {
  const first = row.pieces.find((each) => !each.blank)
  return first !== undefined && first.size < 0.9 * row.size && first.base < row.base - 0.1 * row.size
}
