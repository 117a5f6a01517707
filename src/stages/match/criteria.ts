import type { Rules } from '../../rules.ts'
import { place } from '../../text/quote.ts'
import { overlap, type Span } from '../../text/span.ts'
import type { IndicatorMention, Note, Outline } from '../../types.ts'
import { type Columns, cellRowsOf, columnsOf } from './criteria/cells.ts'
import type { ValueColumn } from './criteria/columns.ts'
import { flatCriteria } from './criteria/flat.ts'
import { columnsAbove } from './criteria/flat-header.ts'
import { type Asked, hear, type Placed } from './criteria/hear.ts'
import { type Criteria, type CriteriaFigure, type CriteriaRow, depthOf } from './criteria/row.ts'
import { gridOf } from './forms/grid.ts'
import { mentionOf } from './forms/mention.ts'

interface Found {
  readonly mentions: readonly IndicatorMention[]
  readonly notes: readonly Note[]
}

/** What tables of criteria gave, and the lines of those that lost their cells: they are no prose. */
export interface CriteriaFound extends Found {
  readonly lines: readonly Span[]
}

/**
 * The figures of tables that set criteria against results (`Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện`), told by the rules of
 * prose: the row's label and unit say which indicator, the column's header whether it is an aim, a result, an estimate,
 * and of when. `taken` are the figures that forms have already; their tables are left alone.
 */
export function matchCriteria(
  outline: Outline,
  taken: readonly IndicatorMention[],
  rules: Rules,
): CriteriaFound {
  const isFree = (span: Span) => !taken.some(({ at }) => overlap(at, span))
  const flat = flatCriteria(outline, isFree, rules.forms.words)
  const reads = [...celled(outline, isFree, rules), ...flat.tables].map((table) =>
    read(outline, table, rules),
  )
  return {
    mentions: reads.flatMap(({ mentions }) => mentions),
    notes: [...reads.flatMap(({ notes }) => notes), ...flat.notes],
    lines: flat.spans,
  }
}

/** Tables with cells; one that goes on on the next page without a header keeps the columns. */
function celled(outline: Outline, isFree: (span: Span) => boolean, { forms }: Rules): Criteria[] {
  let last: { readonly columns: Columns; readonly cols: number } | null = null
  return outline.text.tables.flatMap((table) => {
    if (!isFree(table)) return []
    const grid = gridOf(outline.text, table)
    const own = columnsOf(grid, forms.words, outline.header)
    const columns: Columns | null =
      own ??
      (last?.cols === grid.cols ? { ...last.columns, first: 0 } : null) ??
      columnsAbove(outline, grid, forms.words)
    last = columns && { columns, cols: grid.cols }
    if (!columns) return []
    const values = columns.values.map(({ column }) => column)
    return [{ start: grid.start, end: grid.end, rows: cellRowsOf(grid, columns), values }]
  })
}

/** Tables of criteria have some dozens of rows; a longer one is a register, which would take minutes to hear. */
const MOST_ROWS = 600

function read(outline: Outline, table: Criteria, rules: Rules): Found {
  if (table.rows.length > MOST_ROWS) return { mentions: [], notes: [tooLong(outline, table)] }
  const asked = placedRows(table.rows).flatMap((placed) => questionsOf(placed, table.values))
  const heard = hear(outline, asked, { rules: rules.indicators, at: table.start })
  const unclear = asked.filter((_, index) => heard[index] === null)
  const meant = withoutParts(
    asked.flatMap((each, index) => (heard[index] ?? []).map((hearing) => ({ ...each, hearing }))),
  )
  const kept = meant.filter(
    ({ hearing }) => meant.filter((each) => key(each.hearing) === key(hearing)).length === 1,
  )
  const doubts = [...unclear, ...meant.filter((each) => !kept.includes(each))]
  return {
    mentions: kept.flatMap((each) => told(outline, each, table.values)),
    notes: doubts.length === 0 ? [] : [doubtOf(outline, [...new Set(doubts.map(({ row }) => row))])],
  }
}

/** One figure stands for its row; where the columns say what is measured, each stands for itself. */
function questionsOf(placed: Placed, values: readonly ValueColumn[]): Asked[] {
  const { figures } = placed.row
  if (values.some(({ measure }) => measure))
    return figures.flatMap((figure, index) =>
      figure ? [{ ...placed, figure, measure: values[index]!.measure }] : [],
    )
  const figure = figures.find((each) => each !== null)
  return figure ? [{ ...placed, figure, measure: null }] : []
}

interface Meant extends Asked {
  readonly hearing: IndicatorMention
}

/** A row that means what a row above it means already is a part of that, which no rule can tell apart. */
const withoutParts = (all: readonly Meant[]): Meant[] =>
  all.filter(
    ({ above, hearing }) =>
      !all.some((other) => above.includes(other.row) && key(other.hearing) === key(hearing)),
  )

const key = ({ indicator, dimensions }: IndicatorMention) => JSON.stringify([indicator, dimensions])

/** Each row with the rows it stands under, by the depth of their numbers. */
function placedRows(rows: readonly CriteriaRow[]): Placed[] {
  let open: readonly { readonly row: CriteriaRow; readonly depth: number }[] = []
  return rows.map((row) => {
    const depth = depthOf(row)
    const above = open.filter((each) => each.depth < depth)
    open = [...above, { row, depth }]
    return { row, above: above.map((each) => each.row) }
  })
}

/** The figures of a row, each as its column says. */
function told(
  outline: Outline,
  { row, hearing, measure }: Meant,
  values: readonly ValueColumn[],
): IndicatorMention[] {
  return row.figures.flatMap((figure, index) =>
    figure && values[index]!.measure === measure
      ? [toldAs(outline, { row, hearing, figure, column: values[index]! })]
      : [],
  )
}

interface Told {
  readonly row: CriteriaRow
  readonly hearing: IndicatorMention
  readonly figure: CriteriaFigure
  readonly column: ValueColumn
}

function toldAs(outline: Outline, { row, hearing, figure, column }: Told): IndicatorMention {
  const mention = mentionOf(outline, {
    rule: hearing.rule,
    indicator: hearing.indicator,
    dimensions: hearing.dimensions,
    unit: hearing.unit,
    window: column.window,
    form: null,
    row: row.number || null,
    confidence: 0.9,
    line: row,
    value: figure,
  })
  return {
    ...mention,
    unit: hearing.unit,
    slot: hearing.slot,
    modality: column.modality,
    comparator: figure.bound ?? column.comparator,
  }
}

function doubtOf(outline: Outline, rows: readonly CriteriaRow[]): Note {
  const [first] = rows
  const some = rows.slice(0, 3).map(({ label }) => `“${label.replace(/\s+/g, ' ').trim().slice(0, 60)}”`)
  return {
    code: 'TABLE_ROWS',
    level: 'doubt',
    reason: `bảng có ${rows.length} dòng hiểu được theo nhiều cách hoặc trùng nghĩa nhau: ${some.join(', ')}${rows.length > 3 ? ', …' : ''}; bỏ qua các dòng ấy`,
    at: place(outline.text, first!.start, first!.end),
  }
}

function tooLong(outline: Outline, { start, end, rows }: Criteria): Note {
  return {
    code: 'TABLE_ROWS',
    level: 'info',
    reason: `bảng có ${rows.length} dòng, dài hơn ${MOST_ROWS} dòng của một bảng chỉ tiêu; không đọc`,
    at: place(outline.text, start, end),
  }
}
