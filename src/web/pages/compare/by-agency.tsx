import type { Comparison, PeriodKind, PeriodWindow, Series } from '../../answers.ts'
import { panelTitle } from '../chart/say.ts'
import { useLabels } from '../parts/labels.ts'
import { useWords } from '../words/words.tsx'
import { ChangeCells, pointAt, ValueCell } from './cells.tsx'
import { Charts } from './charts.tsx'

/** For each indicator (and unit) and kind of window a table: a row each agency, a column each window, the change at the last one. */
export function ByAgency({ answer }: { answer: Comparison }) {
  const nameOf = ({ indicator, unit }: Series) => `${indicator} ${unit}`
  const indicators = [...new Set(answer.series.map(nameOf))]
  return (
    <>
      {indicators.flatMap((indicator) => {
        const own = answer.series.filter((each) => nameOf(each) === indicator)
        const windows = answer.windows.filter((window) => own.some((each) => pointAt(each, window)))
        const kinds = [...new Set(windows.map(({ kind }) => kind))]
        const tables = kinds.map((kind) => (
          <AgencyTable
            key={`${indicator} ${kind}`}
            series={own}
            kind={kind}
            windows={answer.windows.filter((each) => each.kind === kind && isSpoken(own, each))}
          />
        ))
        return [...tables, <Charts key={indicator} series={own} nameOf={({ agency }) => agency} open />]
      })}
    </>
  )
}

function AgencyTable(props: {
  series: readonly Series[]
  kind: PeriodKind
  windows: readonly PeriodWindow[]
}) {
  const { words, formats } = useWords()
  const labels = useLabels()
  const { series, windows, kind } = props
  const { label: title, unit } = series[0]!
  const caption = words.compare.captionAgency(title, panelTitle(kind, words.chart))
  const lastOf = (each: Series) => windows.findLast((window) => pointAt(each, window))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="table-frame compared" aria-label={caption} tabIndex={0}>
      <h2>
        {title} ({labels.unit(unit)}): {panelTitle(kind, words.chart).toLowerCase()}
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.compare.agency}</th>
            {windows.map((window) => (
              <th key={`${window.from} ${window.to}`} scope="col" class="numeric">
                {formats.period(window.from, window.to)}
              </th>
            ))}
            <th scope="col" class="numeric">
              {words.compare.last}
            </th>
            <th scope="col" class="numeric">
              %
            </th>
          </tr>
        </thead>
        <tbody>
          {series
            .filter((each) => lastOf(each))
            .map((each) => (
              <tr key={JSON.stringify([each.agency, each.unit, each.dimensions])}>
                <th scope="row">{each.agency ?? words.indicators.one.noAgency}</th>
                {windows.map((window) => (
                  <ValueCell key={`${window.from} ${window.to}`} series={each} window={window} />
                ))}
                <ChangeCells series={each} window={lastOf(each)!} />
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}

const isSpoken = (series: readonly Series[], window: PeriodWindow) =>
  series.some(
    (each) =>
      pointAt(each, window) || each.gaps.some((gap) => gap.from === window.from && gap.to === window.to),
  )
