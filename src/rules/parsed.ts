import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'

/** What a rule file holds, and where: line and column of each value that is asked for when all is well. */
export interface Parsed {
  readonly data: unknown
  /** The data is what the schema of its kind gave, and need not be checked again. */
  readonly isChecked: boolean
  /** By keys as JSON; every one down to `DEEPEST`. */
  readonly places: Readonly<Record<string, string>>
}

/** Rules and indicators are told by their place; what lies deeper is asked for in faults only. */
const DEEPEST = 3

/**
 * What rule files hold, by the SHA-256 of their source: made when the program is built (`cli/keep-parsed.ts`), because parsing
 * YAML and checking it takes half of each start. A file that was changed since, or is somebody's own, is not among them;
 * without the build every file is parsed.
 */
const kept = join(dirname(fileURLToPath(import.meta.url)), 'rule-files.parsed')

let known: ReadonlyMap<string, Parsed> | null = null

/** A source that was parsed before; undefined where it was not. */
export function parsedBefore(source: string): Parsed | undefined {
  known ??= new Map(existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as [string, Parsed][]) : [])
  return known.get(nameOf(source))
}

/** One file as it was parsed and checked, and the way to `line:column` of a value in it. */
interface Source {
  readonly source: string
  readonly content: Pick<Parsed, 'data' | 'isChecked'>
  readonly at: (keys: readonly PropertyKey[]) => string
}

/** Keeps what is loaded in place of what was kept, which is out of date. What JSON would change is left out. */
export function keepParsed(load: () => readonly Source[]): void {
  rmSync(kept, { force: true })
  const same = load().filter(({ content: { data } }) =>
    isDeepStrictEqual(JSON.parse(JSON.stringify(data)), data),
  )
  const rows = same.map(({ source, content, at }) => {
    const places = Object.fromEntries(keysIn(content.data).map((keys) => [placeKey(keys), at(keys)]))
    return [nameOf(source), { ...content, places } satisfies Parsed]
  })
  writeFileSync(kept, JSON.stringify(rows))
}

function keysIn(value: unknown, above: readonly PropertyKey[] = []): (readonly PropertyKey[])[] {
  if (above.length === DEEPEST || typeof value !== 'object' || value === null) return [above]
  return [above, ...Object.entries(value).flatMap(([key, each]) => keysIn(each, [...above, key]))]
}

const placeKey = (keys: readonly PropertyKey[]): string => JSON.stringify(keys.map(String))

/** The place of a value, or of the nearest one around it that exists; null where it stands too deep to tell. */
export function placeIn({ places }: Parsed, keys: readonly PropertyKey[]): string | null {
  for (let depth = keys.length; depth >= 0; depth--) {
    const place = places[placeKey(keys.slice(0, depth))]
    if (place !== undefined) return depth < keys.length && depth === DEEPEST ? null : place
  }
  return null
}

const nameOf = (source: string) => createHash('sha256').update(source).digest('hex')
