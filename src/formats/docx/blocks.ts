import type { Limits } from '../../limits.ts'
import type { Block, Cell, Line, Paragraph, Run, Table } from '../../types.ts'
import { layoutOf, sideBySide } from '../grid/layout.ts'
import type { Node } from './mammoth.ts'
import type { Plain, RunKey } from './plain.ts'
import { fromPrivateUse, isLegacyFont } from './private-use.ts'
import type { Look } from './styles.ts'

/** The blocks of a document, and which keyed runs arrived in them. */
export interface Read {
  readonly blocks: readonly Block[]
  readonly arrived: ReadonlySet<number>
  /** A table was cut at the limit of cells. */
  readonly cut: boolean
}

/** mammoth's tree joined again, by the keys, with what it could not carry: fonts, roles, markers, borders. */
export function blocksOf(tree: readonly Node[], plain: Plain, limits: Pick<Limits, 'maxCells'>): Read {
  const arrived = new Set<number>()
  let beside = 0
  let cells = 0
  const blocks = (nodes: readonly Node[]): Block[] =>
    nodes.flatMap((node): Block[] => {
      if (node.type === 'paragraph') return paragraph(node)
      if (node.type === 'table') return table(node)
      return blocks(node.children ?? [])
    })
  const paragraph = (node: Node): Paragraph[] => {
    const key = plain.paragraphs[Number(node.alignment)]
    if (!key) return []
    return itemsOf(linesOf(node, plain.runs, arrived)).map((lines, item) => ({
      kind: 'paragraph',
      role: key.role,
      lines,
      whole: true,
      ...(key.align ? { align: key.align } : {}),
      ...(key.marker && item === 0 ? { marker: key.marker } : {}),
    }))
  }
  const table = (node: Node): Block[] => {
    const grid = gridOf(node, (cell) => {
      cells++
      return cells > limits.maxCells ? [] : blocks(cell.children ?? [])
    })
    const layout = plain.tables[Number(node.styleId)]?.bordered ? null : layoutOf(grid)
    return layout ? layout.flatMap((cells) => sideBySide(cells, ++beside, grid.layout?.widths)) : [grid]
  }
  const read = blocks(tree)
  return { blocks: read, arrived, cut: cells > limits.maxCells }
}

/** Places the cells in their columns: a merged cell of an earlier row keeps its columns taken. */
function gridOf(node: Node, content: (cell: Node) => Block[]): Table {
  const cells: Cell[] = []
  const taken: number[] = []
  let cols = 0
  const rows = node.children ?? []
  rows.forEach((rowNode, row) => {
    let col = 0
    for (const cell of rowNode.children ?? []) {
      while ((taken[col] ?? 0) > row) col++
      const colSpan = cell.colSpan ?? 1
      const rowSpan = Math.min(cell.rowSpan ?? 1, rows.length - row)
      cells.push({ row, col, rowSpan, colSpan, blocks: content(cell) })
      for (let i = col; i < col + colSpan; i++) taken[i] = row + rowSpan
      col += colSpan
      cols = Math.max(cols, col)
    }
  })
  return { kind: 'table', rows: rows.length, cols, cells }
}

/** The lines of a paragraph, cut at manual breaks; none where it holds no text. */
function linesOf(node: Node, keys: readonly RunKey[], arrived: Set<number>): Line[] {
  const lines: Run[][] = [[]]
  const walk = (each: Node, key: RunKey | undefined): void => {
    if (each.type === 'run') {
      const index = Number(each.font)
      arrived.add(index)
      for (const inner of each.children ?? []) walk(inner, keys[index])
    } else if (each.type === 'break') lines.push([])
    else {
      const text = wordsOf(each)
      if (text !== '') for (const run of runsOf(text, key?.look ?? {})) append(lines.at(-1)!, run)
      else for (const inner of each.children ?? []) walk(inner, key)
    }
  }
  for (const each of node.children ?? []) walk(each, undefined)
  const filled = lines.filter((runs) => runs.some((run) => run.text.trim() !== ''))
  return filled.map((runs) => ({ page: null, runs }))
}

/** How an item of a list begins. */
const item = /^\s*(?:[-–+•*]\s|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|[a-z]\)\s|[IVX]{1,5}\.\s)/

/** Lines parted by a manual break are one paragraph, unless the next begins an item: `- …⏎- …` was typed as a list. */
function itemsOf(lines: readonly Line[]): Line[][] {
  const items: Line[][] = []
  for (const line of lines) {
    const last = items.at(-1)
    if (last && !item.test(line.runs.map((run) => run.text).join(''))) last.push(line)
    else items.push([line])
  }
  return items
}

/** Runs that look the same are one: Word cuts them at every correction of spelling. */
function append(line: Run[], run: Run): void {
  const last = line.at(-1)
  const isSame =
    last &&
    last.font === run.font &&
    last.bold === run.bold &&
    last.italic === run.italic &&
    last.size === run.size &&
    last.caps === run.caps
  if (isSame) line[line.length - 1] = { ...last, text: last.text + run.text }
  else line.push(run)
}

function wordsOf(node: Node): string {
  if (node.type === 'text') return node.value ?? ''
  if (node.type === 'tab') return '\t'
  if (node.type === 'checkbox') return node.checked ? '☒' : '☐'
  return ''
}

/** Cut where the font for ASCII and the font for the other letters differ. */
function runsOf(text: string, look: Look): Run[] {
  const pieces = look.ascii === look.hAnsi ? [text] : (text.match(/[\x00-\x7f]+|[^\x00-\x7f]+/g) ?? [])
  return pieces.map((raw) => {
    const font = (raw.charCodeAt(0) < 0x80 ? look.ascii : look.hAnsi) ?? null
    const piece = fromPrivateUse(raw, font)
    const capitals = look.caps && !(isLegacyFont(font) && isNarrow(piece))
    return {
      text: capitals ? piece.replace(/\p{Ll}/gu, upper) : piece,
      font,
      ...(look.bold ? { bold: true } : {}),
      ...(look.italic ? { italic: true } : {}),
      ...(look.size ? { size: look.size } : {}),
      ...(capitals ? { caps: true } : {}),
    }
  })
}

/** No character beyond Latin-1: a legacy letter, perhaps, whose capital would be another letter (`ñy ban`). `ủ` cannot be one. */
const isNarrow = (text: string) => !/[^\x00-\xff]/.test(text)

const upper = (c: string) => (c.toUpperCase().length === c.length ? c.toUpperCase() : c)
