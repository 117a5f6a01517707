import type { FormRules, TableColumn, TableRule } from '../../../rules/forms.ts'
import { place } from '../../../text/quote.ts'
import type { Span } from '../../../text/span.ts'
import type { IndicatorMention, Note, Outline } from '../../../types.ts'
import { balanced, type Figures, type Placing, placeFigures, straight, termsOf } from './assign.ts'
import { columnsBy, nearlyAllBalance } from './flat-columns.ts'
import { type Block, blocksOf } from './flat-lines.ts'
import { columnsByYear, isByYear } from './flat-years.ts'
import { mentionsOf } from './labelled.ts'
import type { LabelledRow } from './labelled-rows.ts'
import { withStackedRows } from './stacked.ts'

interface Found {
  readonly mentions: readonly IndicatorMention[]
  readonly notes: readonly Note[]
}

/**
 * The figures of labelled tables that were flattened to lines. The cells of the header are exploded and their order is
 * lost, so the columns must be proved by the row of totals: its balances hold, and the rows add up to it. Rows with
 * fewer figures than columns are completed in the same way, and a note says so. Where the totals hold a slip, or there
 * are none, full rows that balance prove the columns. What is not proved gives nothing.
 */
export function readFlatTables(outline: Outline, rules: FormRules, isFree: (span: Span) => boolean): Found {
  // Columns parted by strokes, with no rule under the header: as good as parted by blanks.
  const lines = withStackedRows(outline.text.text.replaceAll('|', ' '))
  const reads = rules.tables.flatMap((rule) =>
    blocksOf(lines, rule, rules.words)
      .filter(isFree)
      .map((block) => readBlock(outline, block, rule)),
  )
  return { mentions: reads.flatMap(({ mentions }) => mentions), notes: reads.flatMap(({ notes }) => notes) }
}

function readBlock(outline: Outline, block: Block, rule: TableRule): Found {
  const figures = block.lines.map((line) => line.figures.map(({ value }) => value))
  const note = (code: string, level: Note['level'], reason: string): Note => ({
    code,
    level,
    reason,
    at: place(outline.text, block.start, block.end),
  })
  const unread = () => ({
    mentions: [],
    notes: [note('TABLE_COLUMNS', 'doubt', 'bảng mất khung: không phân biệt được các cột, bỏ qua')],
  })
  const isKnown = block.totals || columnsNamedIn(block, rule) > 1
  if (isByYear(block)) {
    const mentions = mentionsByYear(outline, { block, figures, rule })
    return mentions.length === 0 && isKnown ? unread() : { mentions, notes: [] }
  }
  const read = reading(block, figures, rule)
  if (!read) return isKnown ? unread() : { mentions: [], notes: [] }
  const notes: Note[] = []
  const short = figures.filter((row) => row.length < read.columns.length).length
  if (short > 0)
    notes.push(
      note(
        'TABLE_BLANKS',
        'info',
        `${short} dòng của bảng có ô trống; cột của các số được định theo dòng tổng cộng`,
      ),
    )
  const unknown = block.lines.filter(({ name }) => name === null).length
  if (unknown > 0)
    notes.push(
      note(
        'TABLE_ROWS',
        'info',
        `${unknown} dòng của bảng có nhãn chưa có trong danh mục; bỏ qua các dòng ấy`,
      ),
    )
  const { columns, placings } = read
  const rows = rowsOf(block, rule, (row, figure) => columns[placings[row]![figure]!]!)
  return { mentions: mentionsOf(outline, rows, rule, columns), notes }
}

/** How many columns of the rule the header has words of. */
const columnsNamedIn = ({ header }: Block, rule: TableRule): number =>
  rule.columns.filter(({ headers }) =>
    headers.some((set) => set.every((words) => ` ${header} `.includes(` ${words} `))),
  ).length

/** The figures of a table that sets years side by side. */
function mentionsByYear(
  outline: Outline,
  { block, figures, rule }: { block: Block; figures: readonly Figures[]; rule: TableRule },
): IndicatorMention[] {
  const cells = columnsByYear(block, figures, rule) ?? []
  return [...new Set(cells.map(({ year }) => year))].flatMap((year) => {
    const columns = cells.map((each) => (each.year === year ? each.column : null))
    const rows = rowsOf(block, rule, (_, figure) => columns[figure]!)
    return mentionsOf(outline, rows, rule, columns, `năm ${year}`)
  })
}

interface Readable {
  readonly columns: readonly TableColumn[]
  readonly placings: readonly Placing[]
}

/** The order of columns that the totals prove, and where each figure stands; null for none, or for two that differ. */
function reading(block: Block, rows: readonly Figures[], rule: TableRule): Readable | null {
  const readings = columnsBy(block, rows, rule).flatMap((columns): Readable[] => {
    const terms = termsOf(columns, rule)
    const placed = block.totals ? placeFigures(rows, terms) : null
    if (placed) return [{ columns, placings: placed }]
    const full = !block.totals && rows.every((row) => balanced(row, terms))
    return full || nearlyAllBalance(rows, terms) ? [{ columns, placings: rows.map(straight) }] : []
  })
  return readings.length === 1 ? readings[0]! : null
}

/** The rows under known labels; `columnAt` tells the column of a figure of a row, null where it is none of those wanted. */
function rowsOf(
  { lines }: Block,
  rule: TableRule,
  columnAt: (row: number, figure: number) => TableColumn | null,
): LabelledRow[] {
  return lines.flatMap(({ name, start, end, figures }, row) => {
    if (name === null) return []
    const cells = figures.flatMap((value, figure) => {
      const column = columnAt(row, figure)
      return column ? [{ column, value }] : []
    })
    return [{ start, end, dimensions: 'value' in name ? { [rule.dimension]: name.value } : {}, cells }]
  })
}
