import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useWords } from '../words/words.tsx'
import { draw } from './draw.ts'
import { heightOf, type PanelFrame } from './panel-frame.ts'
import type { Panel } from './panels.ts'
import { gapsText, pointText, type Saying } from './say.ts'
import { Tip, type TipAt } from './tip.tsx'

/** One panel: its name, the picture, and in words where it has gaps. A click on a point opens its sentence. */
export function ChartPanel({ panel, frame, title }: { panel: Panel; frame: PanelFrame; title: string }) {
  const { words, formats } = useWords()
  const { route } = useLocation()
  const place = useRef<HTMLDivElement>(null)
  const [tip, setTip] = useState<TipAt | null>(null)
  const say = useMemo<Saying>(
    () => ({ formats, words: words.chart, names: frame.names, unit: frame.unit }),
    [formats, words, frame.names, frame.unit],
  )
  const { width, days } = frame
  useEffect(() => {
    const svg = draw(panel, {
      ...{ width, days, height: heightOf(panel, width) },
      label: title,
      number: (value) => formats.number(value),
      describe: (point) => pointText(point, say),
      gapWord: words.chart.gap,
      rate: say.unit === '%',
    })
    place.current!.replaceChildren(svg)
    setTip(null)
  }, [panel, width, days, title, say, formats, words])
  const gaps = gapsText(panel, say)
  return (
    <figure class="chart-panel">
      <figcaption>{title}</figcaption>
      <div class="chart-picture">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens for the links inside */}
        <div
          ref={place}
          onClick={(event) => follow(event, route)}
          onPointerOver={(event) => setTip(tipAt(event, panel))}
          onPointerLeave={() => setTip(null)}
          onFocusIn={(event) => setTip(tipAt(event, panel))}
          onFocusOut={() => setTip(null)}
          onKeyDown={(event) => event.key === 'Escape' && setTip(null)}
        />
        {tip && <Tip tip={tip} say={say} width={width} />}
      </div>
      {gaps.length > 0 && (
        <p class="chart-gaps">
          {words.chart.missing} {gaps.join('; ')}.
        </p>
      )}
    </figure>
  )
}

const linkOf = (event: Event) => (event.target as Element).closest<SVGAElement>('a[data-point]')

/** The router does not know links inside pictures. */
function follow(event: MouseEvent, route: (address: string) => void) {
  const link = linkOf(event)
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
  event.preventDefault()
  route(link.getAttribute('href')!)
}

function tipAt(event: Event, panel: Panel): TipAt | null {
  const link = linkOf(event)
  const point = link && panel.points[Number(link.dataset.point)]
  if (!point) return null
  const mark = link.getBoundingClientRect()
  const frame = (event.currentTarget as Element).getBoundingClientRect()
  return { point, x: mark.x + mark.width / 2 - frame.x, y: mark.y + mark.height / 2 - frame.y }
}
