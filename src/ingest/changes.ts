import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { join, resolve } from 'node:path'
import { unwanted } from './left-out.ts'

/** A folder is looked through again after so long, whatever its events say: network drives tell of nothing. */
const RESCAN_MS = 60_000
/** How long a file must lie still before it is taken up: copying may take a while. */
export const SETTLE_MS = 2000
/** More folders than this are left to the rescan: the system has only so many watches to give. */
const MOST_FOLDERS = 4000

/** What happens below some paths. The watches stay from round to round, so that nothing of a round is missed. */
export interface Changes {
  /** Waits until something has changed and has settled, or until it is time to look again, or until the signal. */
  readonly next: (signal: AbortSignal, rescanMs?: number) => Promise<void>
  readonly close: () => void
}

/** Watches each folder below the paths. `own` are files that we write ourselves: what happens to them is no news. */
export function watchChanges(paths: readonly string[], own: readonly string[]): Changes {
  const watchers = new Map<string, FSWatcher>()
  const ours = new Set(own.map((each) => resolve(each)))
  let stirred = false
  let stir = () => {
    stirred = true
  }
  const onChange = (folder: string) => (_: string, name: string | null) => {
    if (name !== null && (unwanted(name) !== null || ours.has(join(folder, name)))) return
    stir()
  }
  const look = () => {
    for (const each of watchable(paths))
      if (!watchers.has(each))
        for (const watcher of watching(each, onChange(each))) watchers.set(each, watcher)
    for (const [path, watcher] of watchers)
      if (kindOf(path) === null) {
        watcher.close()
        watchers.delete(path)
      }
  }
  look()
  return {
    next: (signal, rescanMs = RESCAN_MS) =>
      new Promise((done) => {
        look()
        const rescan = setTimeout(end, rescanMs)
        let settled = setTimeout(end, stirred ? SETTLE_MS : rescanMs)
        stirred = false
        stir = () => {
          clearTimeout(settled)
          settled = setTimeout(end, SETTLE_MS)
        }
        function end() {
          clearTimeout(rescan)
          clearTimeout(settled)
          signal.removeEventListener('abort', end)
          stir = () => {
            stirred = true
          }
          done()
        }
        signal.addEventListener('abort', end)
        if (signal.aborted) end()
      }),
    close: () => {
      for (const each of watchers.values()) each.close()
    },
  }
}

/** The paths themselves and every folder below them. */
function watchable(paths: readonly string[]): string[] {
  const found = new Set<string>()
  const open = paths.map((each) => resolve(each))
  for (let path = open.pop(); path !== undefined && found.size < MOST_FOLDERS; path = open.pop()) {
    const kind = kindOf(path)
    if (kind !== null) found.add(path)
    if (kind === 'folder') open.push(...foldersIn(path))
  }
  return [...found]
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((each) => each.isDirectory() && unwanted(each.name) === null)
      .map((each) => join(folder, each.name))
  } catch {
    return [] // gone, or closed to us: the round itself says so
  }
}

function kindOf(path: string): 'folder' | 'file' | null {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch {
    return null
  }
}

/** A watcher of one path; none where the system has no more to give: the rescan remains. */
function watching(path: string, onChange: (event: string, name: string | null) => void): FSWatcher[] {
  try {
    const watcher = watch(path, onChange)
    watcher.on('error', () => {})
    return [watcher]
  } catch {
    return []
  }
}
