import { useLocation } from 'preact-iso'
import { type Query, withQuery } from '../addresses.ts'
import { useGo } from './use-go.ts'

/** What the address says after `?`, and how to change it: a list that was filtered can be sent on as a link. */
export interface InAddress {
  /** The last of each name. */
  readonly values: Readonly<Record<string, string>>
  /** Every value of a name that may stand there several times. */
  readonly all: (name: string) => readonly string[]
  /** The parameters that the API is asked with: those of `names` that are set. */
  readonly asked: (names: readonly string[]) => Query
  /** Sets some and leaves the rest; paging starts anew unless `after` is among them. */
  readonly set: (changes: Query, replace?: boolean) => void
  /** The address that `set` would go to. */
  readonly address: (changes: Query) => string
}

/** The parameters of the page's address. */
export function useFilters(): InAddress {
  const { url, path } = useLocation()
  const go = useGo()
  const parameters = new URL(url, location.origin).searchParams
  const all = (name: string) => parameters.getAll(name)
  const address = (changes: Query) => {
    const names = new Set([...parameters.keys()].filter((name) => name !== 'after'))
    const kept = Object.fromEntries([...names].map((name) => [name, all(name)]))
    return withQuery(path, { ...kept, ...changes })
  }
  return {
    values: Object.fromEntries(parameters),
    all,
    asked: (names) => Object.fromEntries(names.map((name) => [name, all(name)])),
    set: (changes, replace) => go(address(changes), replace),
    address,
  }
}
