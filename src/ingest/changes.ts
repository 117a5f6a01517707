import { type FSWatcher, watch } from 'node:fs'

/** A folder is looked through again after so long, whatever its events say: network drives tell of nothing. */
const RESCAN_MS = 60_000
/** How long a file must lie still before it is taken up: copying may take a while. */
export const SETTLE_MS = 2000

/**
 * Waits until something below the paths may have changed and has settled, or until it is time to look again, or
 * until the signal ends the waiting.
 */
export function nextChange(
  paths: readonly string[],
  signal: AbortSignal,
  rescanMs = RESCAN_MS,
): Promise<void> {
  return new Promise((resolve) => {
    const watchers = paths.flatMap((path) => watching(path, () => settle(SETTLE_MS)))
    let timer = setTimeout(end, rescanMs)
    function settle(wait: number) {
      clearTimeout(timer)
      timer = setTimeout(end, wait)
    }
    function end() {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      for (const each of watchers) each.close()
      resolve()
    }
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
  })
}

/** A watcher of one path; none where the system has no more to give or the path is not there: the rescan remains. */
function watching(path: string, onChange: () => void): FSWatcher[] {
  try {
    const watcher = watch(path, { recursive: true }, onChange)
    watcher.on('error', () => {})
    return [watcher]
  } catch {
    return []
  }
}
