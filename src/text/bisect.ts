/**
 * How many values from the first on are `isBefore`; it must hold up to some value and not from there on (C++ and Rust
 * call this the partition point). Found by bisection: the index of the first value that is not, or the length.
 */
export function partitionPoint<T>(sorted: ArrayLike<T>, isBefore: (value: T) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(sorted[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}
