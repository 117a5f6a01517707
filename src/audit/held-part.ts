import { oneSlipApart } from '../text/numbers/slip.ts'
import { gap, sumOf } from './decimal.ts'
import type { Entry } from './entry.ts'
import { printsShared, sharesItems } from './printed/kinds.ts'

/** So far behind the last part it is told what the parts share. */
const BEHIND = 120
/** Over by more than this share of the total, one part is thought to hold another. */
const FAR = 0.25

/**
 * `8.571 hồ sơ, đúng hạn 8.528 (trong đó trước hạn 5.143), quá hạn 43`: one part is counted in another, so that together
 * they are too many.
 */
export function mayHoldAnother(total: Entry, parts: readonly Entry[]): boolean {
  if ([total, ...parts].some(({ source, form }) => source !== 'prose' || form !== null)) return false
  const added = sumOf(parts.map(({ value }) => value))
  const over = sumOf([added, -total.value])
  if (over <= 0 || parts.length < 2) return false
  const isHeld = (part: Entry) =>
    gap(part.value, over) === 0 && parts.some((other) => other !== part && other.value >= part.value)
  return (parts.length > 2 && parts.some(isHeld)) || (over > FAR * total.value && !isSlip(total, parts, over))
}

/** `cấp tỉnh 1.812 TTHC, cấp xã 412 TTHC, trong đó 112 TTHC chung của hai cấp`: what the parts have too many is told. */
export function isSharedBehind(words: string, total: Entry, parts: readonly Entry[]): boolean {
  const over = sumOf([...parts.map(({ value }) => value), -total.value])
  const last = Math.max(...parts.map(({ at }) => at.end))
  const behind = words.slice(last, last + BEHIND)
  return over > 0 && sharesItems(behind) && printsShared(behind, over)
}

/** One figure of the statement is mistyped. */
function isSlip(total: Entry, parts: readonly Entry[], over: number): boolean {
  if (oneSlipApart(total.value, sumOf([total.value, over]))) return true
  return parts.some(({ value }) => value > over && oneSlipApart(value, sumOf([value, -over])))
}
