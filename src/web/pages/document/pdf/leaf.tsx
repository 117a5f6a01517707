import { useEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../../words/words.tsx'
import type { Layers } from '../facts.ts'
import type { Highlight } from './boxes.ts'
import { draw, type Size, sizeOf } from './draw.ts'
import { Highlights } from './highlights.tsx'
import type { PDFDocumentProxy } from './source.ts'
import { useOnScreen } from './use-on-screen.ts'

/** One page of the original: drawn while it is near the window, an empty sheet of its size otherwise. */
export function Leaf(props: {
  pdf: PDFDocumentProxy
  page: number
  pages: number
  /** Width on the screen. */
  width: number
  /** Size to take until the page's own is known. */
  likely: Size
  highlights: readonly Highlight[]
  chosen: readonly Highlight[]
  layers: Layers
  onText: (page: number) => void
}) {
  const { words, formats } = useWords()
  const { pdf, page, width } = props
  const sheet = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [size, setSize] = useState(props.likely)
  const [state, setState] = useState<'blank' | 'drawn' | 'failed'>('blank')
  const near = useOnScreen(sheet)
  useEffect(() => {
    const target = canvas.current
    if (!near || !target) return
    sizeOf(pdf, page).then(setSize, () => {})
    const drawing = draw(pdf, page, { canvas: target, width })
    drawing.done.then(
      () => setState('drawn'),
      () => setState('failed'),
    )
    return () => {
      drawing.stop()
      target.width = 0
      setState('blank')
    }
  }, [near, pdf, page, width])
  return (
    <div
      ref={sheet}
      class="leaf"
      data-page={page}
      data-state={state}
      style={{ width: `${width}px`, height: `${(width * size.height) / size.width}px` }}
    >
      <canvas ref={canvas} role="img" aria-label={words.document.canvas(page)} />
      {state === 'failed' && <p class="refused">{words.document.cannotDrawPage(page)}</p>}
      <Highlights size={size} highlights={props.highlights} chosen={props.chosen} layers={props.layers} />
      <button
        type="button"
        class="leaf-number"
        title={words.document.toText(page)}
        onClick={() => props.onText(page)}
      >
        {words.document.pageOf(formats.number(page), formats.number(props.pages))}
      </button>
    </div>
  )
}
