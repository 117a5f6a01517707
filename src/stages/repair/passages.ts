import type { Block, Cell, Glyphs, Line, Paragraph, Run, Table } from '../../types.ts'

/** One line with its runs laid end to end, and where it stands in the source. */
export interface SourceLine {
  readonly index: number
  readonly text: string
  readonly runs: readonly Run[]
  /** Offset of each run inside `text`. */
  readonly starts: readonly number[]
  /** Offset of the line in all runs' texts, end to end. */
  readonly from: number
  readonly page: number | null
}

/** A paragraph, and the index of its first line. */
export interface Passage {
  readonly kind: 'paragraph'
  readonly paragraph: Paragraph
  readonly first: number
}

/** A table, and the index of the line after it. */
export interface Grid {
  readonly kind: 'table'
  readonly table: Table
  readonly cells: readonly { readonly cell: Cell; readonly parts: readonly (Passage | Grid)[] }[]
  readonly end: number
}

/** The lines of a document in the order of its blocks, side by side with their texts and offsets. */
export interface Source {
  readonly blocks: readonly Block[]
  /** The tables among the blocks, in order. */
  readonly grids: readonly Grid[]
  readonly lines: readonly Line[]
  readonly texts: readonly string[]
  /** Offset of each line in all runs' texts, end to end; one more than there are lines. */
  readonly froms: readonly number[]
  /** Some run names a font. */
  readonly hasFonts: boolean
}

/** Lays out the lines of a document with their offsets in the source. */
export function sourceOf(glyphs: Glyphs): Source {
  const lines: Line[] = []
  const texts: string[] = []
  const froms: number[] = [0]
  const grids: Grid[] = []
  let from = 0
  let hasFonts = false

  const lay = (paragraph: Paragraph): void => {
    for (const line of paragraph.lines) {
      const { runs } = line
      const text = runs.length === 1 ? runs[0]!.text : runs.map((run) => run.text).join('')
      for (let i = 0; i < runs.length && !hasFonts; i++) hasFonts = runs[i]!.font !== null
      from += text.length
      lines.push(line)
      texts.push(text)
      froms.push(from)
    }
  }
  const gridOf = (table: Table): Grid => {
    const cells = table.cells.map((cell) => ({ cell, parts: cell.blocks.map(partOf) }))
    return { kind: 'table', table, cells, end: lines.length }
  }
  const partOf = (block: Block): Passage | Grid => {
    if (block.kind === 'table') return gridOf(block)
    const first = lines.length
    lay(block)
    return { kind: 'paragraph', paragraph: block, first }
  }
  for (const block of glyphs.blocks) {
    if (block.kind === 'paragraph') lay(block)
    else grids.push(gridOf(block))
  }
  return { blocks: glyphs.blocks, grids, lines, texts, froms, hasFonts }
}

/** A line as a value of its own. */
export function lineAt({ lines, texts, froms }: Source, index: number): SourceLine {
  const { runs, page } = lines[index]!
  return { index, text: texts[index]!, runs, starts: startsOf(runs), from: froms[index]!, page }
}

const atStart: readonly number[] = [0]

/** Where each run begins in its line. */
export function startsOf(runs: readonly Run[]): readonly number[] {
  if (runs.length <= 1) return atStart
  let at = 0
  return runs.map((run) => {
    at += run.text.length
    return at - run.text.length
  })
}
