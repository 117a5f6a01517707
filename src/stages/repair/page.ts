import type { Paragraph, Stretch, Text, TextCell } from '../../types.ts'
import { isSpace } from './codes.ts'
import { type Draft, lay, Rows } from './draft.ts'
import type { Grid, Passage, Source } from './passages.ts'

/** The clean text and what lies over it. */
export interface Page extends Pick<Text, 'text' | 'stretches' | 'tables' | 'boxes' | 'pageStarts'> {
  readonly origins: Rows
}

/** Writes the document: paragraphs end with a line feed, cells stand between tabs, headers and footers once after the rest. */
export function write(
  source: Source,
  pages: number | null,
  by: Pick<Draft, 'sheet' | 'spell' | 'laid' | 'pages'>,
): Page {
  const draft: Draft = { source, origins: new Rows(), stretches: [], tables: [], boxes: [], ...by }
  const running: Passage[] = []
  let first = 0
  let grids = 0
  for (const block of source.blocks) {
    if (block.kind === 'table') {
      const grid = source.grids[grids++]!
      table(draft, grid)
      first = grid.end
      continue
    }
    const { role, lines } = block
    if (role === 'header' || role === 'footer') running.push({ kind: 'paragraph', paragraph: block, first })
    else if (role !== 'page-number') paragraph(draft, block, first)
    first += lines.length
  }
  once(draft, running)
  const { origins, stretches, tables, boxes, sheet } = draft
  const starts = pageStarts(draft, pages)
  return { text: sheet.take(), origins, stretches, tables, boxes, pageStarts: starts }
}

/** Writes headers and footers, each that says something else once. */
function once(draft: Draft, running: readonly Passage[]): void {
  const seen = new Set<string>()
  for (const { paragraph: each, first } of running) {
    const words = each.lines.map((_, i) => draft.source.texts[first + i]!.trim()).join(' ')
    if (seen.has(words) || words === '') continue
    seen.add(words)
    paragraph(draft, each, first)
  }
}

function pageStarts(draft: Draft, pages: number | null): number[] {
  if (pages === null) return []
  const starts: number[] = []
  let next = draft.sheet.length
  for (let page = pages - 1; page >= 0; page--) {
    next = draft.pages[page] ?? next
    starts[page] = next
  }
  if (pages > 0) starts[0] = 0
  return starts
}

function paragraph(draft: Draft, part: Paragraph, first: number): void {
  const { sheet } = draft
  if (part.whole) {
    whole(draft, { kind: 'paragraph', paragraph: part, first }, null)
    sheet.put('\n')
    return
  }
  for (let i = 0; i < part.lines.length; i++) {
    const start = sheet.length
    if (i === 0) marker(draft, part)
    const from = sheet.length
    const spelled = draft.spell(first + i)
    lay(draft, first + i, spelled, from)
    draft.stretches.push(stretch(part, i, { start, end: sheet.length }))
    sheet.put('\n')
  }
}

interface InCell {
  readonly table: number
  readonly cell: number
}

function whole(draft: Draft, { paragraph: part, first }: Passage, inCell: InCell | null): void {
  const { sheet } = draft
  const start = sheet.length
  marker(draft, part)
  for (let i = 0; i < part.lines.length; i++) {
    const parted = i > 0 && !isSpace(sheet.last())
    if (parted) sheet.put(' ')
    let from = sheet.length
    const spelled = draft.spell(first + i)
    if (parted && (sheet.length === from || continues(draft, from))) sheet.closeUp(from--)
    if (inCell) sheet.replace(9, 0x20, from)
    lay(draft, first + i, spelled, from)
  }
  const made = stretch(part, null, { start, end: sheet.length })
  draft.stretches.push(inCell ? { ...made, ...inCell } : made)
}

/** `QĐ-` before `UBND`, `2021-` before `2025`: the hyphen holds both together over the line end, here over a blank. */
function continues({ sheet }: Draft, at: number): boolean {
  if (at < 3 || sheet.codeAt(at - 2) !== 0x2d) return false
  const pair = String.fromCharCode(sheet.codeAt(at - 3), sheet.codeAt(at))
  return /^\p{L}\p{L}$/u.test(pair) || /^\d\d$/.test(pair)
}

function marker({ sheet }: Draft, part: Paragraph): void {
  if (part.marker) sheet.put(`${part.marker} `.normalize('NFC'))
}

/** `line`: the only one that is meant; null: all of the paragraph. */
function stretch(part: Paragraph, line: number | null, at: Pick<Stretch, 'start' | 'end'>): Stretch {
  const { role, whole, align, beside } = part
  const made: { -readonly [K in keyof Stretch]: Stretch[K] } = { start: at.start, end: at.end, role, whole }
  if (align) made.align = align
  if (isSet(part, line, 'bold')) made.bold = true
  if (isSet(part, line, 'italic')) made.italic = true
  if (beside !== undefined) made.beside = beside
  return made
}

/** Every run that holds more than blanks is set so, and there is one. */
function isSet({ lines }: Paragraph, line: number | null, style: 'bold' | 'italic'): boolean {
  let some = false
  const last = line ?? lines.length - 1
  for (let i = line ?? 0; i <= last; i++) {
    for (const run of lines[i]!.runs) {
      if (!run[style]) {
        if (run.text.trim() !== '') return false
      } else if (run.text.trim() !== '') some = true
    }
  }
  return some
}

function table(draft: Draft, grid: Grid): void {
  const index = draft.tables.length
  const start = draft.sheet.length
  const cells: TextCell[] = []
  draft.tables.push({ start, end: start, rows: 0, cols: 0, cells })
  const at = new Map(grid.cells.map((each) => [each.cell.row * grid.table.cols + each.cell.col, each]))
  for (let row = 0; row < grid.table.rows; row++) {
    for (let col = 0; col < grid.table.cols; col++) {
      if (col > 0) draft.sheet.put('\t')
      const here = at.get(row * grid.table.cols + col)
      if (!here) continue
      const from = draft.sheet.length
      inCell(draft, here.parts, { table: index, cell: cells.length })
      const { rowSpan, colSpan } = here.cell
      cells.push({ row, col, rowSpan, colSpan, start: from, end: draft.sheet.length })
    }
    draft.sheet.put('\n')
  }
  const { rows, cols } = grid.table
  draft.tables[index] = { start, end: draft.sheet.length, rows, cols, cells }
}

/** The paragraphs of a cell, and of tables inside it, on one line. */
function inCell(draft: Draft, parts: readonly (Passage | Grid)[], place: InCell): void {
  for (const part of parts) {
    if (part.kind === 'table') {
      for (const each of part.cells) inCell(draft, each.parts, place)
      continue
    }
    const texts = part.paragraph.lines.map((_, i) => draft.source.texts[part.first + i]!)
    if (!part.paragraph.marker && texts.every((each) => each === '')) continue
    if (![9, 10, 0x20].includes(draft.sheet.last())) draft.sheet.put(' ')
    whole(draft, part, place)
  }
}
