import type { Comparison, PeriodKind, PeriodWindow, Series } from '../../answers.ts'
import { panelTitle } from '../chart/say.ts'
import { useLabels } from '../parts/labels.ts'
import { useWords } from '../words/words.tsx'
import { ChangeCells, pointAt, ValueCell } from './cells.tsx'

/** Series side by side: a row each window, kind by kind; of each series the value and its change. */
export function PeriodTable(props: {
  answer: Comparison
  series: readonly Series[]
  caption: string
  headOf: (series: Series) => string
}) {
  const { words, formats } = useWords()
  const { unit, dimensions } = useLabels()
  const { series } = props
  const windows = props.answer.windows.filter((window) => isSpoken(series, window))
  const kinds = [...new Set(windows.map(({ kind }) => kind))]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="table-frame compared" aria-label={words.compare.caption(props.caption)} tabIndex={0}>
      <h2>{props.caption}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {words.indicators.one.period}
            </th>
            {series.map((each) => (
              <th key={keyOf(each)} scope="colgroup" colSpan={3}>
                {props.headOf(each)}
                <small>{[unit(each.unit), dimensions(each.dimensions)].filter(Boolean).join('; ')}</small>
              </th>
            ))}
          </tr>
          <tr>
            {series.flatMap((each) => [
              <th key={`${keyOf(each)} value`} scope="col" class="numeric">
                {words.indicators.one.value}
              </th>,
              <th
                key={`${keyOf(each)} change`}
                scope="col"
                class="numeric"
                title={words.indicators.one.changeLong}
              >
                {words.indicators.one.change}
              </th>,
              <th
                key={`${keyOf(each)} share`}
                scope="col"
                class="numeric"
                title={words.indicators.one.percentLong}
              >
                {words.indicators.one.percent}
              </th>,
            ])}
          </tr>
        </thead>
        {kinds.map((kind) => (
          <tbody key={kind}>
            <tr class="kind">
              <th scope="rowgroup" colSpan={1 + 3 * series.length}>
                {panelTitle(kind, words.chart)}
              </th>
            </tr>
            {ofKind(windows, kind).map((window) => (
              <tr key={`${window.from} ${window.to}`}>
                <th scope="row">{formats.period(window.from, window.to)}</th>
                {series.flatMap((each) => [
                  <ValueCell key={`${keyOf(each)} value`} series={each} window={window} />,
                  <ChangeCells key={`${keyOf(each)} change`} series={each} window={window} />,
                ])}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

const keyOf = ({ indicator, agency, unit, dimensions }: Series) =>
  JSON.stringify([indicator, agency, unit, dimensions])

const ofKind = (windows: readonly PeriodWindow[], kind: PeriodKind) =>
  windows.filter((each) => each.kind === kind)

/** A window is a row where one of the series has a value or a gap. */
const isSpoken = (series: readonly Series[], window: PeriodWindow) =>
  series.some(
    (each) =>
      pointAt(each, window) ||
      each.gaps.some((gap) => gap.kind === window.kind && gap.from === window.from && gap.to === window.to),
  )
