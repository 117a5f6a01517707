import type { Block, Cell, CellLook, Role, Run, TableLayout } from '../../types.ts'

/** Columns of one width, in twips; both ends counted. */
export interface ColumnWidth {
  readonly first: number
  readonly last: number
  readonly width: number
}

/** A digit of Excel's usual font is 7 pixels wide, a pixel 15 twips. */
export const TWIPS_A_CHARACTER = 105

/** A sheet as any spreadsheet format gives it: only the cells that show something. */
export interface ShownSheet {
  readonly name: string
  readonly cells: readonly { readonly row: number; readonly col: number; readonly runs: readonly Run[] }[]
  readonly merges: readonly {
    readonly row: number
    readonly col: number
    readonly rowSpan: number
    readonly colSpan: number
  }[]
  readonly shapes: readonly (readonly Run[])[]
  /** Notes on its cells. */
  readonly comments?: readonly (readonly Run[])[]
  /** Known where the sheet may be written again. */
  readonly columns?: readonly ColumnWidth[]
  readonly looks?: readonly CellLook[]
}

/**
 * A sheet as blocks: a heading with its name when the workbook has several, then one table from its first to its last
 * cell that shows something (empty rows and columns around it are not written), then the text of its shapes and the notes on its cells.
 */
export function sheetBlocks(sheet: ShownSheet, named: boolean): Block[] {
  const heading: Block[] =
    named && sheet.cells.length > 0 ? [paragraph([{ text: sheet.name, font: null, bold: true }])] : []
  const worded = (each: readonly Run[]) => each.some((run) => run.text.trim() !== '')
  const shapes: Block[] = [
    ...sheet.shapes.filter(worded).map((each) => paragraph(each)),
    ...(sheet.comments ?? []).filter(worded).map((each) => paragraph(each, 'comment')),
  ]
  if (sheet.cells.length === 0) return shapes
  const rows = sheet.cells.map((each) => each.row)
  const cols = sheet.cells.map((each) => each.col)
  const top = least(rows)
  const left = least(cols)
  const height = most(rows) - top + 1
  const width = most(cols) - left + 1
  const spans = new Map(sheet.merges.map((each) => [`${each.row},${each.col}`, each]))
  const cells = sheet.cells.map((each): Cell => {
    const span = spans.get(`${each.row},${each.col}`)
    const row = each.row - top
    const col = each.col - left
    return {
      row,
      col,
      rowSpan: Math.min(span?.rowSpan ?? 1, height - row),
      colSpan: Math.min(span?.colSpan ?? 1, width - col),
      blocks: [paragraph(each.runs)],
    }
  })
  const layout = layoutOf(sheet, { top, left, height, width })
  const inOrder = cells.sort((a, b) => a.row - b.row || a.col - b.col)
  return [
    ...heading,
    { kind: 'table', rows: height, cols: width, cells: inOrder, ...(layout && { layout }) },
    ...shapes,
  ]
}

interface Extent {
  readonly top: number
  readonly left: number
  readonly height: number
  readonly width: number
}

function layoutOf({ columns, looks }: ShownSheet, { top, left, height, width }: Extent): TableLayout | null {
  if (!columns && !looks) return null
  const widths = new Array<number>(width).fill(0)
  for (const each of columns ?? [])
    for (let col = Math.max(each.first, left); col <= each.last && col < left + width; col++)
      widths[col - left] = each.width
  const inside = (looks ?? [])
    .map((each) => ({ ...each, row: each.row - top, col: each.col - left }))
    .filter(({ row, col }) => row >= 0 && row < height && col >= 0 && col < width)
  return { widths, looks: inside }
}

/** A paragraph of these runs; line breaks inside a cell begin new lines. */
function paragraph(runs: readonly Run[], role: Role = 'body'): Block {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    run.text.split(/\r\n?|\n/).forEach((text, i) => {
      if (i > 0) lines.push([])
      if (text !== '') lines.at(-1)!.push({ ...run, text })
    })
  }
  return {
    kind: 'paragraph',
    role,
    whole: true,
    lines: lines.map((each) => ({ page: null, runs: each })),
  }
}

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0)
