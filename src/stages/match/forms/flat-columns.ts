import type { TableColumn, TableRule } from '../../../rules/forms.ts'
import { balanced, type Figures, type Terms, termsOf } from './assign.ts'
import { columnsSideBySide } from './flat-cells.ts'
import { inPrintedOrder, isSplit, layoutOf, placesIn } from './flat-header.ts'
import type { Block } from './flat-lines.ts'
import { columnsNamed, LABEL_HEAD } from './header-line.ts'

/** So few full rows whose balances hold prove an order of columns without the row of totals. */
const FEWEST_PROOFS = 3
const MOST_DOUBTS = 10

/**
 * The orders of columns that a flattened header allows and the figures prove: as many as the last row (the totals, where
 * there are any) has figures, each one in a balance that holds. Columns whose own words stand in the header are there;
 * those that share their words with a heading (`Tổng số`, `trực tuyến` under `Tiếp nhận`) may be, and where that proves
 * nothing those whose words are parted by a line end. The order is that of the rule, mended by that of the header. Where
 * all of that proves nothing, the lines of the header are read as cells side by side.
 */
export function columnsBy(block: Block, rows: readonly Figures[], rule: TableRule): TableColumn[][] {
  const whole = columnsFrom(block, rows, { rule, split: false })
  if (whole.length > 0) return whole
  const split = columnsFrom(block, rows, { rule, split: true })
  if (split.length > 0) return split
  const cells = columnsSideBySide(block.headerRows, rows.at(-1)!.length, rule).filter((columns) =>
    proved(termsOf(columns, rule), rows),
  )
  return cells.length > 0 ? cells : columnsInLine(block, rows, rule)
}

/**
 * A header in one line that names every column and nothing else is printed in their order: it proves them where nothing
 * in the full rows speaks against it.
 */
function columnsInLine(block: Block, rows: readonly Figures[], rule: TableRule): TableColumn[][] {
  const line = block.headerRows.at(-1) ?? ''
  if (!LABEL_HEAD.test(line)) return []
  const words = line.replace(LABEL_HEAD, '').split(' ').filter(Boolean)
  const columns = columnsNamed(words, rows.at(-1)!.length, rule)
  const terms = columns && termsOf(columns, rule)
  const holds =
    terms && terms.balances.length > 0 && rows.every((row) => isFull(row, terms) && balanced(row, terms))
  return holds && rows.length >= FEWEST_PROOFS ? [columns] : []
}

const isFull = (row: Figures, { ids }: Terms) => row.length === ids.length

function columnsFrom(
  block: Block,
  rows: readonly Figures[],
  { rule, split }: { readonly rule: TableRule; readonly split: boolean },
): TableColumn[][] {
  const counts = rule.columns.filter((column) => column.unit === null)
  const must = counts.filter((column) => !column.heading && standsFor(block.header, column, 'own'))
  const stands = counts.filter(
    (column) =>
      !must.includes(column) &&
      (standsFor(block.header, column, 'shared') || (split && isSplit(block.headerRows, column))),
  )
  const may = stands.filter((column) => !stands.some((other) => saysMore(other, column)))
  const width = rows.at(-1)!.length
  if (may.length > MOST_DOUBTS || must.length > width) return []
  const sets = subsets(may).filter((some) => some.length + must.length === width)
  const layout = layoutOf(block.headerRows, counts)
  const orders = sets.flatMap((some) => {
    const columns = rule.columns.filter((column) => must.includes(column) || some.includes(column))
    const ordered = inPrintedOrder(layout, columns, rule)
    return ordered ? [ordered] : []
  })
  return orders.filter((columns) => proved(termsOf(columns, rule), rows))
}

/** Every column is a term of a balance, and the balances hold: all of the totals, or those of nearly all of the full rows. */
function proved(terms: Terms, rows: readonly Figures[]): boolean {
  const covered = terms.ids.every((id) =>
    terms.balances.some(({ total, parts }) => total.includes(id) || parts.includes(id)),
  )
  if (!covered || terms.balances.every(({ atMost }) => atMost)) return false
  return balanced(rows.at(-1)!, terms) || nearlyAllBalance(rows, terms)
}

/**
 * True when no row has a blank and all rows but one at most balance, three of them at least. A table with one misprint,
 * or totals that do not add up, is read as it is printed; that is for the audit to say. Where one row leaves something
 * out (late dossiers without a column) the totals do too: they need not balance when the rows add up to them.
 */
export function nearlyAllBalance(rows: readonly Figures[], terms: Terms): boolean {
  if (rows.some((row) => row.length !== terms.ids.length)) return false
  const hold = rows.filter((row) => balanced(row, terms))
  const proofs = hold.filter((row) => row.some((figure) => figure > 0))
  const astray = rows.length - hold.length
  return proofs.length >= FEWEST_PROOFS && (astray <= 1 || (astray === 2 && addUp(rows)))
}

/** The rows above the last add up to it, column by column. */
const addUp = (rows: readonly Figures[]): boolean =>
  rows.at(-1)!.every((total, col) => total === rows.slice(0, -1).reduce((sum, row) => sum + row[col]!, 0))

/** `Trực tiếp, dịch vụ bưu chính` is no `Trực tiếp`: another value of one dimension whose words hold all of the other's. */
const saysMore = (column: TableColumn, than: TableColumn): boolean =>
  column.indicator === than.indicator &&
  Object.keys(column.dimensions).join() === Object.keys(than.dimensions).join() &&
  than.headers.every((set) =>
    column.headers.some((more) => more.length > set.length && set.every((words) => more.includes(words))),
  )

/** An exploded header holds the words of all columns, so words that exclude a column say nothing in it. */
function standsFor(header: string, column: TableColumn, by: 'own' | 'shared'): boolean {
  const sets = by === 'own' ? column.headers.filter((set) => set.length === 1) : column.headers
  return sets.some((set) => set.every((words) => placesIn([header], words).length > 0))
}

function subsets<T>(items: readonly T[]): T[][] {
  let all: T[][] = [[]]
  for (const item of items) all = all.concat(all.map((some) => [...some, item]))
  return all
}
