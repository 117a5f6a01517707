import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Chosen } from '../chosen.ts'
import { type Fact, factsAt, type Layers, type Mark } from '../facts.ts'
import type { Stretch } from '../pieces.ts'

/** What a click needs: the marks that can be meant, what is chosen now, and where to say what was chosen. */
export interface Clicked {
  readonly marks: readonly Mark[]
  readonly layers: Layers
  readonly chosen: Chosen | null
  readonly choose: (next: Omit<Chosen, 'times'>) => void
  readonly from: 'original' | 'text'
}

/** A click on a mark chooses its fact; a further click there the next of the facts at that place. */
export function useClicks(pane: RefObject<HTMLElement | null>, clicked: Clicked): void {
  useEffect(() => {
    const element = pane.current
    if (!element) return
    const take = (event: MouseEvent) => {
      const at = (event.target as Element).closest('mark[data-at]')?.getAttribute('data-at')
      if (!at || getSelection()?.isCollapsed === false) return
      const [start, end] = at.split('-').map(Number) as [number, number]
      chooseAt({ start, end }, clicked)
    }
    element.addEventListener('click', take)
    return () => element.removeEventListener('click', take)
  }, [pane, clicked])
}

/** Chooses the shortest fact of those at a place; the next longer one where that is chosen already. */
function chooseAt(at: Stretch, { marks, layers, chosen, choose, from }: Clicked): void {
  const facts = factsAt(
    marks.filter(({ fact }) => layers.has(fact.layer)),
    at,
  )
  const next = facts[(facts.findIndex(({ key }) => key === chosen?.key) + 1) % facts.length]
  if (next) choose({ key: next.key, place: placeOf(next, at), from })
}

/** The place of a fact that touches a stretch; its first one otherwise. */
export const placeOf = (fact: Fact, at: Stretch) =>
  fact.places.find(({ start, end }) => start < at.end && end > at.start) ?? fact.places[0]!
