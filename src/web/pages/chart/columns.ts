import * as Plot from '@observablehq/plot'

interface Column {
  readonly label: string
  readonly times: number
}

const INK = '#1f2933'
/** Pixels that the name of a column needs. */
const ROOM = 60

/** Counts as columns of a picture; of the names below as many as have room. The numbers stand on the columns. */
export function columns(
  counts: readonly Column[],
  width: number,
  number: (value: number) => string,
): SVGSVGElement {
  const every = Math.ceil((counts.length * ROOM) / width)
  const labels = counts.map(({ label }) => label)
  const svg = Plot.plot({
    ...{ width, height: 190, marginLeft: 8, marginRight: 8, marginTop: 18, marginBottom: 26 },
    style: { fontSize: '12px' },
    x: { type: 'band', domain: labels, padding: 0.25 },
    y: { domain: [0, Math.max(...counts.map(({ times }) => times), 1)], axis: null },
    marks: [
      Plot.barY(counts, { x: 'label', y: 'times', fill: '#0b5cad' }),
      Plot.ruleY([0], { stroke: '#9aa5b1' }),
      Plot.text(
        counts.filter(({ times }) => times > 0),
        { x: 'label', y: 'times', text: ({ times }) => number(times), dy: -8, fill: INK, fontSize: 12 },
      ),
      Plot.axisX(
        labels.filter((_, i) => i % every === 0),
        { label: null, tickSize: 0, fill: INK, fontSize: 12 },
      ),
    ],
  }) as SVGSVGElement
  for (const each of svg.querySelectorAll('style')) each.remove()
  svg.setAttribute('aria-hidden', 'true')
  return svg
}
