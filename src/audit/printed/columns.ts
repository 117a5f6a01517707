import { ALL_OF_PLACE } from '../../text/levels.ts'
import { oneSlipApart } from '../../text/numbers/slip.ts'
import { quoted } from '../../text/quote.ts'
import type { Facts } from '../../types.ts'
import type { Broken } from '../broken.ts'
import { gap, sumOf } from '../decimal.ts'
import { inOrder } from '../message.ts'
import { columnName, type Grid, type GridRow } from './grid.ts'
import { termsOf, wrongSum } from './mismatch.ts'
import type { NumberAt } from './number.ts'
import { roundingOf } from './relation.ts'
import { rateColumns } from './row-rates.ts'

const TOTAL = new RegExp(
  `^(?:tổng(?! số vốn)(?: cộng| số| hợp| toàn \\p{L}+)?|cộng|${ALL_OF_PLACE})(?!\\p{L})[\\s:()+]*(?:\\([^)]*\\))?$`,
  'iu',
)
/** Rows below a row: `1.1`, `a`, a dash, “trong đó”. */
const BELOW = /^\d{1,3}\.\d|^[a-hđ]$/u
const BELOW_LABEL = /^(?:trong đó|[-+•])/iu
/** Columns that nobody adds up. */
const NO_SUM = /%|tỷ lệ|tỉ lệ|bình quân|năng suất|điểm|xếp|ghi chú|năm \d|so với|so sánh/iu

/**
 * Columns whose figures do not add up to the row of totals, where other columns of the same table show which rows make
 * it up. Of a table with one column of figures only the numbered rows, and only what one slip explains.
 */
export function brokenColumns(facts: Facts, grid: Grid): Broken[] {
  const totals = totalsOf(grid)
  if (totals.length === 0) return []
  const rates = rateColumns(grid)
  return totals.flatMap((each) => brokenTotal(facts, grid, { ...each, rates }))
}

interface TotalOf {
  readonly total: GridRow
  readonly rest: readonly GridRow[]
}

/** The row of totals at one end of the table; and every row numbered I or A with the rows 1, 2, 3 below it. */
function totalsOf({ rows }: Grid): TotalOf[] {
  const named = rows.filter(({ label }) => TOTAL.test(label))
  const [total] = named
  const whole = named.length === 1 && (total === rows[0] || total === rows.at(-1))
  const heads = rows.flatMap((row, i) => (/^(?:[IVX]+|[A-HĐ])$/u.test(row.marker) ? [i] : []))
  const parts = heads.flatMap((head) => {
    const behind = rows.slice(head + 1)
    const stop = behind.findIndex(({ marker }) => !/^\d{1,2}$/u.test(marker))
    const rest = stop < 0 ? behind : behind.slice(0, stop)
    return rest.length >= 2 ? [{ total: rows[head]!, rest }] : []
  })
  return [...(whole ? [{ total: total!, rest: rows.filter((row) => row !== total) }] : []), ...parts]
}

function brokenTotal(
  facts: Facts,
  grid: Grid,
  { total, rest, rates }: TotalOf & { readonly rates: ReadonlySet<number> },
): Broken[] {
  const columns = readings(rest)
    .filter((items) => items.length >= 2)
    .map((items) => judgedColumns(grid, { items, total, rates }))
    .toSorted((a, b) => b.holding - a.holding)[0]
  if (!columns || columns.broken.length === 0) return []
  const { holding, broken, items } = columns
  const enough = holding >= 1 ? broken.length <= Math.max(1, holding) : broken.length === 1
  if (!enough) return []
  return broken.flatMap(({ col, added }) => {
    const stated = total.figures[col]!
    const likely =
      holding >= 1
        ? gap(added, stated.value) <= 0.5 * Math.max(added, stated.value)
        : !grid.holes && isNumbered(items) && oneSlipApart(added, stated.value)
    return likely ? [told(facts, { grid, col, stated, total, items })] : []
  })
}

/** Which rows may make up the total: all, those numbered I, II or A, B, or those that stand below none. */
function readings(rows: readonly GridRow[]): GridRow[][] {
  const roman = rows.filter(({ marker }) => /^[IVX]+$/u.test(marker))
  const letters = rows.filter(({ marker }) => /^[A-HĐ]$/u.test(marker))
  const top = rows.filter(({ marker, label }) => !BELOW.test(marker) && !BELOW_LABEL.test(label))
  return [[...rows], top, roman, letters]
}

interface Judged {
  readonly items: readonly GridRow[]
  readonly holding: number
  readonly broken: readonly { readonly col: number; readonly added: number }[]
}

/** Yields, points and rates of all lie between those of the parts. */
function isMean({ value }: NumberAt, parts: readonly NumberAt[], added: number): boolean {
  const values = parts.map((part) => part.value)
  return Math.min(...values) <= value && value <= Math.max(...values) && !oneSlipApart(added, value)
}

function judgedColumns(
  grid: Grid,
  {
    items,
    total,
    rates,
  }: { readonly items: readonly GridRow[]; readonly total: GridRow; readonly rates: ReadonlySet<number> },
): Judged {
  let holding = 0
  const broken: { col: number; added: number }[] = []
  for (const [col, stated] of total.figures.entries()) {
    if (!stated || NO_SUM.test(grid.named[col] ?? '') || [total, ...items].some((row) => row.percent[col]))
      continue
    const parts = items.flatMap((row) => row.figures[col] ?? [])
    if (parts.filter(({ value }) => value > 0).length < 2) continue
    const added = sumOf(parts.map(({ value }) => value))
    if (gap(added, stated.value) <= roundingOf(stated, parts)) holding++
    else if (!rates.has(col) && !isMean(stated, parts, added)) broken.push({ col, added })
  }
  return { items, holding, broken }
}

const isNumbered = (items: readonly GridRow[]) =>
  items.length >= 3 &&
  items.every(({ marker }, i) => marker === `${i + 1}` || marker === ['I', 'II', 'III', 'IV', 'V', 'VI'][i])

interface Told {
  readonly grid: Grid
  readonly col: number
  readonly stated: NumberAt
  readonly total: GridRow
  readonly items: readonly GridRow[]
}

function told(facts: Facts, { grid, col, stated, total, items }: Told): Broken {
  const parts = items.flatMap((row) => row.figures[col] ?? [])
  const { text } = facts.outline
  return wrongSum(stated, parts, {
    before: `Bảng, ${columnName(grid, col)}: `,
    terms: parts.length > 10 ? `${parts.length} dòng cộng lại` : termsOf(parts),
    said: `dòng “${total.label}” ghi`,
    evidence: inOrder([total, ...items.slice(0, 11)].map(({ start, end }) => quoted(text, start, end))),
  })
}
