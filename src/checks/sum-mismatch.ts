import { onePerSlip } from '../audit/broken.ts'
import { ledgerOf } from '../audit/ledger.ts'
import { brokenChanges } from '../audit/printed/changes.ts'
import { exceedingRows } from '../audit/rows.ts'
import { brokenTotals } from '../audit/totals.ts'
import type { Check } from '../checks.ts'
import type { Finding } from '../types.ts'

/** Totals against parts, balances of dossiers, lists and tables whatever they count, rows of a form below one another. */
export default {
  id: 'sum-mismatch',
  about:
    'Tổng số so với các phần: theo loại, lĩnh vực, hình thức; tiếp nhận so với giải quyết và còn tồn; danh sách, cột và dòng của bảng; dòng con so với dòng tổng của biểu mẫu; mức tăng, giảm so với hai số in cạnh nó.',
  find: (facts, rules) => {
    const ledger = ledgerOf(facts, rules)
    const { broken, exceeding } = brokenTotals(facts, ledger, rules.relations)
    return once([...onePerSlip(broken), ...exceeding, ...exceedingRows(ledger), ...brokenChanges(facts)])
  },
} satisfies Check

/** One contradiction once: a part over its total is told in the words of the list and of the form's rows. */
function once(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ values }) => {
    const key = [...values].sort().join('|')
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
