import { type Column, rangeOf } from './columns.ts'
import { isFigure } from './figures.ts'
import type { Piece } from './pieces.ts'
import type { Part, Print } from './prints.ts'
import { type Row, rowOf } from './rows.ts'

/** What a line says in one column, or across several: from which to which. */
export interface Entry {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly row: Row
}

/** A line cut at the columns. */
export interface CutLine {
  readonly print: Print
  readonly entries: readonly Entry[]
}

/** Cuts a line at the columns; what lies over several without a gap between them stays whole. */
export function cutLine(print: Print, columns: readonly Column[]): CutLine {
  const placed = print.parts.flatMap((part) => placedOf(part, columns))
  const entries: Entry[] = []
  for (const { from, to, pieces } of placed) {
    const last = entries.at(-1)
    const joins = last !== undefined && from <= last.to
    const row = rowOf(joins ? [...last.row.pieces, ...pieces] : pieces)
    if (!row) continue
    const text = row.pieces
      .map((each) => each.text)
      .join('')
      .trim()
    if (joins) entries[entries.length - 1] = { from: last.from, to: Math.max(to, last.to), text, row }
    else entries.push({ from, to, text, row })
  }
  return { print, entries }
}

interface Placed {
  readonly from: number
  readonly to: number
  readonly pieces: readonly Piece[]
}

function placedOf(part: Part, columns: readonly Column[]): Placed[] {
  const [from, to] = rangeOf(columns, part)
  const cut = from < to ? cutAt(part, columns, [from, to]) : null
  if (cut === null) return [{ from, to, pieces: part.pieces }]
  const sides = [part.pieces.slice(0, cut), part.pieces.slice(cut)].map(partOf)
  return sides.flatMap((side) => placedOf(side, columns))
}

/** The piece before which a stretch over two columns parts: a figure beside words, or a gap wider than its others. */
function cutAt(part: Part, columns: readonly Column[], [from, to]: readonly [number, number]): number | null {
  const inked = part.pieces.flatMap((piece, at) => (piece.blank ? [] : [{ piece, at }]))
  const gaps = inked
    .slice(1)
    .map(({ piece, at }, i) => ({ at, gap: piece.x0 - inked[i]!.piece.x1, after: inked[i]!.piece, piece }))
  const usual = gaps.map((each) => each.gap).toSorted((a, b) => a - b)[(gaps.length - 1) >> 1] ?? 0
  const fit = gaps.filter(({ gap, after, piece, at }) => {
    const rest = textFrom(part.pieces, at)
    const figures = isFigure(rest) !== isFigure(textTo(part.pieces, at))
    if (gap < 0.22 * piece.size || !(figures || (gaps.length > 1 && gap > 1.5 * usual))) return false
    for (let k = from; k < to; k++) {
      if ((after.x0 + after.x1) / 2 < columns[k + 1]!.x0 && (piece.x0 + piece.x1) / 2 > columns[k]!.x1)
        return true
    }
    return false
  })
  return fit.sort((a, b) => b.gap - a.gap)[0]?.at ?? null
}

function textFrom(pieces: readonly Piece[], at: number): string {
  return pieces
    .slice(at)
    .map((each) => each.text)
    .join('')
    .trim()
}

function textTo(pieces: readonly Piece[], at: number): string {
  return pieces
    .slice(0, at)
    .map((each) => each.text)
    .join('')
    .trim()
}

function partOf(pieces: readonly Piece[]): Part {
  const inked = pieces.filter((each) => !each.blank)
  const x1 = inked.reduce((far, each) => Math.max(far, each.x1), -Infinity)
  return { pieces: [...pieces], x0: inked[0]?.x0 ?? 0, x1, text: textFrom(pieces, 0) }
}
