import type { StoredOutline } from '../../store/record.ts'
import { partitionPoint } from '../../text/bisect.ts'
import { pageAt } from '../../text/quote.ts'
import type { Stretch, Text, Unit } from '../../types.ts'
import type { DocumentText, TextBlock } from '../answers.ts'

const KINDS: Readonly<Record<Unit['kind'], TextBlock['kind']>> = {
  text: 'paragraph',
  heading: 'heading',
  header: 'header',
  signature: 'signature',
  recipients: 'recipients',
  'form-title': 'form-title',
  'table-text': 'paragraph',
}

/** The clean text in blocks for reading: logical paragraphs, headings, tables; every letter but blanks stands in one. */
export function laidOut(text: Text, outline: StoredOutline): DocumentText {
  return {
    document_id: text.sha256,
    text: text.text,
    blocks: blocksOf(text, outline),
    pages: text.pageStarts.map((start, i) => ({
      page: i + 1,
      start,
      end: text.pageStarts[i + 1] ?? text.text.length,
    })),
    sections: outline.sections.map(({ marker, title, depth, start, end, future }) => ({
      ...{ marker, title, depth, start, end, future },
    })),
    forms: outline.forms.map(({ name, title, start, end }) => ({ name, title, start, end })),
    header: Object.fromEntries(Object.entries(outline.header.places).map(([name, at]) => [snake(name), at])),
    has_boxes: text.boxes.length > 0,
  }
}

function blocksOf(text: Text, outline: StoredOutline): TextBlock[] {
  const looks = lookAt(text.stretches.filter((each) => each.table === undefined))
  const tables = text.tables.map((each) => tableBlock(text, each))
  const units = outline.units.map((each) => unitBlock(text, outline, each, looks(each.start)))
  const told = [...tables, ...units].sort((a, b) => a.start - b.start || b.end - a.end)
  const blocks: TextBlock[] = []
  let done = 0
  for (const block of told) {
    if (block.start < done) continue
    blocks.push(...linesBetween(text, done, block.start), block)
    done = block.end
  }
  return [...blocks, ...linesBetween(text, done, text.text.length)]
}

/** `issuedOn` as the exports write it: `issued_on`. */
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const plain = (text: Text, start: number, end: number): TextBlock => ({
  ...{ start, end, page: pageAt(text, start), kind: 'paragraph', align: 'left', bold: false, italic: false },
  ...{ marker: null, depth: null, table: null },
})

/** What no unit holds (page numbers, running titles) stands line by line. */
function linesBetween(text: Text, start: number, end: number): TextBlock[] {
  const lines: TextBlock[] = []
  for (const { 0: line, index } of text.text.slice(start, end).matchAll(/[^\n]+/g))
    if (line.trim()) lines.push(plain(text, start + index, start + index + line.length))
  return lines
}

function unitBlock(text: Text, outline: StoredOutline, unit: Unit, look: Stretch | undefined): TextBlock {
  const note = unit.role === 'footnote' || unit.role === 'endnote'
  return {
    ...plain(text, unit.start, unit.end),
    kind: note ? 'footnote' : KINDS[unit.kind],
    align: look?.align ?? 'left',
    bold: look?.bold ?? false,
    italic: look?.italic ?? false,
    marker: unit.marker,
    depth: unit.kind === 'heading' ? (outline.sections[unit.section]?.depth ?? 1) : null,
  }
}

const tableBlock = (text: Text, { start, end, rows, cols, cells }: Text['tables'][number]): TextBlock => ({
  ...plain(text, start, end),
  kind: 'table',
  table: {
    rows,
    cols,
    cells: cells.map((cell) => ({
      ...{ row: cell.row, col: cell.col, row_span: cell.rowSpan, col_span: cell.colSpan },
      ...{ start: cell.start, end: cell.end },
    })),
  },
})

/** Finds the paragraph that a place stands in. */
function lookAt(stretches: readonly Stretch[]): (at: number) => Stretch | undefined {
  const sorted = stretches.toSorted((a, b) => a.start - b.start)
  return (at) => {
    const found = sorted[partitionPoint(sorted, ({ end }) => end <= at)]
    return found && found.start <= at ? found : undefined
  }
}
