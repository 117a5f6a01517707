import { quoted } from '../../text/quote.ts'
import type { Facts } from '../../types.ts'
import type { Broken } from '../broken.ts'
import { gap, sumOf } from '../decimal.ts'
import { columnName, type Grid, type GridRow } from './grid.ts'
import { wrongSum } from './mismatch.ts'
import type { NumberAt } from './number.ts'
import { hasSlips, othersHold, roundingOf, type Shown, type State, shownBy } from './relation.ts'

/** One column that is the sum of neighbouring others, as most rows show. */
interface SumRelation extends Shown {
  readonly target: number
  readonly from: number
  readonly to: number
}

/**
 * Rows in which a column is not the sum of the columns that it is the sum of everywhere else: total = online + in
 * person. No header is needed. A difference that another cell of the row explains is no slip: the sum has one part more.
 */
export function brokenRows(facts: Facts, grid: Grid): Broken[] {
  const all = relationsOf(grid)
  const found = all.filter(hasSlips)
  return grid.rows.flatMap((row) => {
    const best = found
      .filter((relation) => relation.broken.includes(row) && !isExcused(relation, row, all))
      .toSorted((a, b) => b.holding - a.holding || b.to - b.from - (a.to - a.from))
    const targets = new Set<number>()
    return best.flatMap((relation) => {
      if (targets.has(relation.target)) return []
      targets.add(relation.target)
      return told(facts, { grid, relation, row })
    })
  })
}

function relationsOf({ rows, named }: Grid): SumRelation[] {
  const relations: SumRelation[] = []
  const width = rows[0]!.figures.length
  const added = (col: number) =>
    !/%|tỷ lệ|tỉ lệ|bình quân|năng suất/iu.test(named[col] ?? '') && !rows.some((row) => row.percent[col])
  for (let target = 0; target < width; target++)
    for (let from = 0; from < width; from++)
      for (let to = from + 1; to < width; to++) {
        if ((target >= from && target <= to) || !added(target)) continue
        const shown = shownBy(rows, (row) => stateOf(row, target, [from, to]))
        if (shown) relations.push({ target, from, to, ...shown })
      }
  return relations
}

/** More than binary fractions of printed figures are ever off. */
const FLOAT = 1e-4

/** `idle` rows say nothing: a blank total, or one part only. */
function stateOf(row: GridRow, target: number, [from, to]: readonly [number, number]): State {
  const total = row.figures[target]
  const parts = row.figures.slice(from, to + 1).flatMap((figure) => figure ?? [])
  if (!total || parts.length === 0) return 'idle'
  const added = parts.reduce((sum, { value }) => sum + value, 0) // many relations are tried: no exact arithmetic
  if (Math.abs(added - total.value) > roundingOf(total, parts) + FLOAT) return 'breaks'
  return parts.filter(({ value }) => value > 0).length >= 2 && total.value >= 5 ? 'holds' : 'idle'
}

/** Another relation of the same column, with more or fewer neighbours, holds here; or one more cell makes the sum hold. */
function isExcused({ target, from, to }: SumRelation, row: GridRow, all: readonly SumRelation[]): boolean {
  const overlaps = all.some(
    (other) =>
      other.target === target &&
      (other.from !== from || other.to !== to) &&
      other.from <= to &&
      from <= other.to &&
      stateOf(row, target, [other.from, other.to]) !== 'breaks',
  )
  if (overlaps) return true
  const total = row.figures[target]!
  const added = sumOf(row.figures.slice(from, to + 1).flatMap((figure) => figure?.value ?? []))
  const off = gap(added, total.value)
  const beside = row.figures.filter(
    (figure, col): figure is NumberAt => figure !== null && (col < from || col > to) && col !== target,
  )
  return (
    off > 0.5 * Math.max(added, total.value) ||
    beside.some(({ value }) => value === off) ||
    beside.some((a, i) =>
      beside.slice(i + 1).some((b) => a.value > 0 && b.value > 0 && sumOf([a.value, b.value]) === off),
    )
  )
}

function told(
  facts: Facts,
  { grid, relation, row }: { readonly grid: Grid; readonly relation: SumRelation; readonly row: GridRow },
): Broken {
  const total = row.figures[relation.target]!
  const parts = row.figures.slice(relation.from, relation.to + 1).flatMap((figure) => figure ?? [])
  return wrongSum(total, parts, {
    before: `Bảng, dòng “${row.label}”: `,
    said: `${columnName(grid, relation.target)} ghi`,
    after: othersHold(relation),
    evidence: [quoted(facts.outline.text, row.start, row.end)],
  })
}
