import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the installed package: the nearest one above this file with `package.json` and `rules/`. */
export const packageRoot: string = (() => {
  let at = dirname(fileURLToPath(import.meta.url))
  while (!(existsSync(join(at, 'package.json')) && existsSync(join(at, 'rules')))) {
    const up = dirname(at)
    if (up === at) throw new Error('package root not found: package.json and rules/ are missing')
    at = up
  }
  return at
})()

/**
 * Makes a folder and those above it; one that is there already stays. Throws what the system says. (Node's own
 * `recursive` never comes back from a place where nothing can be made, such as `/proc/x/y`.)
 */
export function makeFolders(folder: string): void {
  if (existsSync(folder)) return
  const above = dirname(folder)
  if (above !== folder) makeFolders(above)
  try {
    mkdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
