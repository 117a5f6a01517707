import type { Line, Role, Run } from '../../types.ts'
import type { FlowParagraph } from '../grid/rows.ts'
import { closedRow, type OpenRow, type State } from './state.ts'

/** The paragraphs of one role, while they are being written. */
export interface Flow {
  readonly role: Role
  readonly paragraphs: FlowParagraph[]
  lines: Line[]
  runs: Run[]
  marker: string
}

export const openFlow = (role: Role): Flow => ({ role, paragraphs: [], lines: [], runs: [], marker: '' })

export function breakLine(flow: Flow): void {
  flow.lines.push({ page: null, runs: flow.runs })
  flow.runs = []
}

/** Ends a paragraph; `end` says whether it ends a cell too. */
export function endParagraph(flow: Flow, state: State, end: 'paragraph' | 'cell'): void {
  breakLine(flow)
  const marker = flow.marker.trim()
  flow.paragraphs.push({
    lines: flow.lines,
    align: state.align,
    depth: state.inTable || end === 'cell' ? state.depth : 0,
    endsCell: end === 'cell',
    endsRow: false,
    definition: null,
    marker: marker === '' ? null : marker,
  })
  flow.lines = []
  flow.marker = ''
}

/** Ends a row of the table at `depth`. */
export function endRow(flow: Flow, row: OpenRow, depth: number): void {
  flow.paragraphs.push({
    lines: [],
    align: 'left',
    depth,
    endsCell: false,
    endsRow: true,
    definition: closedRow(row),
    marker: null,
  })
}
