import { ledgerOf } from '../audit/ledger.ts'
import { brokenRates, onceByFigures } from '../audit/rates.ts'
import type { Check } from '../checks.ts'

/** Printed percentages against the counts they come from, within half a unit of their last printed place. */
export default {
  id: 'rate-mismatch',
  about: 'Tỷ lệ phần trăm so với các số đếm mà nó được tính từ đó, sai số nửa đơn vị của chữ số cuối.',
  find: (facts, rules) => onceByFigures(brokenRates(ledgerOf(facts, rules), rules.relations.rates)),
} satisfies Check
