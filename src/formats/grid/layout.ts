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
export function sideBySide(
  cells: readonly Cell[],
  beside: number,
  widths: readonly number[] | undefined,
): Block[] {
  const columns = [...new Set(cells.map((cell) => cell.col))].sort((a, b) => a - b)
  if (columns.length < 2) return cells.flatMap((cell) => cell.blocks)
  return cells.flatMap((cell) => {
    const width = (widths ?? []).slice(cell.col, cell.col + cell.colSpan).reduce((sum, each) => sum + each, 0)
    const column = width > 0 ? { column: { index: columns.indexOf(cell.col), width } } : {}
    return cell.blocks.map((block) => (block.kind === 'paragraph' ? { ...block, beside, ...column } : block))
  })
}

const widthsOf = (block: Block) => (block.kind === 'table' ? block.layout?.widths : undefined)

/** The same blocks with the tables of `borderless` that only set blocks side by side laid open. */
export function laidOpen(blocks: readonly Block[], borderless: ReadonlySet<Table>): readonly Block[] {
  let beside = 0
  return blocks.flatMap((block) => {
    const layout = block.kind === 'table' && borderless.has(block) ? layoutOf(block) : null
    return layout
      ? layout.flatMap((cells) => sideBySide(cells, ++beside, widthsOf(block))).filter(holdsText)
      : [block]
  })
}
