import type { PlacedPoint } from './panels.ts'
import { type Saying, withUnit } from './say.ts'

/** A point, and where in the picture it stands. */
export interface TipAt {
  readonly point: PlacedPoint
  readonly x: number
  readonly y: number
}

const WIDTH = 300

/** The value under the pointer or the focus: whose, of when, how much, and the words it comes from. */
export function Tip({ tip, say, width }: { tip: TipAt; say: Saying; width: number }) {
  const { point, x, y } = tip
  const { formats, words, names, unit } = say
  const left = Math.max(0, Math.min(x - WIDTH / 2, width - WIDTH))
  return (
    <div class="chart-tip" role="tooltip" style={{ left: `${left}px`, top: `${y + 14}px` }}>
      {names.length > 1 && <div>{names[point.series]}</div>}
      <div>{formats.period(point.window.from, point.window.to)}</div>
      <strong>{withUnit(point, unit, formats)}</strong>
      {point.others.length > 0 && (
        <div>
          {words.others}: {point.others.map((each) => withUnit(each, unit, formats)).join('; ')}
        </div>
      )}
      {point.corrected && <div>{words.corrected}</div>}
      <q>{point.quote}</q>
      <small>{point.path}</small>
    </div>
  )
}
