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

export interface Passage {
  readonly kind: 'paragraph'
  readonly paragraph: Paragraph
  readonly lines: readonly SourceLine[]
}

export interface Grid {
  readonly kind: 'table'
  readonly table: Table
  readonly cells: readonly { readonly cell: Cell; readonly parts: readonly (Passage | Grid)[] }[]
}

export interface Source {
  readonly parts: readonly (Passage | Grid)[]
  /** Every line, in the order of the blocks; `lines[i].index === i`. */
  readonly lines: readonly SourceLine[]
}

const atStart: readonly number[] = [0]

/** Lays out the lines of a document with their offsets in the source. */
export function sourceOf(glyphs: Glyphs): Source {
  const lines: SourceLine[] = []
  let from = 0

  const lay = (line: Line): SourceLine => {
    let text = line.runs[0]?.text ?? ''
    let starts = atStart
    if (line.runs.length > 1) {
      text = line.runs.map((run) => run.text).join('')
      let at = 0
      starts = line.runs.map((run) => {
        at += run.text.length
        return at - run.text.length
      })
    }
    const laid = { index: lines.length, text, runs: line.runs, starts, from, page: line.page }
    from += text.length
    lines.push(laid)
    return laid
  }
  const walk = (blocks: readonly Block[]): (Passage | Grid)[] =>
    blocks.map((block) =>
      block.kind === 'paragraph'
        ? { kind: 'paragraph', paragraph: block, lines: block.lines.map(lay) }
        : {
            kind: 'table',
            table: block,
            cells: block.cells.map((cell) => ({ cell, parts: walk(cell.blocks) })),
          },
    )
  return { parts: walk(glyphs.blocks), lines }
}
