import { useCallback, useState } from 'preact/hooks'

const KEPT = 'trichluc.person'

/** The name of who corrects and marks, as last given in this browser, and how to keep another one. */
export function usePerson(): readonly [string, (name: string) => void] {
  const [name, setName] = useState(() => localStorage.getItem(KEPT) ?? '')
  const keep = useCallback((given: string) => {
    setName(given)
    localStorage.setItem(KEPT, given.trim())
  }, [])
  return [name, keep]
}
