import * as Plot from '@observablehq/plot'
import { lookOf, SYMBOLS } from './looks.ts'

/** A short piece of a series' line with its symbol, for legends. */
export function sample(index: number): SVGSVGElement {
  const { colour, dash } = lookOf(index)
  const line = { stroke: colour, strokeDasharray: dash, strokeWidth: 2 }
  const svg = Plot.plot({
    ...{ width: 36, height: 16, margin: 1, axis: null, symbol: SYMBOLS },
    ...{ x: { domain: [0, 2] }, y: { domain: [-1, 1] } },
    marks: [
      Plot.ruleY([0], { x1: 0, x2: 2, ...line }),
      Plot.dot([index], { x: 1, y: 0, symbol: [index], fill: colour, r: 5 }),
    ],
  }) as SVGSVGElement
  for (const each of svg.querySelectorAll('style')) each.remove()
  svg.setAttribute('aria-hidden', 'true')
  return svg
}
