import type { TableColumn, TableRule } from '../../../rules/forms.ts'
import { balanced, balancesOf } from './assign.ts'
import type { Block } from './flat-lines.ts'

/** A header of so few lines is still in order. */
const IN_ORDER = 3

/**
 * The orders of columns that a flattened header allows and the totals prove: as many as the totals have figures, each
 * one in a balance that holds. Columns whose own words stand in the header are there; those that share their words with
 * a heading (`Tổng số`, `trực tuyến` under `Tiếp nhận`) may be. The order is that of the rule, or that of the header.
 */
export function columnsBy(block: Block, totals: readonly number[], rule: TableRule): TableColumn[][] {
  const counts = rule.columns.filter((column) => column.unit === null)
  const must = counts.filter((column) => !column.heading && standsFor(block.header, column, 'own'))
  const may = counts.filter((column) => !must.includes(column) && standsFor(block.header, column, 'shared'))
  if (may.length > 8 || must.length > totals.length) return []
  const sets = subsets(may).filter((some) => some.length + must.length === totals.length)
  const orders = sets.flatMap((some) => {
    const columns = rule.columns.filter((column) => must.includes(column) || some.includes(column))
    const printed = columns.toSorted((a, b) => placeIn(block.header, a) - placeIn(block.header, b))
    return block.headerLines <= IN_ORDER && some.length === 0 ? [printed] : [columns]
  })
  return orders.filter((columns) => proved(columns, totals, rule))
}

/** Every column is a term of a balance, and all balances of the totals hold. */
function proved(columns: readonly TableColumn[], totals: readonly number[], rule: TableRule): boolean {
  const ids = columns.map(({ id }) => id)
  const balances = balancesOf(ids, rule)
  const covered = ids.every((id) => balances.some(({ total, parts }) => total === id || parts.includes(id)))
  const placing = ids.map((_, index) => index)
  return balances.length > 0 && covered && balanced(totals, placing, ids, rule)
}

/** An exploded header holds the words of all columns, so words that exclude a column say nothing in it. */
function standsFor(header: string, column: TableColumn, by: 'own' | 'shared'): boolean {
  const sets = by === 'own' ? column.headers.filter((set) => set.length === 1) : column.headers
  return sets.some((set) => set.every((words) => at(header, words) >= 0))
}

const placeIn = (header: string, column: TableColumn) =>
  Math.min(
    ...column.headers.flatMap((set) =>
      set.length === 1 && at(header, set[0]!) >= 0 ? [at(header, set[0]!)] : [],
    ),
  )

const at = (header: string, words: string) => ` ${header} `.indexOf(` ${words} `)

function subsets<T>(items: readonly T[]): T[][] {
  let all: T[][] = [[]]
  for (const item of items) all = all.concat(all.map((some) => [...some, item]))
  return all
}
