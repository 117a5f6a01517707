import type { Block, Glyphs } from '../../src/types.ts'

/** Blocks in one line each, for comparing: `[role] text`, cells as `<row,col> text`. For tests only. */
export function shown(glyphs: Pick<Glyphs, 'blocks'>, options: { fonts?: boolean } = {}): string[] {
  const lines: string[] = []
  const add = (block: Block, prefix: string) => {
    if (block.kind === 'table') {
      for (const cell of block.cells) {
        const span = cell.rowSpan > 1 || cell.colSpan > 1 ? ` ${cell.rowSpan}×${cell.colSpan}` : ''
        if (cell.blocks.length === 0) lines.push(`${prefix}<${cell.row},${cell.col}${span}>`)
        for (const inner of cell.blocks) add(inner, `${prefix}<${cell.row},${cell.col}${span}> `)
      }
      return
    }
    const role = block.role === 'body' ? '' : `[${block.role}] `
    const beside = block.beside === undefined ? '' : `(${block.beside}) `
    const marker = block.marker === undefined ? '' : `{${block.marker}} `
    const text = block.lines
      .map((line) => line.runs.map((run) => (options.fonts ? `${run.text}«${run.font}»` : run.text)).join(''))
      .join(' ⏎ ')
    lines.push(`${prefix}${role}${beside}${marker}${text}`)
  }
  for (const block of glyphs.blocks) add(block, '')
  return lines
}
