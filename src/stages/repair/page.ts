import type { Stretch, Text, TextCell } from '../../types.ts'
import { type Draft, lastOf, lay, put } from './draft.ts'
import type { Grid, Passage, Source, SourceLine } from './passages.ts'

/** The clean text and what lies over it. */
export type Page = Pick<Text, 'text' | 'origins' | 'stretches' | 'tables' | 'boxes' | 'pageStarts'>

/** Writes the document: paragraphs end with a line feed, cells stand between tabs, headers and footers once after the rest. */
export function write(
  source: Source,
  pages: number | null,
  by: Pick<Draft, 'spell' | 'laid' | 'pages'>,
): Page {
  const draft: Draft = { parts: [], length: 0, origins: [], stretches: [], tables: [], boxes: [], ...by }
  const running: Passage[] = []
  for (const part of source.parts) {
    if (part.kind === 'table') table(draft, part)
    else if (part.paragraph.role === 'header' || part.paragraph.role === 'footer') running.push(part)
    else if (part.paragraph.role !== 'page-number') paragraph(draft, part)
  }
  const seen = new Set<string>()
  for (const part of running) {
    const words = part.lines.map((line) => line.text.trim()).join(' ')
    if (seen.has(words) || words === '') continue
    seen.add(words)
    paragraph(draft, part)
  }
  const { origins, stretches, tables, boxes } = draft
  return {
    text: draft.parts.join(''),
    origins,
    stretches,
    tables,
    boxes,
    pageStarts: pageStarts(draft, pages),
  }
}

function pageStarts(draft: Draft, pages: number | null): number[] {
  if (pages === null) return []
  const starts: number[] = []
  let next = draft.length
  for (let page = pages - 1; page >= 0; page--) {
    next = draft.pages[page] ?? next
    starts[page] = next
  }
  if (pages > 0) starts[0] = 0
  return starts
}

function paragraph(draft: Draft, part: Passage): void {
  if (part.paragraph.whole) {
    whole(draft, part, null)
    put(draft, '\n')
    return
  }
  part.lines.forEach((line, i) => {
    const start = draft.length
    if (i === 0) marker(draft, part)
    lay(draft, line, draft.spell(line))
    stretch(draft, part, [start, [line]], null)
    put(draft, '\n')
  })
}

interface InCell {
  readonly table: number
  readonly cell: number
}

function whole(draft: Draft, part: Passage, inCell: InCell | null): void {
  const start = draft.length
  marker(draft, part)
  part.lines.forEach((line, i) => {
    const next = draft.spell(line)
    if (i > 0 && next.text !== '' && !/\s/.test(lastOf(draft)) && !continues(draft, next.text))
      put(draft, ' ')
    lay(draft, line, inCell ? { ...next, text: next.text.replaceAll('\t', ' ') } : next)
  })
  stretch(draft, part, [start, part.lines], inCell)
}

/** `QĐ-` before `UBND`, `2021-` before `2025`: the hyphen holds both together over the line end. */
function continues(draft: Draft, next: string): boolean {
  if (lastOf(draft) !== '-') return false
  const before = draft.parts.at(-1)!
  const pair = `${before.at(-2) ?? ' '}${next[0]}`
  return /^\p{L}\p{L}$/u.test(pair) || /^\d\d$/.test(pair)
}

function marker(draft: Draft, part: Passage): void {
  if (part.paragraph.marker) put(draft, `${part.paragraph.marker} `.normalize('NFC'))
}

function stretch(
  draft: Draft,
  part: Passage,
  of: readonly [number, readonly SourceLine[]],
  inCell: InCell | null,
): void {
  const { role, whole, align, beside } = part.paragraph
  const [start, lines] = of
  const made: { -readonly [K in keyof Stretch]: Stretch[K] } = { start, end: draft.length, role, whole }
  if (align) made.align = align
  if (every(lines, 'bold')) made.bold = true
  if (every(lines, 'italic')) made.italic = true
  if (beside !== undefined) made.beside = beside
  if (inCell) Object.assign(made, inCell)
  draft.stretches.push(made)
}

/** Every run that holds more than blanks is set so, and there is one. */
function every(lines: readonly SourceLine[], style: 'bold' | 'italic'): boolean {
  let some = false
  for (const line of lines) {
    for (const run of line.runs) {
      if (!run[style]) {
        if (run.text.trim() !== '') return false
      } else if (run.text.trim() !== '') some = true
    }
  }
  return some
}

function table(draft: Draft, grid: Grid): void {
  const index = draft.tables.length
  const start = draft.length
  const cells: TextCell[] = []
  draft.tables.push({ start, end: start, rows: 0, cols: 0, cells })
  const at = new Map(grid.cells.map((each) => [each.cell.row * grid.table.cols + each.cell.col, each]))
  for (let row = 0; row < grid.table.rows; row++) {
    for (let col = 0; col < grid.table.cols; col++) {
      if (col > 0) put(draft, '\t')
      const here = at.get(row * grid.table.cols + col)
      if (!here) continue
      const from = draft.length
      inCell(draft, here.parts, { table: index, cell: cells.length })
      const { rowSpan, colSpan } = here.cell
      cells.push({ row, col, rowSpan, colSpan, start: from, end: draft.length })
    }
    put(draft, '\n')
  }
  const { rows, cols } = grid.table
  draft.tables[index] = { start, end: draft.length, rows, cols, cells }
}

/** The paragraphs of a cell, and of tables inside it, on one line. */
function inCell(draft: Draft, parts: readonly (Passage | Grid)[], place: InCell): void {
  for (const part of parts) {
    if (part.kind === 'table') {
      for (const each of part.cells) inCell(draft, each.parts, place)
      continue
    }
    const filled = part.lines.some((line) => line.text !== '') || part.paragraph.marker
    if (!filled) continue
    if (!/[\t\n ]/.test(lastOf(draft))) put(draft, ' ')
    whole(draft, part, place)
  }
}
