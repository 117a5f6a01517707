import { bandsOf } from './bands.ts'
import { bodyCells } from './body-cells.ts'
import { type Column, columnsOf, edgesBetween, widened } from './columns.ts'
import { completed } from './columns-complete.ts'
import { type CutLine, cutLine } from './cut-lines.ts'
import { least, most } from './extent.ts'
import { headingOf } from './heading-cells.ts'
import { bodyStart, headingStart, restStart } from './heading-lines.ts'
import { holdsFigures, type Print, printOf } from './prints.ts'
import { regionsOf } from './regions.ts'
import type { Row } from './rows.ts'
import type { Ruled } from './sheet.ts'
import type { Stroke } from './strokes.ts'
import { trimmed, withRest } from './table-foot.ts'
import { isTabular } from './tabular.ts'

/** A table without rules on one page: the words of its cells stand in line, nothing is drawn between them. */
export interface Aligned extends Ruled {
  readonly columns: readonly Column[]
}

/** What stands free on a page, from top to bottom, and what is drawn or ruled among it. */
export interface Free {
  readonly page: number
  /** The last free lines of the page before: a heading may stand there whose table begins here. */
  readonly before: readonly Row[]
  readonly rows: readonly Row[]
  readonly bars: readonly Stroke[]
  /** Where ruled tables begin. */
  readonly walls: readonly number[]
}

/** No sheet of paper has more lines. */
const rowCap = 400

/** No table on a sheet of paper has more cells. */
const partCap = 3000

/**
 * The tables without rules among the free lines of a page, and the lines that they take. `above` is the table that was
 * open at the foot of the page before: the first lines may go on with it. In doubt lines stay lines.
 */
export function alignedIn(free: Free, above: Aligned | null): { tables: Aligned[]; taken: ReadonlySet<Row> } {
  const { rows } = free
  if (rows.length > rowCap) return { tables: [], taken: new Set() }
  const span = most(rows.map((each) => each.x1)) - least(rows.map((each) => each.x0))
  if (!rows.some(holdsFigures)) return { tables: [], taken: new Set() }
  const own = rows.map((row) => printOf(row, span))
  if (own.reduce((sum, each) => sum + each.parts.length, 0) > partCap) return { tables: [], taken: new Set() }
  const before = above ? [] : standingBefore(own[0]!, free.before, span)
  const prints = [...before, ...own]
  const tables: Aligned[] = []
  const taken = new Set<Row>()
  let floor = 0
  for (const [from, to] of regionsOf(prints, before.length, free)) {
    const page = { prints, floor, free }
    const next = above && own.slice(0, from).every((each) => each.parts.length === 1)
    const found = (next && above && tableIn(page, [from, to], above)) || firstTable(page, [from, to])
    if (!found) continue
    tables.push(found.table)
    for (const row of found.rows) taken.add(row)
    floor = to + 1
  }
  return { tables, taken }
}

/** The lines of the page before, as if they stood right above the first line of this one. */
function standingBefore(first: Print, rows: readonly Row[], span: number): Print[] {
  const foot = rows.at(-1)?.base ?? 0
  const shift = first.base - 1.3 * first.size - foot
  return rows.map((row) => ({ ...printOf(row, span), base: row.base + shift }))
}

interface Page {
  readonly prints: readonly Print[]
  /** The first line that belongs to no table yet. */
  readonly floor: number
  readonly free: Free
}

/** The table of a region; its first lines with figures may be those of a title (`số 12`, `năm 2022`) and are tried without. */
function firstTable(page: Page, [from, to]: readonly [number, number]): Found | null {
  for (let at = from, turn = 0; at <= to && turn < 3; turn++) {
    const found = tableIn(page, [at, to], null)
    if (found) return found
    const anchor = page.prints.findIndex((each, i) => i >= at && each.anchor)
    if (anchor < 0) break
    at = anchor + 1
  }
  return null
}

interface Found {
  readonly table: Aligned
  readonly rows: Row[]
}

function tableIn(page: Page, [from, to]: readonly [number, number], above: Aligned | null): Found | null {
  const { prints, free, floor } = page
  const anchors = prints.slice(from, to + 1).filter((each) => each.anchor)
  if (anchors.length === 0) return null
  const first = prints.indexOf(anchors[0]!)
  const rough = above?.columns ?? columnsOf(anchors.map((each) => ({ ...each, stretches: each.parts })))
  if (rough.length < 2 || (above && !fits(anchors, above.columns))) return null
  const top = headingStart(prints, { first, floor, columns: rough, bars: free.bars })
  const rest = above && top === first ? restStart(prints, first, rough) : first
  const start = rest < first ? rest : bodyStart(prints, { top, first, columns: rough })
  const columns = above?.columns ?? completed(rough, prints.slice(top, start), prints.slice(start, to + 1))
  const cut = (each: Print) => cutLine(each, columns)
  const heading = prints.slice(Math.min(top, start), start).map(cut)
  const body = withRest(trimmed(prints.slice(start, to + 1).map(cut)), prints.slice(to + 1), {
    columns,
    bars: free.bars,
  })
  if (!above && !isTabular({ heading, body, columns: columns.length })) return null
  const lines = [...heading, ...body]
  const parts = lines.flatMap((line) => line.print.parts)
  const whole = widened(columns, parts)
  const table = assembled({ heading, body, columns: whole, free, xs: above?.grid.xs ?? edgesBetween(whole) })
  return { table, rows: lines.map((line) => line.print.row) }
}

/** Do the lines stand in the columns of the table above? */
function fits(anchors: readonly Print[], columns: readonly Column[]): boolean {
  const good = anchors.filter((each) => {
    const cut = cutLine(each, columns)
    return (
      cut.entries.length > 1 &&
      cut.entries.every(({ from, to, row }) => from === to && isOver(columns[from]!, row))
    )
  })
  return good.length >= 0.9 * anchors.length
}

function isOver(column: Column, row: Row): boolean {
  return Math.min(column.x1, row.x1) - Math.max(column.x0, row.x0) > -8
}

interface Parts {
  readonly heading: readonly CutLine[]
  readonly body: readonly CutLine[]
  readonly columns: readonly Column[]
  readonly free: Free
  readonly xs: readonly number[]
}

function assembled({ heading, body, columns, free, xs }: Parts): Aligned {
  const head = headingOf(heading, columns)
  const bands = bandsOf(body, columns.length, free.bars)
  const cells = [...head.cells, ...bands.flatMap((band, i) => bodyCells(band, head.rows + i, columns.length))]
  const starts = bands.map((band) => least(band.map((line) => line.print.row.top)))
  const here = [...heading, ...body].filter((line) => line.print.row.page === free.page)
  const top = least(here.map((line) => line.print.row.top))
  const bottom = most(body.map((line) => line.print.row.bottom))
  const step = (starts[0]! - top) / Math.max(1, head.rows)
  const ys = [...Array.from({ length: head.rows }, (_, i) => top + i * step), ...starts, bottom]
  return {
    page: free.page,
    columns,
    grid: { xs, ys, cells: cells.map((each) => each.slot) },
    cells,
  }
}
