import { partitionPoint } from './bisect.ts'
/** An entry of a register. */
export interface Numbered {
  readonly number: number
  /** `YYYY-MM-DD`. */
  readonly date: string
}

/** An entry out of the order of its series, and one that it clashes with. */
export interface OutOfOrder<T> {
  readonly odd: T
  readonly against: T
}

/**
 * The fewest entries that must be wrong for the rest to stand in order: numbers rising, dates not falling. Each is
 * given with the nearest of the rest that it contradicts. `series` holds one dated entry a number.
 */
export function outOfOrder<T extends Numbered>(series: readonly T[]): readonly OutOfOrder<T>[] {
  const sorted = series.toSorted((a, b) => a.number - b.number || (a.date < b.date ? -1 : 1))
  const kept = new Set(longestRise(sorted))
  return sorted.flatMap((odd, index) => {
    if (kept.has(odd)) return []
    const against =
      nearest(sorted, index, -1, (each) => kept.has(each) && each.date > odd.date) ??
      nearest(sorted, index, 1, (each) => kept.has(each) && each.date < odd.date)
    return against && against.number !== odd.number ? [{ odd, against }] : []
  })
}

/** The first entry that fits, going from `index` by `step`. */
function nearest<T>(
  items: readonly T[],
  index: number,
  step: 1 | -1,
  fits: (item: T) => boolean,
): T | undefined {
  for (let i = index + step; i >= 0 && i < items.length; i += step) if (fits(items[i]!)) return items[i]
  return undefined
}

/** The longest choice of entries, in order, whose dates do not fall; of equals the one that ends earliest. */
function longestRise<T extends Numbered>(sorted: readonly T[]): readonly T[] {
  const tails: number[] = []
  const back: number[] = []
  sorted.forEach((entry, index) => {
    const length = partitionPoint(tails, (tail) => sorted[tail]!.date <= entry.date)
    back[index] = length > 0 ? tails[length - 1]! : -1
    tails[length] = index
  })
  const rise: T[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = back[at]!) rise.push(sorted[at]!)
  return rise.reverse()
}
