import type { TableColumn, TableRule } from '../../../rules/forms.ts'

/** The figures of one printed row, in order; a row may have fewer than the table has columns. */
export type Figures = readonly number[]
/** Column of each figure of a row. */
export type Placing = readonly number[]

/** The ids of a table's columns in the order in which they stand, and the balances that speak of them. */
export interface Terms {
  readonly ids: readonly string[]
  readonly balances: TableRule['balances']
}

const MOST_STEPS = 20_000

/**
 * Which column each figure of each row stands in, where rows have blank cells that left no trace: order is kept, each
 * row's balances hold, the columns add up to the row of totals (the last), and a column in which a row surely prints 0
 * prints its zeros in every row. Null where that leaves no reading, or several.
 */
export function placeFigures(rows: readonly Figures[], terms: Terms): Placing[] | null {
  const total = rows.at(-1)!
  const width = terms.ids.length
  if (total.length !== width || !balanced(total, terms)) return null
  const options = rows
    .slice(0, -1)
    .map((row) => choices(width, row.length).filter((placing) => balanced(row, terms, placing)))
  const solutions = solve(rows, options)
  if (solutions === null) return null
  const settled = printedZeros(solutions, rows)
  return settled.length === 1 ? [...settled[0]!, straight(total)] : null
}

/** Every way to put `count` figures in order into `width` columns. */
function choices(width: number, count: number): Placing[] {
  if (count > width || width - count > 4) return []
  const found: number[][] = []
  const extend = (placing: number[], from: number) => {
    if (placing.length === count) found.push(placing)
    else
      for (let col = from; col <= width - (count - placing.length); col++) extend([...placing, col], col + 1)
  }
  extend([], 0)
  return found
}

/** Every figure in the column of its own place. */
export const straight = (row: Figures): Placing => [...row.keys()]

/** True when every balance whose total is printed holds; a blank part counts as nothing. */
export function balanced(row: Figures, { ids, balances }: Terms, placing = straight(row)): boolean {
  const value = new Map(row.map((figure, index) => [ids[placing[index]!]!, figure]))
  const sumOf = (some: readonly string[]) => some.reduce((sum, id) => sum + (value.get(id) ?? 0), 0)
  return balances.every(({ total, parts, atMost }) => {
    if (!total.every((id) => value.has(id))) return true
    return atMost ? sumOf(parts) <= sumOf(total) : sumOf(parts) === sumOf(total)
  })
}

/** Of the rule's balances those whose columns are all there. */
export function termsOf(columns: readonly TableColumn[], rule: TableRule): Terms {
  const ids = columns.map(({ id }) => id)
  const full = rule.balances.filter(({ total, parts }) =>
    [...total, ...parts].every((id) => ids.includes(id)),
  )
  // `on_time + overdue` says nothing of a total where `early` is counted apart.
  const balances = full.filter(
    ({ total, parts }) =>
      !full.some(
        (other) =>
          other.total.join() === total.join() &&
          other.parts.length > parts.length &&
          parts.every((part) => other.parts.includes(part)),
      ),
  )
  return { ids, balances }
}

/** All combinations of placings whose columns add up to the totals; null when there are too many to try. */
function solve(rows: readonly Figures[], options: readonly (readonly Placing[])[]): Placing[][] | null {
  const total = rows.at(-1)!
  const found: Placing[][] = []
  let steps = 0
  const visit = (at: number, sums: readonly number[], chosen: readonly Placing[]): void => {
    if (++steps > MOST_STEPS) return
    if (at === options.length) {
      if (sums.every((sum, col) => sum === total[col])) found.push([...chosen])
      return
    }
    for (const placing of options[at]!) {
      const next = [...sums]
      placing.forEach((col, index) => {
        next[col]! += rows[at]![index]!
      })
      if (next.every((sum, col) => sum <= total[col]!)) visit(at + 1, next, [...chosen, placing])
    }
  }
  visit(
    0,
    total.map(() => 0),
    [],
  )
  return steps > MOST_STEPS ? null : found
}

/** Keeps the solutions in which columns that surely print a zero somewhere leave no cell blank. */
function printedZeros(solutions: readonly Placing[][], rows: readonly Figures[]): readonly Placing[][] {
  if (solutions.length < 2) return solutions
  const sure = new Set<number>()
  for (let row = 0; row < rows.length - 1; row++) {
    const zeros = solutions.map(
      (placings) => new Set(placings[row]!.filter((_, index) => rows[row]![index] === 0)),
    )
    for (const col of zeros[0]!) if (zeros.every((each) => each.has(col))) sure.add(col)
  }
  const full = solutions.filter((placings) =>
    placings.every((placing) => [...sure].every((col) => placing.includes(col))),
  )
  return full.length === 0 ? solutions : full
}
