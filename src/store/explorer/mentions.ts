import type { Standing } from '../series.ts'
import { SHOWN_PATH } from '../shown-path.ts'
import type { Db } from '../sqlite.ts'
import { type CorrectedBy, correctedOf, correctedSql } from './corrected.ts'
import { type Listed, type Page, paged } from './page.ts'

export interface ListedMention extends Standing {
  readonly issuer: string | null
  readonly title: string | null
  readonly issued_on: string | null
  readonly date: string | null
  readonly relation: string | null
  readonly subject: string | null
  readonly corrected: CorrectedBy | null
}

/** The mentions of a cited document, by document and place. */
export function mentionsOf(db: Db, cited: number, page: Page): Listed<ListedMention> {
  const after = page.after ?? [0, 0]
  const rows = db.all<
    Omit<ListedMention, 'corrected'> & { document: number; ordinal: number; corrected: string | null }
  >(
    `SELECT r.document, r.ordinal, d.sha256 AS document_id, ${SHOWN_PATH} AS path, r.quote, r.page, r.start, r."end", d.issuer, d.title,
       d.issued_on, r.date, r.relation, r.subject, ${correctedSql('reference', 'r')} AS corrected
     FROM refs r JOIN documents d ON d.id = r.document
     WHERE r.cited = ? AND (r.document, r.ordinal) > (?, ?) ORDER BY r.document, r.ordinal LIMIT ?`,
    ...[cited, after[0]!, after[1]!, page.limit + 1],
  )
  const listed = paged(rows, page.limit, (row) => [row.document, row.ordinal])
  return {
    ...listed,
    rows: listed.rows.map(({ document: _, ordinal: __, corrected, ...row }) => ({
      ...row,
      corrected: correctedOf(corrected),
    })),
    total: db.get<{ n: number }>('SELECT count(*) AS n FROM refs WHERE cited = ?', cited)!.n,
  }
}

/** When, by whom and in what words a document is cited. */
export function citedOverview(db: Db, cited: number) {
  const rows = db.all<{
    month: string | null
    issuer: string | null
    relation: string | null
    times: number
  }>(
    `SELECT substr(d.issued_on, 1, 7) AS month, d.issuer, r.relation, count(*) AS times
     FROM refs r JOIN documents d ON d.id = r.document WHERE r.cited = ? GROUP BY 1, 2, 3`,
    cited,
  )
  const summed = (name: 'month' | 'issuer' | 'relation') => {
    const times = new Map<string | null, number>()
    for (const row of rows) times.set(row[name], (times.get(row[name]) ?? 0) + row.times)
    return [...times]
  }
  const tallies = (name: 'issuer' | 'relation') =>
    summed(name)
      .sort((a, b) => b[1] - a[1] || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
      .map(([value, count]) => ({ name: value, count }))
  return {
    over_time: summed('month')
      .sort((a, b) => ((a[0] ?? '~') < (b[0] ?? '~') ? -1 : 1))
      .map(([month, times]) => ({ month, times })),
    by_agency: tallies('issuer').slice(0, 100),
    by_relation: tallies('relation'),
  }
}
