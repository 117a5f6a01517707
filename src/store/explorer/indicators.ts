import { withWords } from '../named.ts'
import type { Db } from '../sqlite.ts'
import { type Listed, type Page, paged } from './page.ts'

export interface ListedIndicator {
  readonly indicator: string
  readonly label: string
  readonly units: readonly string[]
  readonly kind: string | null
  readonly times: number
  readonly periods: number
  readonly agencies: number
  readonly dimensions: readonly string[]
}

/** A page of the indicators that were observed and fit the words (of the id or the label), by id. */
export function listIndicators(db: Db, words: string, page: Page): Listed<ListedIndicator> {
  const fitting = withWords(named(db), words, {
    textOf: ({ indicator, label }) => `${indicator} ${label}`,
    typing: true,
  })
  const after = page.after?.[0] ?? ''
  const rows = fitting.filter((each) => each.indicator > String(after)).slice(0, page.limit + 1)
  const listed = paged(rows, page.limit, (row) => [row.indicator])
  return { ...listed, rows: listed.rows.map((each) => completed(db, each)), total: fitting.length }
}

/** The label that the catalogue gives; where it has none, the one that was stored with the figures. */
const named = (db: Db) =>
  db.all<{ indicator: string; label: string; kind: string | null; times: number }>(
    `SELECT k.indicator, coalesce(max(i.label), min(k.label)) AS label, max(i.kind) AS kind, sum(k.times) AS times
     FROM figure_kinds k LEFT JOIN indicators i ON i.id = k.indicator GROUP BY k.indicator ORDER BY k.indicator`,
  )

function completed(
  db: Db,
  row: { indicator: string; label: string; kind: string | null; times: number },
): ListedIndicator {
  const kinds = db.all<{ unit: string; dimensions: string }>(
    'SELECT DISTINCT unit, dimensions FROM figure_kinds WHERE indicator = ?',
    row.indicator,
  )
  const count = (sql: string) => db.get<{ n: number }>(sql, row.indicator)!.n
  return {
    ...row,
    units: [...new Set(kinds.map((each) => each.unit))].sort(),
    periods: count("SELECT count(*) AS n FROM figure_windows WHERE indicator = ? AND period_to <> ''"),
    agencies: count("SELECT count(*) AS n FROM figure_agencies WHERE indicator = ? AND agency <> ''"),
    dimensions: [...new Set(kinds.flatMap((each) => Object.keys(JSON.parse(each.dimensions))))].sort(),
  }
}

/** Kind of each indicator (`stock`, `flow` …) after the catalogue. */
export const indicatorKinds = (db: Db): ReadonlyMap<string, string> =>
  new Map(
    db.all<{ id: string; kind: string }>('SELECT id, kind FROM indicators').map(({ id, kind }) => [id, kind]),
  )
