/** Items by a key, in order of first appearance; those without a key are left out. */
export function grouped<T, K>(items: Iterable<T>, key: (item: T) => K | null): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const name = key(item)
    if (name === null) continue
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return groups
}

/** The groups alone. */
export const gathered = <T, K>(items: Iterable<T>, key: (item: T) => K | null): T[][] => [
  ...grouped(items, key).values(),
]
