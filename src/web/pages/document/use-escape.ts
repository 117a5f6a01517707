import { useEffect } from 'preact/hooks'

/** Does something at the Escape key, unless a dialog is open that the key closes. */
export function useEscape(act: () => void): void {
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      const inDialog = event.target instanceof Element && event.target.closest('dialog') !== null
      if (event.key === 'Escape' && !inDialog && !document.querySelector('dialog[open]')) act()
    }
    addEventListener('keydown', take, { capture: true })
    return () => removeEventListener('keydown', take, { capture: true })
  }, [act])
}
