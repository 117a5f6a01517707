import { useMemo } from 'preact/hooks'
import type { Series } from '../../answers.ts'
import { Chart } from '../chart/chart.tsx'
import { ChartFiles } from '../chart/chart-files.tsx'
import { MOST_LINES } from '../chart/looks.ts'
import { chartSeries } from '../indicator/series.ts'
import { useLabels } from '../parts/labels.ts'
import { useWords } from '../words/words.tsx'

interface Charted {
  readonly series: readonly Series[]
  /** What a line is called; null where the agency is not known. */
  readonly nameOf: (series: Series) => string | null
  /** Whose figures these are, where all are of one agency. */
  readonly of?: string | null
  /** It is open from the beginning. */
  readonly open: boolean
}

/** The series of a table as charts that can be opened below it, one for each unit: what has one unit shares an axis. */
export function Charts(props: Charted) {
  const { words } = useWords()
  const units = [...new Set(props.series.map((each) => each.unit))]
  return (
    <details class="chart-card" open={props.open}>
      <summary>{words.compare.chart}</summary>
      {units.map((unit) => (
        <UnitChart key={unit} {...props} series={props.series.filter((each) => each.unit === unit)} />
      ))}
    </details>
  )
}

function UnitChart({ series, nameOf, of }: Charted) {
  const { words } = useWords()
  const labels = useLabels()
  const { noAgency } = words.indicators.one
  const drawn = useMemo(
    () => series.slice(0, MOST_LINES).map((each) => chartSeries(each, nameOf(each) ?? noAgency)),
    [series, noAgency],
  )
  const unit = labels.unit(series[0]!.unit)
  const named = [...new Set(series.map((each) => each.label))].join('; ')
  return (
    <>
      <p class="unit">{words.indicators.one.unit(unit)}</p>
      {series.length > MOST_LINES && <p>{words.indicators.one.mostLines(MOST_LINES, series.length)}</p>}
      <Chart series={drawn} unit={unit} />
      <ChartFiles title={of ? `${of}: ${named}` : named} unit={unit} series={drawn} />
    </>
  )
}
