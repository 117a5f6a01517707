import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Facts, Place } from './facts.ts'

/** The place a person looks at: of a fact, or any stretch that an address names. */
export interface Chosen {
  readonly key: string | null
  readonly place: Place
  /** Where it was chosen: that side need not move. */
  readonly from: 'address' | 'original' | 'text' | 'facts'
  /** Counts up, so that choosing the same again moves there again. */
  readonly times: number
}

/** What is chosen, and how to choose: the address behind `#` follows, so that it can be sent on. */
export function useChosen(facts: Facts | null): {
  readonly chosen: Chosen | null
  readonly choose: (next: Omit<Chosen, 'times'> | null) => void
} {
  const { url } = useLocation()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const choose = useCallback((next: Omit<Chosen, 'times'> | null) => {
    setChosen((before) => (next ? { ...next, times: (before?.times ?? 0) + 1 } : null))
    if (next?.from !== 'address')
      history.replaceState(
        history.state,
        '',
        location.pathname + location.search + (next ? written(next) : ''),
      )
  }, [])
  const hash = useHash(url)
  const asked = useMemo(() => (facts ? read(hash, facts) : null), [hash, facts])
  useEffect(() => {
    if (asked) choose({ ...asked, from: 'address' })
  }, [asked, choose])
  return { chosen, choose }
}

const written = ({ key, place }: Omit<Chosen, 'times'>) =>
  key ? `#fact=${encodeURIComponent(key)}` : `#${place.start}-${place.end}`

/** What stands behind `#`: a stretch `120-164`, or the key of a fact; null for anything else. */
export function read(hash: string, facts: Facts): { key: string | null; place: Place } | null {
  const stretch = /^#(\d{1,9})-(\d{1,9})$/.exec(hash)
  if (stretch) {
    const place = { start: Number(stretch[1]), end: Number(stretch[2]), page: null }
    const same = facts.marks.find(
      ({ start, end, fact }) => start === place.start && end === place.end && fact.layer !== 'repair',
    )
    return { key: same?.fact.key ?? null, place }
  }
  if (!hash.startsWith('#fact=')) return null
  const fact = facts.byKey.get(hash.slice(6))
  return fact?.places[0] ? { key: fact.key, place: fact.places[0] } : null
}

/** What stands behind `#`, also when only that changes. */
function useHash(url: string): string {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const take = () => setHash(location.hash)
    take()
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [url])
  return hash
}
