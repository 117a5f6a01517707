import { useCallback, useEffect, useState } from 'preact/hooks'
import { useWords } from '../words/words.tsx'

const PANES = ['original', 'text', 'facts'] as const
export type Pane = (typeof PANES)[number]

/** Below this one pane at a time is shown. */
const NARROW = '(max-width: 900px)'

/** Which panes are open. */
export interface Panes {
  readonly open: ReadonlySet<Pane>
  readonly narrow: boolean
  /** Opens or closes one; on a narrow screen, shows it alone. */
  readonly turn: (pane: Pane) => void
  /** Makes sure that one is seen. */
  readonly show: (pane: Pane) => void
}

export function usePanes(first: readonly Pane[]): Panes {
  const narrow = useMatches(NARROW)
  const [wide, setWide] = useState<ReadonlySet<Pane>>(() => new Set(first))
  const [single, setSingle] = useState<Pane>('text')
  const turn = (pane: Pane) => {
    if (narrow) return setSingle(pane)
    const next = new Set(wide)
    if (!next.delete(pane)) next.add(pane)
    if (next.size > 0) setWide(next)
  }
  const show = useCallback(
    (pane: Pane) => {
      if (narrow) setSingle(pane)
      else setWide((before) => (before.has(pane) ? before : new Set([...before, pane])))
    },
    [narrow],
  )
  return {
    open: narrow ? new Set([single]) : wide,
    narrow,
    turn,
    show,
  }
}

function useMatches(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const take = () => setMatches(list.matches)
    list.addEventListener('change', take)
    return () => list.removeEventListener('change', take)
  }, [query])
  return matches
}

/** Opens and closes the panes. */
export function PaneSwitches({ panes }: { panes: Panes }) {
  const { words } = useWords()
  return (
    <fieldset class="switches pane-switches">
      <legend class="unseen">{words.document.view}</legend>
      {PANES.map((pane) => (
        <button key={pane} type="button" aria-pressed={panes.open.has(pane)} onClick={() => panes.turn(pane)}>
          {words.document.panes[pane]}
        </button>
      ))}
    </fieldset>
  )
}
