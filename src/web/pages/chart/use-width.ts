import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** How wide an element is on the screen, in whole pixels; 0 until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!element.current) return
    const watching = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)))
    watching.observe(element.current)
    return () => watching.disconnect()
  }, [element])
  return width
}
