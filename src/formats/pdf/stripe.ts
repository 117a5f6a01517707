import type { Piece } from './pieces.ts'
import { type Row, rowOf, wordsOf } from './rows.ts'

/** The white stripe between two blocks must be wider than this (points). */
export const stripe = 6

/** The white between two blocks, from left to right. */
export interface Gap {
  readonly from: number
  readonly to: number
}

/** A row cut at the stripe; a half without letters is null. */
export interface Halves {
  readonly row: Row
  readonly left: Row | null
  readonly right: Row | null
}

/** From where on a gap is more than a blank. */
function wide(row: Row): number {
  return Math.max(7, 0.6 * row.size)
}

/** The three widest gaps of a row that may be such a stripe. */
export function wideGaps(row: Row): Gap[] {
  const inked = row.pieces.filter((each) => !each.blank)
  const gaps: Gap[] = []
  for (let i = 1; i < inked.length; i++) {
    const gap = { from: inked[i - 1]!.x1, to: inked[i]!.x0 }
    if (gap.to - gap.from > wide(row)) gaps.push(gap)
  }
  return gaps.sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, 3)
}

/** What the row leaves of the stripe; nothing where a stretch of text crosses it. */
export function narrowed(gap: Gap, row: Row): Gap {
  let { from, to } = gap
  for (const stretch of stretchesOf(row)) {
    if (isLeft(stretch, gap)) from = Math.max(from, stretch.x1)
    else to = Math.min(to, stretch.x0)
  }
  return { from, to }
}

export function halve(row: Row, gap: Gap): Halves {
  const stretches = stretchesOf(row)
  const side = (left: boolean) =>
    rowOf(stretches.filter((each) => isLeft(each, gap) === left).flatMap((each) => each.pieces))
  return { row, left: side(true), right: side(false) }
}

/** Begins in the left block, or lies nearer to it. */
function isLeft(stretch: Stretch, gap: Gap): boolean {
  if (stretch.x0 <= gap.from) return true
  return stretch.x1 < gap.to && stretch.x0 + stretch.x1 < gap.from + gap.to
}

/** Words without a wide gap between them. */
export interface Stretch {
  readonly pieces: Piece[]
  readonly x0: number
  x1: number
}

/** The row cut at its wide gaps. */
export function stretchesOf(row: Row): Stretch[] {
  const stretches: Stretch[] = []
  for (const piece of row.pieces) {
    const open = stretches.at(-1)
    if (piece.blank) open?.pieces.push(piece)
    else if (open && piece.x0 - open.x1 <= wide(row)) {
      open.pieces.push(piece)
      open.x1 = Math.max(open.x1, piece.x1)
    } else stretches.push({ pieces: [piece], x0: piece.x0, x1: piece.x1 })
  }
  return stretches
}

/** The stripe is wider than the blanks between words: a justified line that has one there by chance is none of ours. */
export function isParted(half: Halves): boolean {
  const { row, left, right } = half
  const stripe = right!.x0 - left!.x1
  const others = [left!, right!].flatMap((each) => wordsOf(each).map(({ gap }) => gap))
  return stripe > 0.6 * row.size && stripe > 1.5 * Math.max(0, median(others))
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
