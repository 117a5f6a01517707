import { agencyKey } from '../archive/figure.ts'
import type { Db } from './sqlite.ts'

/** Figures of one agency that are to be compared again: what changed since they were compared last. */
export interface Uncompared {
  /** All spellings of its name that count as one. */
  readonly names: readonly string[]
  readonly indicators: readonly string[]
}

/**
 * What is to be compared again, one agency after the other. Everything, where the findings were made by another
 * program or with other rules.
 */
export function* uncompared(db: Db, factsVersion: string): Generator<Uncompared> {
  if (madeFrom(db) !== factsVersion) forgetAll(db, factsVersion)
  const changed = db.all<{ agency: string }>('SELECT DISTINCT agency FROM uncompared')
  if (changed.length === 0) return
  const spellings = new Map<string, Set<string>>()
  const spelt = (name: string) => {
    const key = agencyKey(name)
    const names = spellings.get(key) ?? new Set()
    spellings.set(key, names.add(name))
    return key
  }
  const keys = new Set(changed.map((each) => spelt(each.agency)))
  for (const { issuer } of db.all<{ issuer: string }>(ISSUERS)) spelt(issuer)
  for (const key of [...keys].sort()) {
    const names = [...spellings.get(key)!].sort()
    const indicators = db.all<{ indicator: string }>(INDICATORS, JSON.stringify(names))
    yield { names, indicators: indicators.map((each) => each.indicator) }
  }
}

const ISSUERS = 'SELECT DISTINCT issuer FROM documents WHERE issuer IS NOT NULL'
const INDICATORS =
  'SELECT DISTINCT indicator FROM uncompared WHERE agency IN (SELECT value FROM json_each(?)) ORDER BY indicator'

const madeFrom = (db: Db) =>
  db.get<{ made_from: string }>("SELECT made_from FROM derived WHERE name = 'findings'")?.made_from ?? null

function forgetAll(db: Db, factsVersion: string): void {
  db.transaction(() => {
    db.run(
      "DELETE FROM findings WHERE kind IN ('outlier', 'restated', 'target_missed') AND indicator IS NOT NULL",
    )
    db.run(
      "INSERT OR IGNORE INTO uncompared SELECT agency, indicator FROM figure_agencies WHERE agency <> ''",
    )
    db.run(
      "INSERT INTO derived VALUES ('findings', ?) ON CONFLICT (name) DO UPDATE SET made_from = excluded.made_from",
      factsVersion,
    )
  })
}
