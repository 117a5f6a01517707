import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Whether something is in or near the window of its pane now. */
export function useOnScreen(ref: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)!.isIntersecting), {
      root: element.closest('.pane-scroll'),
      rootMargin: '600px 0px',
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return near
}
