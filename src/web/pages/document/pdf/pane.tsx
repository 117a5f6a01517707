import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Boxes } from '../../../answers.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Refused, Waiting } from '../../parts/states.tsx'
import { useWords } from '../../words/words.tsx'
import type { Chosen } from '../chosen.ts'
import type { Facts, Layers } from '../facts.ts'
import { highlightsOf } from './boxes.ts'
import { Leaf } from './leaf.tsx'
import { useChosenBoxes } from './use-chosen-boxes.ts'
import { usePageClicks } from './use-page-clicks.ts'
import { usePaneWidth } from './use-pane-width.ts'
import { usePdf } from './use-pdf.ts'
import { useZoom, ZoomButtons } from './zoom.tsx'

const NONE = [] as const

/** The facts to be shown on an original, which of them is chosen, and where the two meet the rest of the page. */
export interface PrintedFacts {
  facts: Facts
  layers: Layers
  chosen: Chosen | null
  choose: (next: Omit<Chosen, 'times'>) => void
  /** A page to go to; `times` counts the wishes. */
  wanted: { readonly page: number; readonly times: number } | null
  onText: (page: number) => void
}

/** The original, page by page as printed, with the facts framed on it. */
export default function PdfPane(props: PrintedFacts & { documentId: string }) {
  const { words } = useWords()
  const { documentId, facts, layers, chosen } = props
  const { pdf, size, refusal } = usePdf(documentId)
  const boxes = useAnswer<Boxes>(`/documents/${documentId}/boxes`)
  const pages = useMemo(
    () => (boxes.answer ? highlightsOf(boxes.answer, facts) : null),
    [boxes.answer, facts],
  )
  const chosenBoxes = useChosenBoxes(documentId, chosen)
  const pane = useRef<HTMLElement>(null)
  const zoom = useZoom()
  const width = Math.round(usePaneWidth(pane) * zoom.scale)
  usePageClicks(pane, { facts, pages, layers, chosen, choose: props.choose })
  useEffect(() => {
    if (pdf && chosenBoxes && chosen?.from !== 'original') goTo(pane.current, chosenBoxes.page, chosenBoxes.y)
  }, [pdf, chosenBoxes, chosen])
  useEffect(() => {
    if (pdf && props.wanted) goTo(pane.current, props.wanted.page, null)
  }, [pdf, props.wanted])
  return (
    <div class="original-pane">
      {pdf && <ZoomButtons zoom={zoom} />}
      <section
        ref={pane}
        class="pane-scroll pdf-pane"
        aria-label={words.document.paneLabels.original}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must scroll by keyboard
        tabIndex={0}
      >
        {refusal && (
          <>
            <p>{words.document.cannotDraw}</p>
            <Refused refusal={refusal} />
          </>
        )}
        {!pdf && !refusal && <Waiting what={words.document.drawing} />}
        {pdf &&
          width > 0 &&
          Array.from({ length: pdf.numPages }, (_, index) => (
            <Leaf
              key={index}
              pdf={pdf}
              page={index + 1}
              pages={pdf.numPages}
              width={width}
              likely={size}
              highlights={pages?.get(index + 1) ?? NONE}
              chosen={chosenBoxes?.on.get(index + 1) ?? NONE}
              layers={layers}
              onText={props.onText}
            />
          ))}
      </section>
    </div>
  )
}

/** Scrolls the pane to a page, and on it to a height given as a part of the page's. */
function goTo(pane: HTMLElement | null, page: number, y: number | null): void {
  const leaf = pane?.querySelector<HTMLElement>(`.leaf[data-page="${page}"]`)
  if (!pane || !leaf) return
  const points = leaf.querySelector<HTMLElement>('.highlights')?.dataset.height
  const inside = y === null ? 0 : (leaf.offsetHeight * y) / Number(points || 842) - pane.clientHeight * 0.3
  pane.scrollTop = leaf.offsetTop + inside
}
