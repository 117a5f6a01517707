import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Document, DocumentFacts, DocumentText } from '../../answers.ts'
import { useWords } from '../words/words.tsx'
import { useChosen } from './chosen.ts'
import { gathered } from './facts.ts'
import { OriginalPane } from './original-pane.tsx'
import { Detail } from './panel/detail.tsx'
import { LayerSwitches } from './panel/layer-switches.tsx'
import { FactList } from './panel/list.tsx'
import { type Pane, PaneSwitches, usePanes } from './panes.tsx'
import { PrintedFindings } from './printed-findings.tsx'
import { TextPane } from './text/pane.tsx'
import { bringIntoSight } from './text/scroll.ts'
import { useEscape } from './use-escape.ts'
import { useLayers } from './use-layers.ts'
import { usePrinting } from './use-printing.ts'

/** The original, the clean text and the facts side by side; what is chosen in one is shown in the others. */
export function Workspace(props: {
  document: Document
  text: DocumentText
  answer: DocumentFacts
  onChanged: () => void
}) {
  const { words } = useWords()
  const { document, text, answer } = props
  const facts = useMemo(() => gathered(answer), [answer])
  const hasOriginal = document.original.drawn || answer.repairs.length > 0
  const panes = usePanes(hasOriginal ? ['original', 'text', 'facts'] : ['text', 'facts'])
  const { show } = panes
  const { chosen, choose } = useChosen(facts)
  const { layers, turn, listed, setListed } = useLayers(facts, chosen)
  const [page, setPage] = useState<{ page: number; times: number } | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const printing = usePrinting()
  useEscape(useCallback(() => choose(null), [choose]))
  useEffect(() => {
    if (chosen?.from === 'address') frame.current?.scrollIntoView({ block: 'start' })
    if (panes.narrow && (chosen?.from === 'facts' || chosen?.from === 'address')) show('text')
  }, [chosen])

  const toPage = useCallback(
    (wanted: number) => {
      show('original')
      setPage((before) => ({ page: wanted, times: (before?.times ?? 0) + 1 }))
    },
    [show],
  )
  const toText = (wanted: number) => {
    show('text')
    requestAnimationFrame(() => {
      const pane = frame.current?.querySelector<HTMLElement>('.text-pane.clean')
      if (pane) bringIntoSight(pane, `.page-mark[data-page="${wanted}"]`)
    })
  }
  const looks = (pane: Pane) => (panes.open.has(pane) ? 'pane' : 'pane closed')
  const shared = { facts, layers, chosen, choose }
  return (
    <div ref={frame} class="workspace" data-open={panes.open.size}>
      <div class="workspace-tools">
        <PaneSwitches panes={panes} />
        <LayerSwitches facts={facts} layers={layers} onSwitch={turn} />
      </div>
      <div class="panes">
        <div class={looks('original')}>
          <h2 class="pane-title">{words.document.panes.original}</h2>
          {panes.open.has('original') && (
            <OriginalPane {...shared} document={document} text={text} wanted={page} onText={toText} />
          )}
        </div>
        <div class={looks('text')}>
          <h2 class="pane-title">{words.document.panes.text}</h2>
          <TextPane
            {...shared}
            text={text}
            how="clean"
            label={words.document.paneLabels.text}
            whole={printing}
            onPage={document.original.drawn ? toPage : null}
          />
        </div>
        <aside class={`panel ${looks('facts')}`} aria-label={words.document.paneLabels.facts}>
          <Detail {...shared} documentId={answer.document_id} onChanged={props.onChanged} />
          <FactList {...shared} layer={listed} onLayer={setListed} />
        </aside>
      </div>
      <PrintedFindings facts={facts} />
    </div>
  )
}
