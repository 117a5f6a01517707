import { useMemo, useRef } from 'preact/hooks'
import { useWords } from '../words/words.tsx'
import './chart.css'
import { ChartPanel } from './chart-panel.tsx'
import { Legend } from './legend.tsx'
import { type ChartSeries, panelsOf } from './panels.ts'
import { daysOf, panelTitle } from './say.ts'
import { useWidth } from './use-width.ts'

/** Series over time: a panel for each kind of window, all over the same days, with the legend above them unless the page has its own. */
export function Chart(props: { series: readonly ChartSeries[]; unit: string; legend?: boolean }) {
  const { series, unit } = props
  const { words } = useWords()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const panels = useMemo(() => panelsOf(series), [series])
  const days = useMemo(() => daysOf(panels), [panels])
  return (
    <div class="chart" ref={frame}>
      {props.legend !== false && series.length > 1 && <Legend names={series.map(({ name }) => name)} />}
      {panels.length === 0 && <p>{words.chart.nothing}</p>}
      {width > 0 &&
        panels.map((panel) => (
          <ChartPanel
            key={panel.kind}
            panel={panel}
            frame={{ width, days, unit, names: series.map(({ name }) => name) }}
            title={panelTitle(panel.kind, words.chart)}
          />
        ))}
    </div>
  )
}
