import { agrees, sumOf } from './decimal.ts'
import type { Entry } from './entry.ts'
import type { Ledger } from './ledger.ts'
import { areSideBySide, passageAround } from './paragraph.ts'
import { numbersIn } from './printed/number.ts'

/** So many numbers of a passage are tried as bases. */
const TRIED = 16

/**
 * Shares add up only where all are of one base: told in one sentence, less than the whole, and no two counts printed
 * there turn the base of the one into that of the other (`trả 90% số hồ sơ tiếp nhận; trong số đã trả, trước hạn 60%`).
 */
export function mayHaveOtherBase(ledger: Ledger, total: Entry, parts: readonly Entry[]): boolean {
  const added = sumOf(parts.map(({ value }) => value))
  const fits = (sum: number) => agrees(total, sum, parts)
  if (!parts.every((part) => areSideBySide(ledger, total, part))) return true
  if (parts.some(({ value }) => value >= total.value)) return true
  if (added > 100 || agrees({ ...total, value: 100 }, added, parts)) return true
  if (total.source !== 'prose') return false
  const { start, end } = passageAround(ledger, total.at)
  const counts = numbersIn(ledger.words.slice(start, end), start)
    .filter(({ value, decimals }) => decimals === 0 && value >= 10)
    .slice(0, TRIED)
    .map(({ value }) => value)
  return counts.some((a) => counts.some((b) => a !== b && fits((added * a) / b)))
}
