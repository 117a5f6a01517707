import type { Cell, Table } from '../../types.ts'
import { blockXml } from './blocks.ts'

/** Width of the text between the margins, in twips, where the file tells no widths. */
const WIDTH = 9354
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']

/** A table with the widths of its columns, its merged cells, and lines where it has any. */
export function tableXml(each: Table): string {
  const even = Math.max(200, Math.floor(WIDTH / each.cols))
  const widths = Array.from({ length: each.cols }, (_, col) => each.layout?.widths[col] || even)
  const starts = new Map(each.cells.map((cell) => [cell.row * each.cols + cell.col, cell]))
  const rows = Array.from({ length: each.rows }, (_, row) => rowXml(row, each, { starts, widths })).join('')
  const lines =
    each.layout?.ruled === false ? [] : SIDES.map((side) => `<w:${side} w:val="single" w:sz="4"/>`)
  const borders = lines.length > 0 ? `<w:tblBorders>${lines.join('')}</w:tblBorders>` : ''
  const told = each.layout ? `<w:tblLayout w:type="fixed"/>${paddingXml(each.layout.padding)}` : ''
  const indent = each.layout?.left ? `<w:tblInd w:w="${each.layout.left}" w:type="dxa"/>` : ''
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>${indent}${borders}${told}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`
}

/** Word leaves 108 twips where nothing is said. */
const paddingXml = (width: number | undefined) =>
  width === undefined
    ? ''
    : `<w:tblCellMar><w:left w:w="${width}" w:type="dxa"/><w:right w:w="${width}" w:type="dxa"/></w:tblCellMar>`

interface Grid {
  readonly starts: ReadonlyMap<number, Cell>
  readonly widths: readonly number[]
}

function rowXml(row: number, each: Table, { starts, widths }: Grid): string {
  const cells: string[] = []
  for (let col = 0; col < each.cols; ) {
    const own = starts.get(row * each.cols + col)
    const above = own
      ? undefined
      : each.cells.find((cell) => cell.col === col && cell.row < row && row < cell.row + cell.rowSpan)
    const span = Math.max(1, (own ?? above)?.colSpan ?? 1)
    const merge = own && own.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : above ? '<w:vMerge/>' : ''
    const width = each.layout
      ? `<w:tcW w:w="${widths.slice(col, col + span).reduce((a, b) => a + b, 0)}" w:type="dxa"/>`
      : ''
    const content = own?.blocks.map(blockXml).join('') ?? ''
    cells.push(
      `<w:tc><w:tcPr>${width}<w:gridSpan w:val="${span}"/>${merge}</w:tcPr>${content}${content.endsWith('</w:p>') ? '' : '<w:p/>'}</w:tc>`,
    )
    col += span
  }
  const height = each.layout?.heights?.[row] ?? 0
  const rule = height < 0 ? 'exact' : 'atLeast'
  const properties =
    height === 0 ? '' : `<w:trPr><w:trHeight w:val="${Math.abs(height)}" w:hRule="${rule}"/></w:trPr>`
  return `<w:tr>${properties}${cells.join('')}</w:tr>`
}
