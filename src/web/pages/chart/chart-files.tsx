import { useState } from 'preact/hooks'
import { useWords } from '../words/words.tsx'
import { draw } from './draw.ts'
import { heightOf } from './panel-frame.ts'
import { type ChartSeries, panelsOf } from './panels.ts'
import { sample } from './sample.ts'
import { download, fileName, pngFile, posterOf, svgFile } from './save.ts'
import { daysOf, panelTitle } from './say.ts'

const WIDTH = 960

/** The chart as files: one picture with title, legend and all panels, the same size whatever the screen. */
export function ChartFiles(props: { title: string; unit: string; series: readonly ChartSeries[] }) {
  const { words, formats } = useWords()
  const [failed, setFailed] = useState(false)
  const poster = () => {
    const panels = panelsOf(props.series)
    const days = daysOf(panels)
    return posterOf({
      title: props.unit ? `${props.title} (${props.unit})` : props.title,
      legend: props.series.map(({ name }, index) => ({ name, sample: sample(index) })),
      panels: panels.map((panel) => ({
        title: panelTitle(panel.kind, words.chart),
        svg: draw(panel, {
          ...{ width: WIDTH, height: heightOf(panel, WIDTH), days, label: '' },
          number: (value) => formats.number(value),
          describe: () => '',
          gapWord: words.chart.gap,
          rate: props.unit === '%',
        }),
      })),
      source: words.indicators.one.source(words.shared.program),
    })
  }
  const png = () =>
    pngFile(poster()).then(
      (file) => download(file, `${fileName(props.title)}.png`),
      () => setFailed(true),
    )
  if (props.series.every(({ points }) => points.length === 0)) return null
  return (
    <p class="chart-files no-print">
      <button type="button" class="secondary outline" onClick={png}>
        {words.chart.png}
      </button>
      <button
        type="button"
        class="secondary outline"
        onClick={() => download(svgFile(poster()), `${fileName(props.title)}.svg`)}
      >
        {words.chart.svg}
      </button>
      {failed && <span role="alert">{words.chart.failed}</span>}
    </p>
  )
}
