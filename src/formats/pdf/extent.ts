/** The smallest of many numbers; `Math.min` of a spread list overflows the stack on a hostile page. */
export function least(values: Iterable<number>): number {
  let found = Infinity
  for (const each of values) if (each < found) found = each
  return found
}

/** The largest of many numbers. */
export function most(values: Iterable<number>): number {
  let found = -Infinity
  for (const each of values) if (each > found) found = each
  return found
}
