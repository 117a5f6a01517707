import * as Plot from '@observablehq/plot'
import { extentOf, widthOfNumbers } from './extent.ts'
import { SYMBOLS } from './looks.ts'
import { gapMarks, valueMarks, windowMarks } from './marks.ts'
import type { Panel, PlacedPoint } from './panels.ts'
import { ticksOf } from './ticks.ts'

/** What the picture needs besides the values; the words come from the page, in its language. */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** All panels of a chart share the same days, so that they can be read downwards. */
  readonly days: readonly [Date, Date]
  /** Said by screen readers instead of the picture. */
  readonly label: string
  readonly number: (value: number) => string
  readonly describe: (point: PlacedPoint) => string
  readonly gapWord: string
  /** The values are per cents. */
  readonly rate: boolean
}

const INK = '#1f2933'
const FAINT = '#d5dbe1'

/**
 * One panel as SVG. A window is a bar as wide as its days, with its value at the middle; a thin line joins windows that
 * follow each other; what lies missing between is shaded and named. Every value is a link that the keyboard reaches.
 */
export function draw(panel: Panel, drawing: Drawing): SVGSVGElement {
  const { width, height, days, number } = drawing
  const extent = extentOf(panel, drawing.rate)
  const { ticks, text: tickText } = ticksOf(days, width)
  const svg = Plot.plot({
    width,
    height,
    marginLeft: widthOfNumbers(extent, number),
    marginRight: 16,
    marginTop: 14,
    marginBottom: 26,
    style: { fontSize: '12px' },
    x: { type: 'utc', domain: [...days] },
    y: { domain: [...extent], nice: true, grid: false },
    symbol: SYMBOLS,
    marks: [
      Plot.gridY({ ticks: 4, stroke: FAINT, strokeOpacity: 1 }),
      Plot.axisY({ ticks: 4, tickFormat: number, label: null, tickSize: 0, fill: INK, fontSize: 12 }),
      Plot.axisX(ticks, {
        tickFormat: (day) => tickText(day),
        label: null,
        fill: INK,
        color: FAINT,
        fontSize: 12,
      }),
      ...gapMarks(panel, drawing),
      ...windowMarks(panel),
      ...valueMarks(panel, drawing),
    ],
  }) as SVGSVGElement
  return finished(svg, panel, drawing)
}

/**
 * Takes out the style sheet that Plot writes into the picture (the pages' Content-Security-Policy forbids it; chart.css
 * says the same), names the picture, and moves each point's words to its link, where a screen reader looks for them.
 */
function finished(svg: SVGSVGElement, panel: Panel, { label }: Drawing): SVGSVGElement {
  for (const each of svg.querySelectorAll('style')) each.remove()
  svg.setAttribute('role', 'group')
  svg.setAttribute('aria-label', label)
  svg.setAttribute('color', INK)
  for (const [index, link] of [...svg.querySelectorAll('a')].entries()) {
    const mark = link.firstElementChild
    link.setAttribute('aria-label', mark?.getAttribute('aria-label') ?? '')
    link.setAttribute('data-point', String(index))
    link.removeAttributeNS('http://www.w3.org/1999/xlink', 'href')
    link.setAttribute('href', panel.points[index]!.href)
    mark?.removeAttribute('aria-label')
  }
  return svg
}
