import { confusedFigures } from '../audit/confused.ts'
import { ledgerOf } from '../audit/ledger.ts'
import { mistypedFigures } from '../audit/printed/mistyped.ts'
import { toldTwice } from '../audit/twice.ts'
import type { Check } from '../checks.ts'

/** One quantity of one time that the report gives with two figures, in its words or in its forms. */
export default {
  id: 'prose-table-mismatch',
  about:
    'Một chỉ tiêu của một kỳ được ghi hai số khác nhau: lời văn và biểu mẫu, hai biểu mẫu, hai chỗ trong lời văn.',
  find: (facts, rules) => {
    const ledger = ledgerOf(facts, rules)
    const told = [
      ...toldTwice(ledger, rules.relations),
      ...confusedFigures(ledger, rules.relations.confusions),
    ]
    const known = new Set(told.flatMap(({ values }) => values))
    return [
      ...told,
      ...mistypedFigures(facts).filter(({ values }) => !values.some((value) => known.has(value))),
    ]
  },
} satisfies Check
