import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** A dialog that stands before everything else while it is on the page; afterwards the focus is where it was. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement | null>(null)
  useEffect(() => {
    const shown = dialog.current
    const before = document.activeElement as HTMLElement | null
    shown?.showModal()
    return () => {
      shown?.close()
      before?.focus()
    }
  }, [])
  return dialog
}
