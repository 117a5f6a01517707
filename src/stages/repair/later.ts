/**
 * A value some of whose fields are made when they are first asked for: they cost nothing where nobody looks, and look the
 * same as any others (they are listed, copied and written to JSON).
 */
export function withLater<T extends object, L extends object>(
  value: T,
  makers: { readonly [K in keyof L]: () => L[K] },
): T & L {
  for (const key of Object.keys(makers) as (keyof L & string)[]) {
    let make: (() => L[typeof key]) | null = makers[key]
    let made: L[typeof key]
    Object.defineProperty(value, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        if (make !== null) {
          made = make()
          make = null
        }
        return made
      },
    })
  }
  return value as T & L
}
