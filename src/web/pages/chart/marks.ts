import * as Plot from '@observablehq/plot'
import { withSign } from '../../../text/bounds.ts'
import type { Drawing } from './draw.ts'
import { lookOf } from './looks.ts'
import type { Gap, Panel, PlacedPoint } from './panels.ts'

/** Pixels that a gap needs to be named in the picture; below it, all are named in words. */
const ROOM_FOR_WORD = 70

/** What lies missing between two windows: the darker, the more of the lines lack it. */
export function gapMarks({ gaps, points }: Panel, { gapWord, width, days }: Drawing): Plot.Markish[] {
  const lines = new Set(points.map(({ series }) => series)).size
  const perDay = width / (days[1].getTime() - days[0].getTime())
  const hasRoom = ({ start, end }: Gap) => (end.getTime() - start.getTime()) * perDay > ROOM_FOR_WORD
  return [
    Plot.rectX(gaps, {
      x1: 'start',
      x2: 'end',
      fill: '#8a99a8',
      fillOpacity: ({ series }) => 0.05 + (0.1 * series.length) / lines,
      ariaHidden: 'true',
    }),
    Plot.text(gaps.filter(hasRoom), {
      x: (gap) => new Date((gap.start.getTime() + gap.end.getTime()) / 2),
      text: ({ series }) => (lines > 1 ? `${gapWord} ${series.length}/${lines}` : gapWord),
      frameAnchor: 'bottom',
      dy: -6,
      fill: '#52606d',
      fontSize: 11,
      ariaHidden: 'true',
    }),
  ]
}

/** Each window as a bar of its length, and the lines between windows that follow each other. */
export function windowMarks({ points, pieces }: Panel): Plot.Markish[] {
  const colour = (point: PlacedPoint) => lookOf(point.series).colour
  const bar = { strokeWidth: 7, strokeOpacity: 0.22, strokeLinecap: 'butt' as const, ariaHidden: 'true' }
  return [
    Plot.ruleY(
      points.filter((each) => each.window.kind !== 'date'),
      { x1: 'start', x2: 'end', y: 'value', stroke: colour, ...bar },
    ),
    ...pieces.map((piece) =>
      Plot.line(piece, {
        x: 'middle',
        y: 'value',
        stroke: lookOf(piece[0]!.series).colour,
        strokeDasharray: lookOf(piece[0]!.series).dash,
        strokeWidth: 2,
        ariaHidden: 'true',
      }),
    ),
  ]
}

/** Each value as a link to its sentence, with a sign above it where it is not exact; hollow, what documents say otherwise. */
export function valueMarks({ points }: Panel, { describe }: Drawing): Plot.Markish[] {
  const others = points.flatMap((point) => point.others.map(({ value }) => ({ ...point, value })))
  const colour = (point: PlacedPoint) => lookOf(point.series).colour
  return [
    Plot.dot(others, { x: 'middle', y: 'value', stroke: colour, fill: 'white', r: 4, ariaHidden: 'true' }),
    Plot.text(
      points.filter((each) => each.comparator !== null),
      {
        x: 'middle',
        y: 'value',
        text: ({ comparator }) => withSign('', comparator).trim(),
        dy: -13,
        fill: colour,
        fontSize: 14,
        fontWeight: 600,
        ariaHidden: 'true',
      },
    ),
    Plot.dot(points, {
      x: 'middle',
      y: 'value',
      fill: colour,
      stroke: 'white',
      strokeWidth: 1,
      symbol: 'series',
      r: 5.5,
      href: 'href',
      ariaLabel: describe,
    }),
  ]
}
