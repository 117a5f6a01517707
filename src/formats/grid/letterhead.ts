import type { Block, Paragraph, Table } from '../../types.ts'
import { holdsText } from './edges.ts'

/** How far from the top or the end of the body a borderless pair of columns is letterhead or signature. */
const NEAR = 8

/**
 * The same blocks with borderless two-column tables near the top (agency | Quốc hiệu) and near the end (Nơi nhận |
 * chữ ký) laid open: their cells become paragraphs that stand `beside` each other, left block first. Such tables
 * only place text on the page (Nghị định 30/2020/NĐ-CP, Phụ lục I: ô số 1–4 and 7, 9); no reader sees cells there.
 */
export function laidOpen(blocks: readonly Block[], borderless: ReadonlySet<Table>): readonly Block[] {
  let beside = 0
  return blocks.flatMap((block, index) => {
    const edge = index < NEAR || index >= blocks.length - NEAR
    if (block.kind !== 'table' || !edge || !borderless.has(block) || !looksLikeColumns(block)) return [block]
    beside += 1
    return columnsOf(block).map((each): Paragraph => ({ ...each, beside }))
  })
}

const looksLikeColumns = (table: Table) =>
  table.rows <= 4 &&
  [2, 3].includes(table.cols) &&
  table.cells.every((cell) => cell.blocks.every((each) => each.kind === 'paragraph'))

function columnsOf(table: Table): Paragraph[] {
  const cells = [...table.cells].sort((a, b) => a.col - b.col || a.row - b.row)
  return cells.flatMap((cell) =>
    cell.blocks.filter((each): each is Paragraph => each.kind === 'paragraph' && holdsText(each)),
  )
}
