import type { TableColumn, TableRule } from '../../../rules/forms.ts'
import { balanced, type Figures, termsOf } from './assign.ts'
import type { Block } from './flat-lines.ts'
import { columnsNamed, LABEL_HEAD } from './header-line.ts'

/** What stands in a place of every row: a column, and the year it is of. */
export interface YearCell {
  readonly column: TableColumn
  readonly year: string
}

/** A table that sets years side by side: two of them in its header. */
export const isByYear = ({ header }: Block): boolean => new Set(header.match(YEAR)).size > 1

const YEAR = /(?<!\d)20\d\d(?!\d)/g

/**
 * The columns of a table that tells the same of several years, side by side: each year over the same columns (`Năm 2021 |
 * Năm 2022` over `Tiếp nhận | Quá hạn` and again), or each column over the same years. Null where the header does not say
 * so to the last word, or the rows do not add up to the totals.
 */
export function columnsByYear(block: Block, rows: readonly Figures[], rule: TableRule): YearCell[] | null {
  const from = block.headerRows.findLastIndex((each) => LABEL_HEAD.test(each))
  if (from < 0) return null
  const words = block.headerRows.slice(from).join(' ').replace(LABEL_HEAD, ' ')
  const width = rows[0]!.length
  const cells = cellsOf(words, width, rule)
  return cells && rows.every((row) => row.length === width) && isProved(cells, rows, { block, rule })
    ? cells
    : null
}

function cellsOf(words: string, width: number, rule: TableRule): YearCell[] | null {
  const printed = words.match(YEAR) ?? []
  const years = [...new Set(printed)]
  const times = printed.length / years.length
  const count = width / years.length
  const isInTurn = printed.every((each, i) => each === years[i % years.length])
  if (years.length < 2 || !isInTurn || !Number.isInteger(times) || !Number.isInteger(count)) return null
  const named = words
    .replace(/(?:nam )?(?<!\d)20\d\d(?!\d)/g, ' ')
    .split(' ')
    .filter(Boolean)
  if (times === count && times > 1) {
    const columns = columnsNamed(named, count, rule)
    return columns?.flatMap((column) => years.map((year) => ({ column, year }))) ?? null
  }
  const length = named.length / years.length
  const isSame = named.every((word, i) => word === named[i % length])
  const columns = times === 1 && isSame ? columnsNamed(named.slice(0, length), count, rule) : null
  return columns ? years.flatMap((year) => columns.map((column) => ({ column, year }))) : null
}

/** The rows add up to the totals, and in each year a part is no more than its whole. */
function isProved(
  cells: readonly YearCell[],
  rows: readonly Figures[],
  { block, rule }: { readonly block: Block; readonly rule: TableRule },
): boolean {
  const years = [...new Set(cells.map(({ year }) => year))]
  const isBalanced = years.every((year) => {
    const places = cells.flatMap((each, i) => (each.year === year ? [i] : []))
    const terms = termsOf(
      places.map((i) => cells[i]!.column),
      rule,
    )
    return rows.every((row) =>
      balanced(
        places.map((i) => row[i]!),
        terms,
      ),
    )
  })
  const others = rows.slice(0, -1)
  const addsUp = rows.at(-1)!.every((total, i) => total === others.reduce((sum, row) => sum + row[i]!, 0))
  return isBalanced && (block.totals ? addsUp : rows.length >= FEWEST_ROWS)
}

const FEWEST_ROWS = 3
