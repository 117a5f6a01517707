import type { PeriodWindow, Series, SeriesPoint } from '../../answers.ts'
import { percentOf, signed } from '../indicator/change.ts'
import { addressOf } from '../indicator/series.ts'
import { figureText } from '../parts/bounds.tsx'
import { useWords } from '../words/words.tsx'

const sameWindow = (a: PeriodWindow, b: PeriodWindow) =>
  a.kind === b.kind && a.from === b.from && a.to === b.to

/** What a series says of a window. */
export const pointAt = (series: Series, window: PeriodWindow): SeriesPoint | undefined =>
  series.points.find((each) => sameWindow(each.window, window))

/** The value of a series in a window; a dash where it should be and is not, nothing where it has no such windows. */
export function ValueCell({ series, window }: { series: Series; window: PeriodWindow }) {
  const { words, formats } = useWords()
  const point = pointAt(series, window)
  if (!point) {
    const lacking = series.points.some((each) => each.window.kind === window.kind)
    return (
      <td class="numeric gap" title={lacking ? words.indicators.one.gap : undefined}>
        {lacking ? '—' : ''}
      </td>
    )
  }
  return (
    <td class="numeric value">
      <a href={addressOf(point)} title={point.quote}>
        {figureText(point, formats)}
      </a>
      {point.others.length > 0 && (
        <abbr
          title={`${words.compare.different}: ${point.others.map((each) => figureText(each, formats)).join('; ')}`}
        >
          {' '}
          ≠
        </abbr>
      )}
      {point.corrected && <abbr title={words.shared.corrected}> ✎</abbr>}
    </td>
  )
}

/** The change of a series at a window, absolute and in per cent. */
export function ChangeCells({ series, window }: { series: Series; window: PeriodWindow }) {
  const { formats } = useWords()
  const point = pointAt(series, window)
  if (!point)
    return (
      <>
        <td />
        <td />
      </>
    )
  return (
    <>
      <td class="numeric change">{signed(point.change, formats)}</td>
      <td class="numeric change">{percentOf(point, series.unit, formats)}</td>
    </>
  )
}
