import { useState } from 'preact/hooks'
import { useWords } from '../../words/words.tsx'

const STEPS = [0.6, 0.8, 1, 1.25, 1.6, 2, 2.6]

/** How large the pages are drawn: 1 fills the pane. */
export interface Zoom {
  readonly scale: number
  readonly step: (by: -1 | 1) => void
  readonly fit: () => void
}

export function useZoom(): Zoom {
  const [index, setIndex] = useState(STEPS.indexOf(1))
  return {
    scale: STEPS[index]!,
    step: (by) => setIndex((at) => Math.min(STEPS.length - 1, Math.max(0, at + by))),
    fit: () => setIndex(STEPS.indexOf(1)),
  }
}

/** Larger, smaller, as broad as the pane. */
export function ZoomButtons({ zoom }: { zoom: Zoom }) {
  const { words, formats } = useWords()
  return (
    <div class="zoom">
      <button type="button" aria-label={words.document.zoom.out} onClick={() => zoom.step(-1)}>
        −
      </button>
      <button type="button" title={words.document.zoom.fit} onClick={zoom.fit}>
        {formats.percent(zoom.scale)}
      </button>
      <button type="button" aria-label={words.document.zoom.in} onClick={() => zoom.step(1)}>
        +
      </button>
    </div>
  )
}
