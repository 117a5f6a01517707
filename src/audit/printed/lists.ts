import { digitsExchanged, oneSlipApart } from '../../text/numbers/slip.ts'
import { quoted } from '../../text/quote.ts'
import type { Facts } from '../../types.ts'
import type { Broken } from '../broken.ts'
import { gap, sumOf } from '../decimal.ts'
import { amountListsIn } from './amounts.ts'
import { listsIn, type PrintedList } from './list.ts'
import { wrongSum } from './mismatch.ts'
import { passagesOf } from './passages.ts'

/** Lists whose printed parts do not add up to the total in front of them, whatever they count. */
export function brokenLists(facts: Facts): Broken[] {
  const passages = passagesOf(facts)
  return passages.flatMap((passage, i) =>
    [...listsIn(passages, i), ...amountListsIn(passage)].flatMap((list) => judged(facts, list) ?? []),
  )
}

function judged(facts: Facts, list: PrintedList): Broken | null {
  const { total, parts, besides, others, whole, exclusive, mostlyExclusive, rounding, unit = '' } = list
  const values = parts.map(({ value }) => value)
  const all = [...values, ...besides]
  const sums = all.map((_, count) => sumOf(all.slice(0, count + 1)))
  const fits = (sum: number) => gap(sum, total.value) <= rounding
  if (sums.slice(1).some((sum) => fits(sum) || others.includes(sum))) return null
  const added = sums[values.length - 1]!
  if (values.some((value) => value > total.value) && !whole) return null
  // `đúng hạn 1.238, quá hạn 02, trước hạn 05`: one of them may be some of another.
  const isWithin = values.some((value) => fits(sumOf([added, -value])))
  if (isWithin && !whole) return null
  const mayLeaveOut = !list.closed && added < total.value
  const slip = total.value >= 100 && (mayLeaveOut ? isSurelySlip : oneSlipApart)(added, total.value)
  const isOver = exclusive && added > total.value
  const isLittleOver =
    mostlyExclusive && added > total.value && gap(added, total.value) <= Math.max(2, 0.02 * total.value)
  if (
    !slip &&
    !isLittleOver &&
    !((whole || isOver) && isNear(added, total.value, isOver ? ENOUGH : parts.length))
  )
    return null
  return wrongSum(total, parts, {
    said: 'lời văn ghi tổng là',
    after: unit,
    evidence: [quoted(facts.outline.text, list.start, list.end)],
  })
}

/** What a choice leaves out is often round: `1.250 ha, trong đó lúa 850 ha, ngô 300 ha`. Only longer figures are told. */
function isSurelySlip(added: number, total: number): boolean {
  const [noughts] = [added, total].map((value) => /0*$/u.exec(`${value}`)![0].length).sort()
  const [a, b] = [added, total].map((value) => value / 10 ** noughts!) as [number, number]
  return Math.min(a, b) >= 1000 && digitsExchanged(a, b)
}

/** Far apart, the list is thought to count something else, or to count some things twice. */
const isNear = (added: number, total: number, parts: number) =>
  gap(added, total) <= Math.max(2, 0.25 * total) &&
  (parts >= ENOUGH || gap(added, total) <= Math.max(1, 0.1 * total))

const ENOUGH = 3
