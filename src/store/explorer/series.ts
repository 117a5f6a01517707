import { agenciesNamed } from '../agencies.ts'
import { type ObservationFilter, observations, settled } from '../observations.ts'
import { type Series, seriesOf } from '../series.ts'
import type { Db } from '../sqlite.ts'
import type { Listed, Page } from './page.ts'

export interface SeriesAsked extends Omit<ObservationFilter, 'agency' | 'agencies' | 'limit'> {
  readonly indicators: readonly string[]
  /** Agencies by name or by words of their names; none: all. */
  readonly named: readonly string[]
}

/**
 * A page of series: one for each indicator, agency, breakdown and unit. Agencies come one after the other, each with
 * all its series, until the page is full; so only the documents of those agencies are looked at. `total` counts pairs of
 * indicator and agency.
 */
export function listSeries(db: Db, asked: SeriesAsked, page: Page): Listed<Series> {
  const meant = settled(db, asked)
  const { indicators } = meant
  const all = agenciesOf(db, indicators, asked.named)
  const behind = page.after ? all.filter((each) => each.agency > String(page.after![0])) : all
  const rows: Series[] = []
  let last: string | null = null
  for (let at = 0; at < behind.length && rows.length < page.limit; at += AT_ONCE) {
    const agencies = behind.slice(at, at + AT_ONCE).map((each) => each.agency)
    const found = seriesOf(observations(db, { ...asked, settled: meant, agencies }))
    const order = new Map(indicators.map((each, i) => [each, i]))
    const sorted = found.toSorted(
      (a, b) =>
        compare(a.agency ?? '', b.agency ?? '') ||
        order.get(a.indicator)! - order.get(b.indicator)! ||
        compare(JSON.stringify(a.dimensions), JSON.stringify(b.dimensions)),
    )
    for (const agency of agencies) {
      if (rows.length >= page.limit) break
      rows.push(...sorted.filter((each) => (each.agency ?? '') === agency))
      last = agency
    }
  }
  const more = last !== null && last !== behind.at(-1)?.agency
  const total = all.reduce((sum, each) => sum + each.indicators, 0)
  return { rows, next: more ? [last!] : null, total }
}

/** Agencies whose figures are fetched together. */
const AT_ONCE = 20

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function agenciesOf(db: Db, indicators: readonly string[], named: readonly string[]) {
  const rows = db.all<{ agency: string; indicators: number }>(
    `SELECT agency, count(*) AS indicators FROM figure_agencies
     WHERE indicator IN (SELECT value FROM json_each(?)) GROUP BY agency ORDER BY agency`,
    JSON.stringify(indicators),
  )
  if (named.length === 0) return rows
  const wanted = new Set(named.flatMap((each) => agenciesNamed(db, each)))
  return rows.filter((each) => wanted.has(each.agency))
}
