import { useMemo, useState } from 'preact/hooks'
import type { Series } from '../../answers.ts'
import { Chart } from '../chart/chart.tsx'
import { ChartFiles } from '../chart/chart-files.tsx'
import { MOST_LINES } from '../chart/looks.ts'
import { useWords } from '../words/words.tsx'
import { LineChoice } from './line-choice.tsx'
import { chartSeries } from './series.ts'
import { SeriesTable } from './series-table.tsx'
import { useNames } from './use-names.ts'

/** Everything of an indicator in one unit: the chart of the lines chosen, and below it the table of all. */
export function UnitSection(props: {
  title: string
  unit: string
  /** Said above the chart where the indicator has figures in several units. */
  headed: boolean
  series: readonly Series[]
}) {
  const { words } = useWords()
  const { one } = words.indicators
  const names = useNames(props.series)
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set())
  const drawn = useMemo(
    () =>
      props.series
        .map((series, i) => chartSeries(series, names[i]!))
        .filter(({ name }) => !dropped.has(name))
        .slice(0, MOST_LINES),
    [props.series, names, dropped],
  )
  return (
    <section>
      {props.headed && <h2>{one.unit(props.unit)}</h2>}
      {!props.headed && props.unit && <p class="unit">{one.unit(props.unit)}</p>}
      <div class="chart-card">
        {names.length > 1 && (
          <LineChoice
            names={names}
            drawn={drawn.map(({ name }) => name)}
            onChange={setDropped}
            dropped={dropped}
          />
        )}
        <Chart series={drawn} unit={props.unit} legend={false} />
        <p class="chart-reading no-print">{words.chart.reading}</p>
        <ChartFiles title={props.title} unit={props.unit} series={drawn} />
      </div>
      <h2>{one.table}</h2>
      {props.series.map((series, i) => (
        <SeriesTable key={names[i]} series={series} name={names[i]!} unit={props.unit} />
      ))}
    </section>
  )
}
