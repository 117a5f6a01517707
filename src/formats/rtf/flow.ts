import type { Line, Role, Run } from '../../types.ts'
import { isWorded } from '../grid/labels.ts'
import type { FlowParagraph } from '../grid/rows.ts'
import { closedRow, type OpenRow, type State } from './state.ts'

/** The paragraphs of one role, while they are being written. */
export interface Flow {
  readonly role: Role | 'apart'
  paragraphs: FlowParagraph[]
  lines: Line[]
  runs: Run[]
  /** The automatic number in front, as it is shown. */
  marker: Run[]
}

export const openFlow = (role: Flow['role']): Flow => ({
  role,
  paragraphs: [],
  lines: [],
  runs: [],
  marker: [],
})

export function breakLine(flow: Flow): void {
  flow.lines.push({ page: null, runs: flow.runs })
  flow.runs = []
}

/** Ends a paragraph; `end` says whether it ends a cell too. */
export function endParagraph(flow: Flow, state: State, end: 'paragraph' | 'cell'): void {
  breakLine(flow)
  const marker = flow.marker
    .map((run) => run.text)
    .join('')
    .trim()
  const worded = isWorded(marker)
  if (worded) flow.lines[0] = { page: null, runs: [...flow.marker.map(withoutTabs), ...flow.lines[0]!.runs] }
  flow.paragraphs.push({
    lines: flow.lines,
    align: state.align,
    depth: state.inTable || end === 'cell' ? state.depth : 0,
    endsCell: end === 'cell',
    endsRow: false,
    definition: null,
    marker: marker === '' || worded ? null : marker,
  })
  flow.lines = []
  flow.marker = []
}

/** A blank stands between a number and its text, as where the numbers are counted. */
const withoutTabs = (run: Run): Run => (run.text === '\t' ? { ...run, text: ' ' } : run)

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

/** Takes some runs out of what was written. */
export function dropRuns(flow: Flow, gone: ReadonlySet<Run>): void {
  if (gone.size === 0) return
  flow.paragraphs = flow.paragraphs.map((each) => ({
    ...each,
    lines: each.lines.map((line) => ({ ...line, runs: line.runs.filter((run) => !gone.has(run)) })),
  }))
}
