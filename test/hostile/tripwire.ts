import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the program tries behind its documents' backs: the environment that makes it tell, and what it told. */
export function tripwire(folder: string): { env: Readonly<Record<string, string>>; trips: () => string[] } {
  const log = join(folder, 'tripwire.log')
  return {
    env: {
      NODE_OPTIONS: `--import=${new URL('./tripwire.mjs', import.meta.url).href}`,
      TRIPWIRE_LOG: log,
    },
    trips: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
  }
}
