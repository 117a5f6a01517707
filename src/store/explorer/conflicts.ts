import { Conditions } from '../conditions.ts'
import type { Standing } from '../series.ts'
import { SHOWN_PATH } from '../shown-path.ts'
import type { Db } from '../sqlite.ts'
import { type Listed, type Page, paged } from './page.ts'

export interface ListedConflict {
  readonly kind: 'two_dates' | 'other_date' | 'unlike_subjects' | 'number_order'
  readonly message: string
  readonly cited: string
  readonly code: string
  readonly issuer: string | null
  readonly evidence: readonly (Standing & { readonly date: string | null; readonly subject: string | null })[]
}

/** Mentions shown with a conflict: one for each date and subject, no more than so many. */
const MOST_EVIDENCE = 8

/** What documents of the archive say differently about a cited one. */
export function listConflicts(
  db: Db,
  asked: { readonly kind?: string | undefined; readonly cited?: number },
  page: Page,
): Listed<ListedConflict> {
  const fitting = new Conditions()
  if (asked.kind) fitting.add('x.kind = ?', asked.kind)
  if (asked.cited !== undefined) fitting.add('x.cited = ?', asked.cited)
  const shown = new Conditions().and(fitting)
  if (page.after) shown.add('x.id > ?', page.after[0]!)
  const rows = db.all<Omit<ListedConflict, 'evidence'> & { id: number; entry: number }>(
    `SELECT x.id, c.id AS entry, x.kind, x.message, c.key AS cited, c.code, c.issuer
     FROM conflicts x JOIN cited c ON c.id = x.cited ${shown.where} ORDER BY x.id LIMIT ?`,
    ...shown.values,
    page.limit + 1,
  )
  const listed = paged(rows, page.limit, (row) => [row.id])
  return {
    ...listed,
    rows: listed.rows.map(({ id: _, entry, ...row }) => ({ ...row, evidence: evidenceOf(db, entry) })),
    total: db.get<{ n: number }>(`SELECT count(*) AS n FROM conflicts x ${fitting.where}`, ...fitting.values)!
      .n,
  }
}

const evidenceOf = (db: Db, cited: number) =>
  db.all<ListedConflict['evidence'][number]>(
    `WITH told AS (SELECT document, min(ordinal) AS ordinal, date, subject FROM refs WHERE cited = ? GROUP BY date, subject LIMIT ?)
     SELECT d.sha256 AS document_id, ${SHOWN_PATH} AS path, r.quote, r.page, r.start, r."end", r.date, r.subject
     FROM told t JOIN refs r ON r.document = t.document AND r.ordinal = t.ordinal JOIN documents d ON d.id = r.document
     ORDER BY r.date, path, r.start`,
    cited,
    MOST_EVIDENCE,
  )
