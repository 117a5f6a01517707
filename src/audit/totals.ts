import type { Relations } from '../rules/relations.ts'
import type { Facts, Finding } from '../types.ts'
import type { Broken } from './broken.ts'
import type { Ledger } from './ledger.ts'
import { brokenBalances } from './printed/balances.ts'
import { brokenColumns } from './printed/columns.ts'
import { gridsOf } from './printed/grid.ts'
import { brokenLists } from './printed/lists.ts'
import { brokenRows } from './printed/row-sums.ts'
import { brokenSplits } from './splits.ts'
import { brokenSums } from './sums.ts'

/** All totals of a document that their parts do not give: of known indicators first, then of any list and table. */
export function brokenTotals(
  facts: Facts,
  ledger: Ledger,
  relations: Relations,
): { readonly broken: readonly Broken[]; readonly exceeding: readonly Finding[] } {
  const splits = brokenSplits(facts, ledger, relations.splits)
  const grids = gridsOf(facts)
  return {
    broken: [
      ...brokenSums(ledger, relations.sums),
      ...splits.flatMap((each) => ('finding' in each ? [each] : [])),
      ...brokenLists(facts),
      ...brokenBalances(facts),
      ...grids.flatMap((grid) => [...brokenColumns(facts, grid), ...brokenRows(facts, grid)]),
    ],
    exceeding: splits.flatMap((each) => ('finding' in each ? [] : [each])),
  }
}
