import { ledgerOf } from '../audit/ledger.ts'
import { brokenFractions } from '../audit/printed/fractions.ts'
import { gridsOf } from '../audit/printed/grid.ts'
import { brokenPlanShares } from '../audit/printed/of-plan.ts'
import { brokenRowRates } from '../audit/printed/row-rates.ts'
import { brokenShares } from '../audit/printed/shares.ts'
import { onceByFigures } from '../audit/rate-told.ts'
import { brokenRates } from '../audit/rates.ts'
import { brokenTotals } from '../audit/totals.ts'
import type { Check } from '../checks.ts'
import type { Finding } from '../types.ts'

/** Printed percentages against the counts they come from, within half a unit of their last printed place. */
export default {
  id: 'rate-mismatch',
  about:
    'Tỷ lệ phần trăm so với các số đếm mà nó được tính từ đó (chỉ tiêu, phân số trong câu, cột của bảng), sai số nửa đơn vị của chữ số cuối.',
  find: (facts, rules) => {
    const ledger = ledgerOf(facts, rules)
    const { broken } = brokenTotals(facts, ledger, rules.relations)
    return onePerRate([
      ...onceByFigures(brokenRates(ledger, rules.relations.rates, broken)),
      ...brokenFractions(facts),
      ...brokenPlanShares(facts),
      ...brokenShares(facts),
      ...gridsOf(facts).flatMap((grid) => brokenRowRates(facts, grid, broken)),
    ])
  },
} satisfies Check

/** A rate that its indicator's counts contradict is not told again for the fraction beside it. */
function onePerRate(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    (finding, i) =>
      !findings
        .slice(0, i)
        .some((before) => before.values[0] === finding.values[0] && shareAPlace(before, finding)),
  )
}

const shareAPlace = (a: Finding, b: Finding) =>
  a.evidence.some(({ at }) => b.evidence.some((each) => each.at.start < at.end && at.start < each.at.end))
