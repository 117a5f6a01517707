import { least, most } from './extent.ts'
import { apply, type Matrix } from './matrix.ts'

/** A straight ruling line, level or upright, in points from the top left; `x0 ≤ x1`, `y0 ≤ y1`. */
export interface Stroke {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly level: boolean
}

/** Codes of pdf.js for the painting operators that end a path; 28 (endPath, clipping) paints nothing. */
const strokes = new Set([20, 21])
const fills = new Set([22, 23])
const both = new Set([24, 25, 26, 27])

export function isPaint(code: number): 'stroke' | 'fill' | null {
  if (strokes.has(code) || both.has(code)) return 'stroke'
  return fills.has(code) ? 'fill' : null
}

/** A filled bar thinner than this (points) is a line. */
const thin = 3.6
/** How far from level or upright (points) a line may be. */
const slack = 1

type Point = readonly [number, number]

/**
 * The level and upright lines of a painted path: the sides of a stroked outline, or a filled bar taken as its middle
 * line. Curves, slanted lines and filled areas give nothing.
 */
export function strokesOf(data: Float32Array, matrix: Matrix, manner: 'stroke' | 'fill'): Stroke[] {
  const found: Stroke[] = []
  for (const trace of tracesOf(data, matrix)) {
    if (manner === 'fill') {
      const bar = barOf(trace)
      if (bar) found.push(bar)
      continue
    }
    for (let i = 1; i < trace.length; i++) {
      const side = sideOf(trace[i - 1]!, trace[i]!)
      if (side) found.push(side)
    }
  }
  return found
}

/** The straight subpaths, closed ones with their last side; a subpath with a curve is left out. */
function tracesOf(data: Float32Array, matrix: Matrix): Point[][] {
  const traces: Point[][] = []
  let trace: Point[] = []
  let curved = false
  const end = () => {
    if (trace.length > 1 && !curved) traces.push(trace)
    trace = []
    curved = false
  }
  for (let i = 0; i < data.length; ) {
    const code = data[i++]
    if (code === 0 || code === 1) {
      if (code === 0) end()
      trace.push(apply(matrix, data[i]!, data[i + 1]!))
      i += 2
    } else if (code === 2 || code === 3) {
      curved = true
      i += code === 2 ? 6 : 4
    } else if (trace[0]) {
      trace.push(trace[0])
    }
  }
  end()
  return traces
}

function sideOf(from: Point, to: Point): Stroke | null {
  const wide = Math.abs(to[0] - from[0])
  const tall = Math.abs(to[1] - from[1])
  if (Math.min(wide, tall) > slack || Math.max(wide, tall) < slack) return null
  return stroke(Math.min(from[0], to[0]), Math.min(from[1], to[1]), wide, tall)
}

function barOf(trace: readonly Point[]): Stroke | null {
  const xs = trace.map((each) => each[0])
  const ys = trace.map((each) => each[1])
  const [x, y] = [least(xs), least(ys)]
  const [wide, tall] = [most(xs) - x, most(ys) - y]
  if (Math.min(wide, tall) > thin || trace.length > 6) return null
  return stroke(x, y, wide, tall)
}

function stroke(x: number, y: number, wide: number, tall: number): Stroke {
  if (wide >= tall) return { x0: x, x1: x + wide, y0: y + tall / 2, y1: y + tall / 2, level: true }
  return { x0: x + wide / 2, x1: x + wide / 2, y0: y, y1: y + tall, level: false }
}
