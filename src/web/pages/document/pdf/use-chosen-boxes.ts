import { useMemo } from 'preact/hooks'
import type { Boxes } from '../../../answers.ts'
import { useAnswer } from '../../api/use-answer.ts'
import type { Chosen } from '../chosen.ts'
import type { Highlight } from './boxes.ts'

/** Where the chosen place stands on the pages: its first page and height there, and its boxes page by page. */
export interface ChosenBoxes {
  readonly page: number
  readonly y: number
  readonly on: ReadonlyMap<number, readonly Highlight[]>
}

/** The boxes of the chosen place, whether a fact or any stretch; null while there is none. */
export function useChosenBoxes(documentId: string, chosen: Chosen | null): ChosenBoxes | null {
  const { start, end } = chosen?.place ?? { start: 0, end: 0 }
  const { answer, waiting } = useAnswer<Boxes>(
    chosen ? `/documents/${documentId}/boxes?start=${start}&end=${end}` : null,
  )
  return useMemo(() => {
    const first = answer?.boxes[0]
    if (!chosen || waiting || !first) return null
    const on = new Map<number, Highlight[]>()
    for (const [page, x, y, width, height] of answer.boxes)
      on.set(page, [...(on.get(page) ?? []), { keys: [], layer: 'reference', x, y, width, height }])
    return { page: first[0], y: first[2], on }
  }, [chosen, answer, waiting])
}
