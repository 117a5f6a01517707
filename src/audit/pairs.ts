import { oneSlipApart } from '../text/numbers/slip.ts'
import { gap, quotient } from './decimal.ts'
import type { Entry } from './entry.ts'
import type { Ledger } from './ledger.ts'
import { inOneSentence } from './paragraph.ts'

/** A count and the base that a rate may be taken from. */
export interface Pair {
  readonly part: Entry
  readonly whole: Entry
  readonly times: number
}

export const computedOf = ({ part, whole, times }: Pair, places: number) =>
  quotient(part.value, whole.value, { times, places })

/** Percentage points between rate and counts beyond which counts from elsewhere are thought to be others than the clerk's. */
export const OTHER_BASE = 1
/** So many percentage points off, the base of another sentence is another base. */
export const FAR = 10

/** `92,4%` where the counts give 93,44%: one whole point and no decimal off, as printed. */
export const isOnePointOff = (stated: Entry, pair: Pair): boolean =>
  stated.decimals > 0 && gap(computedOf(pair, stated.decimals), stated.value) === OTHER_BASE

/** One slip of the fingers or one whole point leads from the counts to the rate. */
export const isSlip = (stated: Entry, pair: Pair): boolean =>
  oneSlipApart(computedOf(pair, stated.decimals), stated.value) || isOnePointOff(stated, pair)

/**
 * The counts from which one slip of the fingers or one whole point leads to the rate, else those of its own sentence,
 * among these the ones that give it most nearly: the clerk's.
 */
export function nearestPair(ledger: Ledger, all: readonly Pair[], stated: Entry): Pair {
  const isBesideIt = ({ part, whole }: Pair) =>
    stated.source === 'prose' && [part, whole].every(({ at }) => inOneSentence(ledger, at, stated.at))
  const isFar = (pair: Pair) => gap(computedOf(pair, 6), stated.value) > FAR
  const likeliest = [
    all.filter((pair) => isSlip(stated, pair)),
    all.filter((pair) => isBesideIt(pair) && !isFar(pair)),
  ].find((pairs) => pairs.length > 0)
  let best = { pair: all[0]!, off: Number.POSITIVE_INFINITY }
  for (const pair of likeliest ?? all) {
    const off = Math.abs((pair.times * pair.part.value) / pair.whole.value - stated.value)
    if (off < best.off - 1e-6) best = { pair, off }
  }
  return best.pair
}
