import { ledgerOf } from '../audit/ledger.ts'
import { exceedingRows } from '../audit/rows.ts'
import { brokenSplits } from '../audit/splits.ts'
import { brokenSums } from '../audit/sums.ts'
import type { Check } from '../checks.ts'
import type { Finding } from '../types.ts'

/** Totals against parts, balances of dossiers, lists by field or type, rows of a form below one another. */
export default {
  id: 'sum-mismatch',
  about:
    'Tổng số so với các phần: theo loại, lĩnh vực, hình thức; tiếp nhận so với giải quyết và còn tồn; dòng con so với dòng tổng của biểu mẫu.',
  find: (facts, rules) => {
    const ledger = ledgerOf(facts, rules)
    return once([
      ...brokenSums(ledger, rules.relations.sums),
      ...brokenSplits(facts, ledger, rules.relations.splits),
      ...exceedingRows(ledger),
    ])
  },
} satisfies Check

/** One contradiction once: relations that overlap (`timely = early + on time`) tell the same numbers again. */
function once(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ values }) => {
    const key = [...values].sort().join('|')
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
