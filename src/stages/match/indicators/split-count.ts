import { oneSlipApart } from '../../../text/numbers/slip.ts'
import { amountOf, mainOf } from './figure.ts'
import { groupOf, headFrom, isSplit } from './head.ts'
import type { Head, Reading, Seen, Topic } from './reading.ts'
import { openBracket } from './sentences.ts'
import { type SplitLabel, splitLabelOf } from './split-label.ts'
import { splitSum } from './split-sum.ts'

/** What stands before a figure. */
interface Before {
  readonly heads: readonly Head[]
  readonly topic: Topic | null
}

/**
 * `Tiếp nhận 400 hồ sơ, đã giải quyết 346 hồ sơ. Theo lĩnh vực: | chứng thực 145; …`: the count whose list the label
 * opens. It is the one that the items add up to, be it but for a slip, else the only one that has room for them; null
 * where that stays open, undefined without such a label, or without a count of the kind before it.
 */
export function splitCount(seen: Seen, { heads, topic }: Before, reading: Reading): Head | null | undefined {
  const { rules } = reading
  const rule = seen.item ? undefined : rules.rules[seen.rule]!
  const main = mainOf(seen.figures)
  if (!rule || !main || rule.partOf.length === 0 || !isSplit(rule) || Object.keys(rule.partWith).length > 0)
    return undefined
  const label = splitLabelOf(main.start, topic, reading)
  if (!label || (label.by && !(label.by in seen.dimensions))) return undefined
  const unit = (indicator: string) => rules.catalogue.indicators.get(indicator)?.unit
  const told = toldBefore(label, heads, reading, ({ indicator }) => {
    const of = rule.partOf[0]!
    if (label.ofIntake && !rule.partOf.includes(indicator)) return false
    return groupOf(indicator) === groupOf(of) && unit(indicator) === unit(of)
  })
  const usual = topic?.defaultHeads ?? []
  const mayBeOf = ({ indicator }: Head) => rule.partOf.includes(indicator)
  if (label.sumOnly) return nearestOf(told.filter(mayBeOf), label, reading)
  if (told.length === 0 || (usual.length === 0 && !told.some(mayBeOf))) return undefined
  const count = countOf(told, { label, usual }, reading)
  return !count || mayBeOf(count) ? count : null
}

/** The counts of one kind in the paragraph of the label before it, else in the paragraphs right above that one. */
function toldBefore(
  { start, at }: SplitLabel,
  heads: readonly Head[],
  { earlier, paragraphs, sheet }: Reading,
  isOfKind: (head: Head) => boolean,
): readonly Head[] {
  const above = earlier
    .filter(({ role }) => role === 'value')
    .map((each) => headFrom(each, sheet.text))
    .filter(isOfKind)
  const here = [...above, ...heads.filter(isOfKind)].filter(
    ({ claim, end }) => claim !== undefined && claim.start >= paragraphs[at]!.start && end <= start,
  )
  if (here.length > 0) return here
  const found: Head[] = []
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST); i--) {
    const { start: from, end: to, rank } = paragraphs[i]!
    const its = above.filter(({ claim }) => from <= claim!.start && claim!.start < to)
    if (its.length === 0) break
    found.unshift(...its)
    if (rank < paragraphs[at]!.rank) break
  }
  return found
}

/** So many paragraphs above a label counts are looked for. */
const FARTHEST = 6

/** The nearest count that the items add up to, where they all add up to one. */
function nearestOf(told: readonly Head[], label: SplitLabel, reading: Reading): Head | undefined {
  const sum = splitSum(label, reading)
  return told.findLast((each) => isWhole(each) && amountOf(each.claim!.figure, reading.sheet.text) === sum)
}

function countOf(
  told: readonly Head[],
  { label, usual }: { readonly label: SplitLabel; readonly usual: readonly string[] },
  reading: Reading,
): Head | null | undefined {
  const sum = splitSum(label, reading)
  const amount = ({ claim }: Head) => amountOf(claim!.figure, reading.sheet.text)
  const isUsual = ({ indicator }: Head) => usual.includes(indicator)
  const wholes = told.filter(isWhole)
  const exact = told.filter((each) => amount(each) === sum)
  if (exact.length > 0 && !label.some) {
    const whole = exact.filter(isWhole)
    return whole.find(isUsual) ?? whole[0] ?? null
  }
  const slips = wholes.filter((each) => oneSlipApart(amount(each), sum))
  const isClose = (each: Head) => Math.abs(amount(each) - sum) <= CLOSE * sum
  const rivals = wholes.filter((each) => isClose(each) && !isInBrackets(each, wholes[0]!, reading))
  if (slips.length === 1 && !label.some)
    return rivals.every((each) => amount(each) === amount(slips[0]!)) ? slips[0]! : null
  if (usual.length > 0 && isOfTwo(wholes.map(amount), sum)) return undefined
  const hasRoom = (each: Head, least: number) => Number.isNaN(sum) || amount(each) >= least * sum
  const open = wholes.filter((each) => hasRoom(each, NEARLY))
  if (open.length === 1 && (told.length === 1 || hasRoom(open[0]!, 1))) return open[0]!
  if (label.some) return open.find(isUsual) ?? null
  const free = wholes.filter((each) => !isInBrackets(each, wholes[0]!, reading))
  return free.length === 1 && isUsual(free[0]!) ? free[0]! : null
}

/** `Tổng số 640 hồ sơ (kỳ trước chuyển sang 12, trong kỳ nhận 628)`: what a bracket tells makes the count before it. */
const isInBrackets = ({ claim }: Head, first: Head, { sheet }: Reading): boolean =>
  claim!.figure.start > first.end && openBracket(sheet.text.slice(first.end, claim!.figure.start)) >= 0

/** `tiếp nhận mới 328, kỳ trước chuyển sang 18. Theo lĩnh vực: …`, in all 346: the list is of both, whose sum is not told. */
const isOfTwo = (amounts: readonly number[], sum: number): boolean =>
  amounts.some((one, i) => amounts.some((other, j) => i < j && one + other === sum))

/** No item of a list itself; the total told under a label of its own (`Kết quả giải quyết: tổng số 346 hồ sơ`) is none. */
const isWhole = ({ part, claim, dimensions }: Head): boolean =>
  !part || (claim!.rule.indicator !== null && !claim!.listed && !('channel' in dimensions))

/** A second count as close to the sum as this leaves open which of them holds the slip. */
const CLOSE = 0.02

/** A count that is less than its items by no more may still be theirs, one of them being a slip. */
const NEARLY = 0.9
