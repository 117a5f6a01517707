import type { Paragraph } from '../../types.ts'
import { least, most } from './extent.ts'
import { mottoStart } from './letterhead.ts'
import { hasMarker } from './marker.ts'
import { endsShort } from './measure.ts'
import { type Edges, paragraphOf } from './paragraphs.ts'
import { type Row, textOf } from './rows.ts'
import type { Zone } from './sides.ts'
import { isCentredBlock } from './standing.ts'
import { halve, narrowed, stripe, wideGaps } from './stripe.ts'

/**
 * The paragraphs of blocks side by side, band by band, left before right, numbered from `first`. Names and motto keep
 * their lines: whether `UBND HUYỆN …` goes on in the next line is for those to say who know agencies.
 */
export function besides(zone: Zone, first: number): Paragraph[] {
  return zone.bands.flatMap((band, i) =>
    [band.left, band.right].flatMap(parted).flatMap((rows) => {
      const edges = edgesOf(rows)
      const centred = isCentredBlock(rows) ? ({ align: 'center' } as const) : {}
      const names = band.right.some((row) => mottoStart.test(textOf(row)))
      const parts = names ? rows.map((row) => [row]) : groups(rows, edges.right)
      return parts.map((group) => ({
        ...paragraphOf(group, 'body', { edges, beside: first + i }),
        ...centred,
      }))
    }),
  )
}

/** One block, or two where it is itself two, each about an axis of its own (three signatures in a row). */
function parted(rows: readonly Row[]): (readonly Row[])[] {
  for (const first of rows[0] ? wideGaps(rows[0]) : []) {
    const gap = rows.reduce(narrowed, first)
    if (gap.to - gap.from < stripe) continue
    const halves = rows.map((row) => halve(row, gap))
    const left = halves.flatMap((each) => each.left ?? [])
    const right = halves.flatMap((each) => each.right ?? [])
    if (isCentredBlock(left) && isCentredBlock(right)) return [left, ...parted(right)]
  }
  return rows.length === 0 ? [] : [rows]
}

function edgesOf(rows: readonly Row[]): Edges {
  const left = least(rows.map((each) => each.x0))
  return { left, right: most(rows.map((each) => each.x1)), indent: left }
}

/** Each line stands for itself, but running text in small letters that fills its line goes on in the next. */
function groups(rows: readonly Row[], right: number): Row[][] {
  const all: Row[][] = []
  for (const row of rows) {
    const open = all.at(-1)
    const last = open?.at(-1)
    if (open && last && flows(last, row, right)) open.push(row)
    else all.push([row])
  }
  return all
}

function flows(last: Row, row: Row, right: number): boolean {
  if (row.base - last.base > 1.6 * last.size || Math.abs(row.size - last.size) > 1) return false
  if (!/[a-z\d]/.test(textOf(row)) || !/[a-z]/.test(textOf(last)) || isCapital(last) || isCapital(row))
    return false
  if (hasMarker(row) || /[;.:/]$/.test(textOf(last))) return false
  return !endsShort(last, row, right - last.x1)
}

/** Letters of a capitals font are capitals, whatever their codes say (`.VnTimeH`). */
function isCapital(row: Row): boolean {
  return row.pieces.some((each) => /vn[a-z]+\s?h(?:\b|bold|italic)/i.test(each.face.name))
}
