import type { Block, Line, Paragraph, Role, Table, TableLayout } from '../../types.ts'
import { type EdgedCell, tableOf } from './edges.ts'

/** A row as the file defines it; `edges` has one entry more than the row has cells. */
export interface RowDefinition {
  /** Twips from the margin. */
  readonly edges: readonly number[]
  readonly merges: readonly {
    readonly horizontal: 'none' | 'start' | 'continue'
    readonly vertical: EdgedCell['vertical']
  }[]
  /** Some border of the row is drawn. */
  readonly ruled: boolean
  /** Blank left and right inside each cell, and the height of the row (negative: exactly that), in twips. */
  readonly gap?: number
  readonly height?: number
}

/** A paragraph of a format that marks cells and rows by their ends (DOC, RTF). */
export interface FlowParagraph {
  readonly lines: readonly Line[]
  readonly align: NonNullable<Paragraph['align']>
  /** Depth of the table that holds it; 0 outside tables. */
  readonly depth: number
  readonly endsCell: boolean
  /** It holds no text and ends the row that `definition` describes. */
  readonly endsRow: boolean
  readonly definition: RowDefinition | null
  readonly marker: string | null
  /** What is only kept for writing the paragraph again. */
  readonly kept?: Pick<Paragraph, 'layout' | 'pages' | 'section'>
}

/** What all blocks of one sub-document share; `borderless` collects the tables that show no ruling. */
export interface Builder {
  readonly role: Role
  readonly borderless: Set<Table>
}

/** Builds the blocks of one sub-document from its paragraphs; tables inside cells become tables inside cells. */
export function blocksOf(paragraphs: readonly FlowParagraph[], builder: Builder, depth = 0): Block[] {
  const blocks: Block[] = []
  let i = 0
  while (i < paragraphs.length) {
    const each = paragraphs[i]!
    if (each.depth <= depth) {
      blocks.push(paragraphOf(each, builder.role))
      i++
      continue
    }
    let to = i
    while (to < paragraphs.length && paragraphs[to]!.depth > depth) to++
    blocks.push(...tableBlocks(paragraphs.slice(i, to), builder, depth + 1))
    i = to
  }
  return blocks
}

function paragraphOf({ lines, align, marker, kept }: FlowParagraph, role: Role): Paragraph {
  const paragraph: Paragraph = { kind: 'paragraph', role, lines, whole: true, align, ...kept }
  return marker === null ? paragraph : { ...paragraph, marker }
}

function tableBlocks(paragraphs: readonly FlowParagraph[], builder: Builder, depth: number): Block[] {
  const rows: EdgedCell[][] = []
  const definitions: RowDefinition[] = []
  const outside = (content: readonly FlowParagraph[]) =>
    blocksOf(
      content.map((each) => ({ ...each, depth: depth - 1 })),
      builder,
      depth - 1,
    )
  let ruled = false
  let cells: Block[][] = []
  let content: FlowParagraph[] = []
  for (const each of paragraphs) {
    if (each.depth === depth && each.endsRow) {
      const definition = each.definition ?? evenly(cells.length)
      ruled ||= definition.ruled
      rows.push(rowOf(cells, definition))
      definitions.push(definition)
      cells = []
      content = []
    } else {
      content.push(each)
      if (each.depth === depth && each.endsCell) {
        cells.push(blocksOf(content, builder, depth))
        content = []
      }
    }
  }
  // A row whose end mark is lost keeps its cells.
  if (cells.length > 0) rows.push(rowOf(cells, evenly(cells.length)))
  if (rows.length === 0) return outside(paragraphs)
  const plain = tableOf(rows)
  const layout = { ...plain.layout!, ...drawnAs(definitions), ...(!ruled && { ruled }) }
  const table: Table = { ...plain, layout }
  // One cell is a frame around text, no table.
  if (table.rows === 1 && table.cols === 1) return [...(table.cells[0]?.blocks ?? []), ...outside(content)]
  if (!ruled) builder.borderless.add(table)
  return [table, ...outside(content)]
}

/** How a table is drawn, as far as its rows say. */
function drawnAs(rows: readonly RowDefinition[]): Omit<TableLayout, 'widths'> {
  const told = rows.filter((each) => each.gap !== undefined)
  if (told.length === 0) return {}
  const left = Math.min(...told.map((each) => each.edges[0] ?? 0))
  const heights = rows.map((each) => each.height ?? 0)
  return { left, padding: told[0]!.gap!, ...(heights.some((each) => each !== 0) && { heights }) }
}

const WIDTH = 1000

const evenly = (cells: number): RowDefinition => ({
  edges: Array.from({ length: cells + 1 }, (_, i) => i * WIDTH),
  merges: [],
  ruled: true,
})

function rowOf(cells: readonly Block[][], { edges, merges }: RowDefinition): EdgedCell[] {
  const row: { -readonly [K in keyof EdgedCell]: EdgedCell[K] }[] = []
  cells.forEach((blocks, i) => {
    const left = edges[i] ?? (edges.at(-1) ?? 0) + WIDTH * (i + 1 - edges.length)
    const right = edges[i + 1] ?? left + WIDTH
    const merge = merges[i] ?? { horizontal: 'none', vertical: 'none' }
    const before = row.at(-1)
    if (merge.horizontal === 'continue' && before) {
      before.right = right
      before.blocks = [...before.blocks, ...blocks]
    } else row.push({ left, right, vertical: merge.vertical, blocks })
  })
  return row
}
