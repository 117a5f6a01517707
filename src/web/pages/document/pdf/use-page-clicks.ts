import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Chosen } from '../chosen.ts'
import type { Facts, Layers } from '../facts.ts'
import { factsUnder, type Highlight } from './boxes.ts'

interface Clicked {
  readonly facts: Facts
  readonly pages: ReadonlyMap<number, readonly Highlight[]> | null
  readonly layers: Layers
  readonly chosen: Chosen | null
  readonly choose: (next: Omit<Chosen, 'times'>) => void
}

/** A click on a page chooses the fact framed there; a further click the next one that holds the point. */
export function usePageClicks(pane: RefObject<HTMLElement | null>, clicked: Clicked): void {
  useEffect(() => {
    const element = pane.current
    if (!element) return
    const take = (event: MouseEvent) => {
      const layer = (event.target as Element).closest<HTMLElement>('.highlights')
      const page = Number(layer?.closest<HTMLElement>('.leaf')?.dataset.page)
      if (!layer || !page) return
      const { facts, pages, layers, chosen, choose } = clicked
      const shown = (pages?.get(page) ?? []).filter((each) => layers.has(each.layer))
      const under = factsUnder(shown, pointIn(layer, event), facts)
      const next = under[(under.findIndex(({ key }) => key === chosen?.key) + 1) % under.length]
      const place = next?.places.find((each) => each.page === page) ?? next?.places[0]
      if (next && place) choose({ key: next.key, place, from: 'original' })
    }
    element.addEventListener('click', take)
    return () => element.removeEventListener('click', take)
  }, [pane, clicked])
}

/** Where on the page a click fell, in points. */
function pointIn(layer: HTMLElement, event: MouseEvent): [number, number] {
  const { left, top, width, height } = layer.getBoundingClientRect()
  return [
    ((event.clientX - left) / width) * Number(layer.dataset.width),
    ((event.clientY - top) / height) * Number(layer.dataset.height),
  ]
}
