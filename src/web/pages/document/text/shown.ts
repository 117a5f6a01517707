import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Layers } from '../facts.ts'
import type { Stretch } from '../pieces.ts'

/** What every stretch of a text pane needs to know to draw itself. */
export interface Shown {
  readonly text: string
  /** The clean text, or the letters as the file holds them. */
  readonly how: 'clean' | 'printed'
  readonly layers: Layers
  readonly chosen: Stretch | null
}

export const ShownContext = createContext<Shown>({
  text: '',
  how: 'clean',
  layers: new Set(),
  chosen: null,
})

export const useShown = (): Shown => useContext(ShownContext)
