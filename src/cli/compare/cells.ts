import { type Point, type Series, type Standing, windowKey } from '../../store/series.ts'
import type { Bounded } from '../../text/bounds.ts'
import type { NominalWindow } from '../../text/nominal.ts'
import { oneLine } from '../terminal.ts'
import { figure, placeText, signed } from '../words.ts'
import type { Numbered } from './legend.ts'

const GAP = '—'
/** So many values that disagree are spelled out. */
const MOST_OTHERS = 6

/** What a series says of a window. */
export const pointAt = (series: Series, window: NominalWindow): Point | undefined =>
  series.points.find((each) => windowKey(each.window) === windowKey(window))

/** Value, change and share; nothing at all where the series has no window of that kind, a dash where one is missing. */
export function cellsOf(series: Series, window: NominalWindow): string[] {
  const point = pointAt(series, window)
  if (!point) return [series.points.some((each) => each.window.kind === window.kind) ? GAP : '', '', '']
  return [
    figure(point) + (point.others.length > 0 ? ' ≠' : ''),
    point.change === null ? GAP : signed(point.change),
    point.change_percent === null || series.unit === 'percent'
      ? GAP
      : `${signed(Number(point.change_percent.toFixed(1)))} %`,
  ]
}

/** The windows for which documents disagree, spelled out under the table. */
export function doubts(series: readonly Numbered[]): string {
  const said = ({ path, page, ...each }: Bounded & Pick<Standing, 'path' | 'page'>) =>
    `${figure(each)} (${oneLine(placeText(path, page))})`
  const lines = series.flatMap((each) =>
    each.points
      .filter((point) => point.others.length > 0)
      .map((point) => {
        const values = [point, ...point.others].map(said)
        const rest = values.length > MOST_OTHERS ? [`và ${values.length - MOST_OTHERS} số khác nữa`] : []
        const named = [...values.slice(0, MOST_OTHERS), ...rest]
        return `≠ ${each.mark} ${point.window.label}: ${named.join('; ')}`
      }),
  )
  return lines.length > 0 ? `${lines.join('\n')}\n` : ''
}
