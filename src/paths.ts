import { existsSync } from 'node:fs'
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
