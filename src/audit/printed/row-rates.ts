import { quoted } from '../../text/quote.ts'
import type { Facts, Finding } from '../../types.ts'
import { type Broken, mendedValues } from '../broken.ts'
import { isPercent, isQuotient } from '../decimal.ts'
import { columnName, type Grid, type GridRow } from './grid.ts'
import { isOfOtherBase, wrongRate } from './mismatch.ts'
import { hasSlips, othersHold, type Shown, type State, shownBy } from './relation.ts'

/** A column of percentages and the two that most rows show it to come from. */
interface RateRelation extends Shown {
  readonly rate: number
  readonly part: number
  readonly whole: number
}

const PERCENT = /%|tỷ lệ|tỉ lệ|so với|so sánh/iu

/**
 * Rows in which a percentage does not come from the two columns that it comes from everywhere else: result/plan. Where
 * a broken sum says what such a total should be, and the percentage is right then, the sum tells the slip.
 */
export function brokenRowRates(facts: Facts, grid: Grid, sums: readonly Broken[] = []): Finding[] {
  const all = relationsOf(grid)
  return all.filter(hasSlips).flatMap((relation) =>
    relation.broken
      .filter(
        (row) =>
          !all.some(
            (other) => other.rate === relation.rate && other !== relation && !other.broken.includes(row),
          ),
      )
      .filter((row) => !isMended(relation, row, sums))
      .flatMap((row) => told(facts, { grid, relation, row }) ?? []),
  )
}

/** The columns that come from two others as percentages. */
export const rateColumns = (grid: Grid): ReadonlySet<number> =>
  new Set(relationsOf(grid).map(({ rate }) => rate))

function relationsOf({ rows, named }: Grid): RateRelation[] {
  const width = rows[0]!.figures.length
  const isRate = (col: number) =>
    PERCENT.test(named[col] ?? '') ||
    rows.some((row) => row.percent[col] || (row.figures[col]?.decimals ?? 0) > 0)
  const relations: RateRelation[] = []
  for (let rate = 0; rate < width; rate++)
    for (let part = 0; part < width; part++)
      for (let whole = 0; whole < width; whole++) {
        if (rate === part || rate === whole || part === whole || !isRate(rate)) continue
        const shown = shownBy(rows, (row) => stateOf(row, rate, [part, whole]))
        if (shown) relations.push({ rate, part, whole, ...shown })
      }
  return relations
}

/** So far off, no rounding of part and whole explains a rate: most triples of columns are told so without exact arithmetic. */
const FAR = 12

/** `idle` rows say nothing: a blank, a base of 0, or 100% of the same. */
function stateOf(row: GridRow, rate: number, [part, whole]: readonly [number, number]): State {
  const [stated, a, b] = [row.figures[rate], row.figures[part], row.figures[whole]]
  if (!stated || !a || !b || b.value <= 0) return 'idle'
  if (Math.abs((100 * a.value) / b.value - stated.value) > FAR) return 'breaks'
  const fits =
    a.decimals > 0 || b.decimals > 0 || b.value > 1000
      ? isQuotient(stated, a, b, 100)
      : isPercent(stated, a.value, b.value)
  if (!fits) return 'breaks'
  return a.value === b.value || a.value === 0 ? 'idle' : 'holds'
}

/** What its column adds up to, in place of the total that is the part or the whole, makes the percentage right. */
function isMended({ rate, part, whole }: RateRelation, row: GridRow, sums: readonly Broken[]): boolean {
  return [part, whole].some((col) => {
    const stated = row.figures[col]!
    const own = sums.filter(({ total }) => total.start === stated.start)
    return mendedValues(own, stated).some((value) => {
      const figures = row.figures.with(col, { ...stated, value })
      return value > 0 && stateOf({ ...row, figures }, rate, [part, whole]) !== 'breaks'
    })
  })
}

function told(
  facts: Facts,
  { grid, relation, row }: { readonly grid: Grid; readonly relation: RateRelation; readonly row: GridRow },
): Finding | null {
  const [rate, part, whole] = [relation.rate, relation.part, relation.whole].map((col) => row.figures[col]!)
  const printed = { part: part!, whole: whole!, rate: rate! }
  if (isOfOtherBase(printed)) return null
  return wrongRate(printed, {
    before: `Bảng, dòng “${row.label}”: `,
    said: `${columnName(grid, relation.rate)} ghi`,
    after: othersHold(relation),
    evidence: [quoted(facts.outline.text, row.start, row.end)],
  })
}
