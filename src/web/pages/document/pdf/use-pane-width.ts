import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Room for the breadth of a page in a pane; follows the window, in steps, so that pages are not drawn anew all the time. */
export function usePaneWidth(pane: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = pane.current
    if (!element) return
    let timer = 0
    const measure = () => setWidth(Math.max(0, element.clientWidth - 24))
    const observer = new ResizeObserver(() => {
      clearTimeout(timer)
      timer = window.setTimeout(measure, 120)
    })
    measure()
    observer.observe(element)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [pane])
  return width
}
