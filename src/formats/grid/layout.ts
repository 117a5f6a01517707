import type { Block, Cell, Table } from '../../types.ts'
import { holdsText } from './edges.ts'

/** More rows than these are data even without lines. */
const LAYOUT_ROWS = 4

/**
 * The cells of a table without lines that only sets blocks side by side (letterhead, signature: Nghị định 30/2020/NĐ-CP,
 * Phụ lục I, ô số 1–4, 7, 9), in groups that stand beside each other; null for data. Up to two rows are one group, read
 * column by column: agency and number at the left, motto and date at the right. With more rows each is a group, as its
 * cells may belong together.
 */
export function layoutOf(table: Table): Cell[][] | null {
  const filled = table.cells.filter((cell) => cell.blocks.some(holdsText))
  if (table.rows > LAYOUT_ROWS || new Set(filled.map((cell) => cell.col)).size > 2) return null
  if (table.rows <= 2) return [filled.toSorted((a, b) => a.col - b.col || a.row - b.row)]
  return Array.from({ length: table.rows }, (_, row) => filled.filter((cell) => cell.row === row))
}

/** The blocks of a group's cells, marked as standing beside each other where there are several columns. */
export function sideBySide(cells: readonly Cell[], beside: number): Block[] {
  const several = new Set(cells.map((cell) => cell.col)).size > 1
  return cells.flatMap((cell) =>
    cell.blocks.map((block) => (block.kind === 'paragraph' && several ? { ...block, beside } : block)),
  )
}

/** The same blocks with the tables of `borderless` that only set blocks side by side laid open. */
export function laidOpen(blocks: readonly Block[], borderless: ReadonlySet<Table>): readonly Block[] {
  let beside = 0
  return blocks.flatMap((block) => {
    const layout = block.kind === 'table' && borderless.has(block) ? layoutOf(block) : null
    return layout ? layout.flatMap((cells) => sideBySide(cells, ++beside)).filter(holdsText) : [block]
  })
}
