import { options } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** True from the first print on: every mark is drawn before the browser takes its picture, which waits for nothing. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const take = () => {
      const before = options.debounceRendering
      options.debounceRendering = (render) => render()
      setPrinting(true)
      if (before) options.debounceRendering = before
      else delete options.debounceRendering
    }
    addEventListener('beforeprint', take)
    return () => removeEventListener('beforeprint', take)
  }, [])
  return printing
}
