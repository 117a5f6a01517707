import type { Db } from '../sqlite.ts'
import { YEAR } from './documents.ts'

export interface Tally {
  readonly name: string | null
  readonly count: number
}

const tally = (db: Db, sql: string): Tally[] => db.all<Tally>(sql)

const byColumn = (column: string, limit = -1) =>
  `SELECT ${column} AS name, count(*) AS count FROM documents d WHERE d.status = 'loaded' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${limit}`

const YEARS = `SELECT ${YEAR} AS name, count(*) AS count FROM documents d WHERE d.status = 'loaded' GROUP BY 1 ORDER BY 1 DESC NULLS LAST`

const number = (db: Db, sql: string) => db.get<{ n: number }>(sql)!.n

/** Words repaired from each legacy charset, and in how many documents. */
const charsets = (db: Db) =>
  db.all<{ charset: string; words: number; documents: number }>(
    `SELECT j.key AS charset, sum(j.value) AS words, count(*) AS documents FROM documents d, json_each(d.charsets) j
     WHERE d.status = 'loaded' AND d.charsets <> '{}' GROUP BY 1 ORDER BY 2 DESC, 1`,
  )

const MOST_AGENCIES = 50

/** What stands in the archive, counted. */
export function overview(db: Db) {
  const status = tally(db, 'SELECT status AS name, count(*) AS count FROM documents GROUP BY 1')
  const counted = (name: string) => status.find((each) => each.name === name)?.count ?? 0
  return {
    documents: {
      total: counted('loaded') + counted('failed'),
      loaded: counted('loaded'),
      failed: counted('failed'),
      needs_ocr: number(db, "SELECT count(*) AS n FROM documents WHERE status = 'loaded' AND ocr = 1"),
      by_year: tally(db, YEARS),
      by_agency: tally(db, byColumn('d.issuer', MOST_AGENCIES)),
      by_type: tally(db, byColumn('d.doc_type')),
      by_format: tally(db, byColumn('d.format')),
      agencies: number(db, "SELECT count(DISTINCT issuer) AS n FROM documents WHERE status = 'loaded'"),
    },
    references: number(db, 'SELECT count(*) AS n FROM refs'),
    cited: {
      total: number(db, 'SELECT count(*) AS n FROM cited'),
      missing: number(db, 'SELECT count(*) AS n FROM cited WHERE document IS NULL'),
      conflicts: number(db, 'SELECT count(*) AS n FROM conflicts'),
    },
    observations: number(db, 'SELECT coalesce(sum(times), 0) AS n FROM figure_windows'),
    indicators: number(db, 'SELECT count(DISTINCT indicator) AS n FROM figure_agencies'),
    findings: {
      total: number(db, 'SELECT count(*) AS n FROM findings'),
      by_severity: severities(db),
      by_kind: db.all<{ kind: string; severity: 'high' | 'medium' | 'low'; count: number }>(
        'SELECT kind, severity, count(*) AS count FROM findings GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2',
      ),
      marked: number(db, 'SELECT count(*) AS n FROM marks'),
    },
    repaired: number(db, "SELECT coalesce(sum(repaired), 0) AS n FROM documents WHERE status = 'loaded'"),
    by_charset: charsets(db),
    corrections: {
      standing: number(db, "SELECT count(*) AS n FROM corrections WHERE status = 'standing'"),
      inbox: number(
        db,
        "SELECT count(*) AS n FROM corrections c WHERE status = 'standing' AND NOT EXISTS (SELECT 1 FROM applied a WHERE a.correction = c.id)",
      ),
    },
    last_run: lastRun(db),
  }
}

const severities = (db: Db) =>
  (['high', 'medium', 'low'] as const).map((severity) => ({
    severity,
    count: db.get<{ n: number }>('SELECT count(*) AS n FROM findings WHERE severity = ?', severity)!.n,
  }))

interface LastRun {
  readonly id: number
  readonly started_at: string
  readonly ended_at: string | null
  readonly status: 'running' | 'done' | 'stopped'
  readonly seen: number
  readonly loaded: number
  readonly unchanged: number
  readonly skipped: number
  readonly failed: number
}

const lastRun = (db: Db) =>
  db.get<LastRun>(
    'SELECT id, started_at, ended_at, status, seen, loaded, unchanged, skipped, failed FROM runs ORDER BY id DESC LIMIT 1',
  ) ?? null

/** What the filters of the lists may be set to. */
export const choices = (db: Db) => ({
  agencies: tally(
    db,
    "SELECT issuer AS name, count(*) AS count FROM documents d WHERE status = 'loaded' AND issuer IS NOT NULL GROUP BY 1 ORDER BY 1",
  ),
  types: tally(db, byColumn('d.doc_type')),
  years: tally(db, YEARS),
  charsets: charsets(db).map(({ charset, documents }) => ({ name: charset, count: documents })),
  formats: tally(db, byColumn('d.format')),
  finding_kinds: tally(db, 'SELECT kind AS name, count(*) AS count FROM findings GROUP BY 1 ORDER BY 1'),
  reference_types: tally(
    db,
    'SELECT doc_type AS name, count(*) AS count FROM cited WHERE doc_type IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1',
  ),
  levels: tally(db, byColumn('d.level')),
})
