import type { Block, Cell, Paragraph, Run, Table } from '../../types.ts'
import { type Token, tokens } from './tokens.ts'

/** How words look at a place of the page. */
interface Look {
  readonly font: string | null
  readonly bold: boolean
  readonly italic: boolean
  readonly hidden: boolean
  readonly align: Paragraph['align'] | undefined
}

interface Open extends Look {
  readonly name: string
}

/** A table being built; `taken` has, for each column, the first row that is free again. */
interface Grid {
  readonly outer: Block[]
  readonly cells: Cell[]
  readonly taken: number[]
  row: number
  cols: number
}

const breaksBlock =
  /^(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|tr|td|th|table|tbody|thead|center|blockquote|pre|hr|body|form|section|article|header|footer)$/
const plainLook: Look = { font: null, bold: false, italic: false, hidden: false, align: undefined }

/** What reading a page may cost. */
export interface PageLimits {
  readonly maxDepth: number
  readonly maxCells: number
}

/**
 * The blocks of a web page: paragraphs with fonts and weight, tables with merged cells, items of lists with their
 * marks. Tags that are never closed, or closed without being opened, spoil nothing but themselves.
 */
export function readPage(html: string, limits: PageLimits): Block[] {
  const page = new Page(limits)
  for (const token of tokens(html)) page.take(token)
  return page.finish()
}

class Page {
  private blocks: Block[] = []
  private readonly open: Open[] = []
  private readonly grids: Grid[] = []
  private readonly lists: (number | null)[] = []
  private lines: Run[][] = [[]]
  private marker: string | undefined
  private align: Paragraph['align'] | undefined
  private cells = 0

  constructor(private readonly limits: PageLimits) {}

  take(token: Token): void {
    if (token.kind !== 'text' && breaksBlock.test(token.name)) this.flush()
    if (token.kind === 'text') this.write(token.text)
    else if (token.kind === 'close') this.close(token.name)
    else if (token.name === 'br') this.lines.push([])
    else if (!/^(?:img|hr|input|meta|link|col|wbr)$/.test(token.name))
      this.enter(token.name, token.attributes)
  }

  finish(): Block[] {
    this.flush()
    while (this.grids.length > 0) this.endTable()
    return this.blocks
  }

  private get look(): Look {
    return this.open.at(-1) ?? plainLook
  }

  private enter(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'table') this.startTable()
    else if (name === 'tr') this.startRow()
    else if (name === 'td' || name === 'th') this.startCell(attributes)
    else if (name === 'ul' || name === 'ol')
      this.lists.push(name === 'ol' ? Number(attributes.start ?? 1) || 1 : null)
    else if (name === 'li') this.marker = this.nextMarker()
    if (this.open.length < this.limits.maxDepth)
      this.open.push({ name, ...looked(this.look, name, attributes) })
  }

  private close(name: string): void {
    if (name === 'ul' || name === 'ol') this.lists.pop()
    if (name === 'td' || name === 'th') this.endCell()
    if (name === 'table') this.endTable()
    const at = this.open.findLastIndex((each) => each.name === name)
    if (at >= 0) this.open.splice(at)
  }

  private nextMarker(): string | undefined {
    const count = this.lists.at(-1)
    if (count === undefined) return undefined
    if (count === null) return '-'
    this.lists[this.lists.length - 1] = count + 1
    return `${count}.`
  }

  private write(text: string): void {
    const { font, bold, italic, hidden, align } = this.look
    if (hidden) return
    const line = this.lines.at(-1)!
    const last = line.at(-1)
    const ends = last === undefined || last.text.endsWith(' ')
    const words = text.replace(/[ \t\r\n\f]+/g, ' ').replace(ends ? /^ / : /(?!)/, '')
    if (words === '') return
    this.align ??= align
    const look = { font, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) }
    if (last && last.font === font && Boolean(last.bold) === bold && Boolean(last.italic) === italic)
      line[line.length - 1] = { ...last, text: last.text + words }
    else line.push({ text: words, ...look })
  }

  private flush(): void {
    const filled = this.lines.filter((runs) => runs.some((run) => run.text.trim() !== ''))
    if (filled.length > 0)
      this.blocks.push({
        kind: 'paragraph',
        role: 'body',
        whole: true,
        lines: filled.map((runs) => ({ page: null, runs })),
        ...(this.align ? { align: this.align } : {}),
        ...(this.marker ? { marker: this.marker } : {}),
      })
    if (filled.length > 0) this.marker = undefined
    this.lines = [[]]
    this.align = undefined
  }

  private startTable(): void {
    if (this.grids.length >= this.limits.maxDepth) return
    this.grids.push({ outer: this.blocks, cells: [], taken: [], row: -1, cols: 0 })
    this.blocks = []
  }

  private startRow(): void {
    const grid = this.grids.at(-1)
    if (grid) grid.row++
  }

  private startCell(attributes: Readonly<Record<string, string>>): void {
    const grid = this.grids.at(-1)
    if (!grid) return
    this.endCell()
    if (grid.row < 0) grid.row = 0
    let col = 0
    while ((grid.taken[col] ?? 0) > grid.row) col++
    const colSpan = span(attributes.colspan)
    const rowSpan = span(attributes.rowspan)
    for (let i = col; i < col + colSpan; i++) grid.taken[i] = grid.row + rowSpan
    grid.cols = Math.max(grid.cols, col + colSpan)
    const content: Block[] = []
    if (++this.cells <= this.limits.maxCells)
      grid.cells.push({ row: grid.row, col, rowSpan, colSpan, blocks: content })
    this.blocks = content
  }

  /** What stands between cells belongs to no cell and goes before the table. */
  private endCell(): void {
    const grid = this.grids.at(-1)
    if (!grid || this.blocks === grid.outer) return
    if (!grid.cells.some((cell) => cell.blocks === this.blocks)) grid.outer.push(...this.blocks)
    this.blocks = []
  }

  private endTable(): void {
    this.endCell()
    const grid = this.grids.pop()
    if (!grid) return
    this.blocks = grid.outer
    const rows = grid.row + 1
    const cells = grid.cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rows - cell.row) }))
    const table: Table = { kind: 'table', rows, cols: grid.cols, cells }
    if (cells.length > 0) this.blocks.push(table)
  }
}

/** Columns or rows a cell covers; more than 100 is a slip of the pen. */
const span = (value: string | undefined) => Math.min(100, Math.max(1, Math.floor(Number(value ?? 1)) || 1))

function looked(look: Look, name: string, attributes: Readonly<Record<string, string>>): Look {
  const style = attributes.style ?? ''
  const face = attributes.face ?? /font-family:\s*["']?([^"';]+)/i.exec(style)?.[1]
  const align = (
    /text-align:\s*(left|right|center|justify)/i.exec(style)?.[1] ??
    attributes.align ??
    ''
  ).toLowerCase()
  return {
    font: face ? face.split(',')[0]!.trim() : look.font,
    bold:
      /^(?:b|strong|h[1-6]|th)$/.test(name) ||
      /font-weight:\s*(?:bold|[6-9]00)/i.test(style) ||
      (look.bold && !/font-weight:\s*normal/i.test(style)),
    italic: /^(?:i|em)$/.test(name) || /font-style:\s*italic/i.test(style) || look.italic,
    hidden: look.hidden || /display:\s*none/i.test(style),
    align:
      name === 'center'
        ? 'center'
        : align === 'justify'
          ? 'both'
          : /^(?:left|right|center)$/.test(align)
            ? (align as 'left')
            : look.align,
  }
}
