import { readNumber } from '../../../text/numbers.ts'
import type { FlatColumns } from './flat-header.ts'

/** `7.200` is no rate with three decimals. */
const GROUPED = /\.\d{3}(?!\d)/

/** A rate is printed with one decimal, sometimes none. */
const NEAR = 0.6

/** What the rates of comparison say of an order of columns: they bear it out, say nothing, or speak against it. */
export type Proof = 'holds' | 'silent' | 'fails'

/**
 * Whether the rates printed beside them bear out which columns are plans and which results: in `cells`, full rows, a rate
 * is the result over the plan. Any column without a value of ours may hold the rates. Where there are such columns and
 * plans, and no row bears the order out, or more rows the other way round, it fails; and so it does where a column taken
 * for values is itself the rate of two others.
 */
export function proofOf(cells: readonly (readonly string[])[], columns: FlatColumns): Proof {
  const rows = cells.map((row) =>
    row.map((cell) => readNumber(cell.replace('%', ''), { percent: !GROUPED.test(cell) })?.value ?? null),
  )
  const valued = indices(columns, (each) => each !== null)
  if (valued.some((column) => isRateOfOthers(rows, column))) return 'fails'
  const targets = indices(columns, (each) => each?.modality === 'target')
  const results = indices(columns, (each) => each?.modality === 'actual')
  const rates = indices(columns, (each) => each === null)
  if (targets.length === 0 || results.length === 0 || rates.length === 0) return 'silent'
  const telling = rows.filter((row) => differ(row[results[0]!], row[targets[0]!]))
  if (telling.length < 2) return 'silent'
  const most = (overs: readonly number[], unders: readonly number[]) =>
    Math.max(
      ...rates.flatMap((rate) =>
        overs.flatMap((over) => unders.map((under) => bornOut(telling, rate, [over, under]))),
      ),
    )
  const forward = most(results, targets)
  return forward > 0 && forward >= most(targets, results) ? 'holds' : 'fails'
}

/** No rate of comparison is greater; of a plan, a result and their rate, the rate is told from the plan by it. */
const GREATEST_RATE = 400

/** In every row that tells, two at least, the column is one column over another, and stays in the bounds of a rate. */
function isRateOfOthers(rows: readonly Row[], column: number): boolean {
  const isSmall = (col: number) => rows.every((row) => (row[col] ?? 0) <= GREATEST_RATE)
  if (!isSmall(column)) return false
  const others = (rows[0] ?? []).flatMap((_, index) => (index === column ? [] : [index]))
  return others.some((over) =>
    others.some((under) => {
      const telling = rows.filter((row) => row[column] !== null && differ(row[over], row[under]))
      return (
        over !== under &&
        !isSmall(under) &&
        telling.length > 1 &&
        bornOut(telling, column, [over, under]) === telling.length
      )
    }),
  )
}

type Row = readonly (number | null)[]

/** The rows in which a rate is one column over another. */
const bornOut = (rows: readonly Row[], rate: number, [over, under]: readonly [number, number]): number =>
  rows.filter((row) => differ(row[over], row[under]) && isNear(row[rate], (100 * row[over]!) / row[under]!))
    .length

const differ = (a: number | null | undefined, b: number | null | undefined): boolean =>
  a !== null && a !== undefined && b !== null && b !== undefined && a !== b && b !== 0

const isNear = (printed: number | null | undefined, rate: number) =>
  printed !== null && printed !== undefined && Math.abs(printed - rate) <= NEAR

const indices = (columns: FlatColumns, fits: (each: FlatColumns[number]) => boolean): number[] =>
  columns.flatMap((each, index) => (fits(each) ? [index] : []))
