import { sumOf } from './decimal.ts'
import type { Entry } from './entry.ts'
import type { Ledger } from './ledger.ts'
import { areSideBySide } from './paragraph.ts'

/** `Tổng sản lượng ước đạt 5.180 tấn`: an estimate printed to its last digits is no bound like `khoảng 5.000`, `trên 5.000`. */
export const isTold = ({ comparator, quote }: Entry): boolean =>
  comparator === null || (comparator === 'approx' && ESTIMATED.test(quote))

const ESTIMATED = /(?<!\p{L})ước(?:\s(?:đạt|tính|thực\shiện|tính\sđạt|thực\shiện\sđạt))?\s[\d.,]+[^\d]*$/iu

/** The estimate of a total is rounded, or its parts are not told with it. */
export function isRoundedBeside(ledger: Ledger, total: Entry, parts: readonly Entry[]): boolean {
  if (!parts.every((part) => areSideBySide(ledger, total, part))) return true
  const added = sumOf(parts.map(({ value }) => value))
  return Math.abs(added - total.value) < roundedBy(total.value)
}

/** The last place of which a figure is no nought: 5.180 is told to the tens. */
function roundedBy(value: number): number {
  let unit = 1
  while (Number.isInteger(value) && value !== 0 && value % (unit * 10) === 0) unit *= 10
  return unit
}
