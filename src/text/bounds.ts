import type { Observation } from '../types.ts'

/** What a report says of a figure that it does not give exactly: `trên 100`, `từ 90% trở lên`, `ước 2.300 tỷ`; null where it does. */
export type Comparator = Observation['comparator']

/** A figure with what is said of its exactness. */
export interface Bounded {
  readonly value: number
  readonly comparator: Comparator
}

/** The sign before such a figure and the words it stands for, in the order of a legend. */
export const comparators = {
  gt: { sign: '>', words: 'trên' },
  ge: { sign: '≥', words: 'từ … trở lên' },
  lt: { sign: '<', words: 'dưới' },
  le: { sign: '≤', words: 'tối đa' },
  approx: { sign: '≈', words: 'khoảng, ước' },
} as const

/** A number as it is written, with the sign that keeps it from being taken for exact: `> 100`. */
export const withSign = (written: string, comparator: Comparator): string =>
  comparator === null ? written : `${comparators[comparator].sign} ${written}`

/**
 * Can both be true of one thing? `trên 99%` and `99,5%` can, `trên 99%` and `98%` cannot. What is about right is taken
 * at its word, so that another figure beside it is shown.
 */
export function agree(a: Bounded, b: Bounded): boolean {
  const [x, y] = [reachOf(a), reachOf(b)]
  const from = Math.max(x.from, y.from)
  const to = Math.min(x.to, y.to)
  return (
    from < to || (from === to && [x, y].every((each) => each.closed || (from > each.from && from < each.to)))
  )
}

/** Where the true value may lie; a bound that is not `closed` is itself out of reach. */
function reachOf({ value, comparator }: Bounded) {
  if (comparator === 'gt' || comparator === 'ge')
    return { from: value, to: Number.POSITIVE_INFINITY, closed: comparator === 'ge' }
  if (comparator === 'lt' || comparator === 'le')
    return { from: Number.NEGATIVE_INFINITY, to: value, closed: comparator === 'le' }
  return { from: value, to: value, closed: true }
}
