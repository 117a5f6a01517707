import { type Frame, seen } from './pieces.ts'
import type { Stroke } from './strokes.ts'

/** Lines closer than this (points) are one line; ends closer than this meet. */
export const near = 3

/** Ruling lines as the reader of the turned sheet sees them, pieces of one line put together. */
export function rulingsOf(strokes: readonly Stroke[], frame: Frame): Stroke[] {
  const turned = strokes.map((each) => turnedStroke(each, frame))
  return [...merged(turned, true), ...merged(turned, false)]
}

function turnedStroke(stroke: Stroke, frame: Frame): Stroke {
  if (frame.turn <= 0) return stroke
  const a = seen(frame, stroke.x0, stroke.y0)
  const b = seen(frame, stroke.x1, stroke.y1)
  return {
    x0: Math.min(a[0], b[0]),
    x1: Math.max(a[0], b[0]),
    y0: Math.min(a[1], b[1]),
    y1: Math.max(a[1], b[1]),
    level: frame.turn === 2 ? stroke.level : !stroke.level,
  }
}

/** A line across its direction: where it lies; along it: from where to where. */
interface Span {
  at: number
  from: number
  to: number
}

function merged(strokes: readonly Stroke[], level: boolean): Stroke[] {
  const spans = strokes
    .filter((each) => each.level === level || dot(each))
    .map(
      (each): Span =>
        level
          ? { at: (each.y0 + each.y1) / 2, from: each.x0, to: each.x1 }
          : { at: (each.x0 + each.x1) / 2, from: each.y0, to: each.y1 },
    )
    .sort((a, b) => a.at - b.at || a.from - b.from)
  const lines: Span[] = []
  for (const bundle of bundles(spans)) {
    for (const span of bundle.sort((a, b) => a.from - b.from)) {
      const last = lines.at(-1)
      if (last && Math.abs(last.at - span.at) < near / 2 && span.from <= last.to + near) {
        last.to = Math.max(last.to, span.to)
      } else lines.push({ ...span })
    }
  }
  return lines
    .filter((each) => each.to - each.from > 2 * near)
    .map((each) =>
      level
        ? { x0: each.from, x1: each.to, y0: each.at, y1: each.at, level }
        : { x0: each.at, x1: each.at, y0: each.from, y1: each.to, level },
    )
}

/** Word draws the corner of two borders as a square of its own: it belongs to both. */
function dot(stroke: Stroke): boolean {
  return Math.max(stroke.x1 - stroke.x0, stroke.y1 - stroke.y0) < near
}

/** Spans that lie at nearly the same place, given the place of the first of them. */
function bundles(sorted: readonly Span[]): Span[][] {
  const all: Span[][] = []
  for (const span of sorted) {
    const open = all.at(-1)
    if (open && span.at - open[0]!.at < near / 2) open.push({ ...span, at: open[0]!.at })
    else all.push([span])
  }
  return all
}
