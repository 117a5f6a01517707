import { useLocation } from 'preact-iso'

/** Goes to another address of the explorer; with `replace`, without a step that the back button returns to. */
export function useGo(): (url: string, replace?: boolean) => void {
  const { route } = useLocation() as ReturnType<typeof useLocation> & {
    route: (url: string, replace?: boolean) => void
  }
  return route
}
