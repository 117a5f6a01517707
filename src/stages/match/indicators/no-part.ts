import { amountOf, mainOf } from './figure.ts'
import type { Head, Reading, Seen } from './reading.ts'

/**
 * `không ban hành VBQPPL; ban hành | 120 quyết định`, `05 VBQPPL; | 420 quyết định`: a figure told by its noun alone is no part of none, nor
 * of fewer where no words open a list.
 */
export function isNoPart(seen: Seen, { claim, end }: Head, { sheet: { text }, rules }: Reading): boolean {
  if (rules.rules[seen.rule]!.indicator !== null) return false
  const main = mainOf(seen.figures)!
  if (!claim || claim.figure.kind === 'percent' || main.kind !== 'n' || main.start !== seen.start)
    return false
  if (Object.keys(seen.dimensions).some((name) => name in claim.dimensions)) return false
  if (claim.figure.kind === 'zero') return true
  return amountOf(main, text) > amountOf(claim.figure, text) && !OPENS.test(text.slice(end, seen.start))
}

const OPENS = /[(:]|(?<!\p{L})(?:gồm|trong (?:đó|số)|cụ thể|chia|là|riêng)(?!\p{L})/u
