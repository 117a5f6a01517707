import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Charset } from './charsets.ts'
import type { Check } from './checks.ts'
import type { Format } from './formats.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { loadRules, type Rules } from './rules.ts'

/** Everything that can be added by adding a file, gathered once and handed in at the top. */
export interface Kit {
  readonly formats: readonly Format[]
  readonly charsets: readonly Charset[]
  readonly checks: readonly Check[]
  readonly rules: Rules
  readonly limits: Limits
}

/**
 * Gathers the kit: every file of `formats/`, `charsets/` and `checks/` (their default exports, sorted by id) and
 * the rule packs under `rulesDir` (default: the packs that come with the program).
 * Throws `TrichlucError` with file:line:column when a rule file has a fault.
 */
export async function loadKit(rulesDir?: string, limits: Partial<Limits> = {}): Promise<Kit> {
  return {
    ...(await loadReaders(limits)),
    checks: await gather<Check>('checks'),
    rules: loadRules(rulesDir),
  }
}

/** The part of the kit that makes text: no rule is read, so that `clean` works whatever the rules say. */
export type Readers = Pick<Kit, 'formats' | 'charsets' | 'limits'>

export async function loadReaders(limits: Partial<Limits> = {}): Promise<Readers> {
  return {
    formats: await gather<Format>('formats'),
    charsets: await gather<Charset>('charsets'),
    limits: { ...defaultLimits, ...limits },
  }
}

const here = dirname(fileURLToPath(import.meta.url))

/** The default export of every module directly inside a folder; folders below it hold helpers of one of them. */
async function gather<T extends { readonly id: string }>(folder: string): Promise<T[]> {
  const names = readdirSync(join(here, folder), { withFileTypes: true })
    .filter((each) => each.isFile() && /\.(ts|js)$/.test(each.name) && !each.name.endsWith('.d.ts'))
    .map((each) => each.name)
  const modules = await Promise.all(names.map((name) => import(pathToFileURL(join(here, folder, name)).href)))
  return modules.map((each) => each.default as T).sort((a, b) => (a.id < b.id ? -1 : 1))
}
