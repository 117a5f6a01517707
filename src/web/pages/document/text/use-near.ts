import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/**
 * Whether something was near the window of the pane it scrolls in; from then on it stays so. `now`: at once, because
 * a person wants to go there, or because it is small.
 */
export function useNear(ref: RefObject<Element | null>, now: boolean): boolean {
  const [near, setNear] = useState(now)
  if (now && !near) setNear(true)
  useEffect(() => {
    const element = ref.current
    if (near || !element) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true)
      },
      { root: element.closest('.pane-scroll'), rootMargin: '1200px 0px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [near, ref])
  return near || now
}
