import type { RowDefinition } from '../grid/rows.ts'
import type { Destination } from './destinations.ts'

/** What `{` saves and `}` brings back. */
export interface State {
  destination: Destination
  font: number
  halfPoints: number
  bold: boolean
  italic: boolean
  caps: boolean
  hidden: boolean
  deleted: boolean
  /** Characters that follow a `\u` for readers without Unicode. */
  fallback: number
  align: 'left' | 'center' | 'right' | 'both'
  inTable: boolean
  depth: number
}

export const startState = (): State => ({
  destination: 'body',
  font: -1,
  halfPoints: 24,
  bold: false,
  italic: false,
  caps: false,
  hidden: false,
  deleted: false,
  fallback: 1,
  align: 'left',
  inTable: false,
  depth: 1,
})

/** A row being defined: `\trowd … \cellxN …`. */
export interface OpenRow {
  left: number
  edges: number[]
  merges: RowDefinition['merges'][number][]
  horizontal: 'none' | 'start' | 'continue'
  vertical: 'none' | 'start' | 'continue'
  /** A border has been announced and waits for its style. */
  border: boolean
  ruled: boolean
  gap?: number
  height?: number
}

export const openRow = (): OpenRow => ({
  left: 0,
  edges: [],
  merges: [],
  horizontal: 'none',
  vertical: 'none',
  border: false,
  ruled: false,
})

export const closedRow = (row: OpenRow): RowDefinition => ({
  edges: [row.left, ...row.edges],
  merges: [...row.merges],
  ruled: row.ruled,
  ...(row.gap !== undefined && { gap: row.gap }),
  ...(row.height !== undefined && { height: row.height }),
})
