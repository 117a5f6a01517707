import { SHOWN_PATH } from './shown-path.ts'
import type { Db, Value } from './sqlite.ts'

export interface FindingFilter {
  readonly kind?: string | null
  readonly severity?: string | null
  readonly document?: number | null
}

export interface StoredFinding {
  readonly document_id: string
  readonly path: string
  readonly kind: string
  readonly severity: 'high' | 'medium' | 'low'
  readonly message: string
  readonly values: readonly string[]
  readonly evidence: readonly {
    readonly quote: string
    readonly page: number | null
    readonly start: number
    readonly end: number
  }[]
}

/** Findings that fit: the severe ones first, then by document and place. */
export function findings(db: Db, filter: FindingFilter): StoredFinding[] {
  const parts: string[] = []
  const given: Value[] = []
  const add = (sql: string, value: Value | null | undefined) => {
    if (value === null || value === undefined) return
    parts.push(sql)
    given.push(value)
  }
  add('f.kind = ?', filter.kind)
  add('f.severity = ?', filter.severity)
  add('f.document = ?', filter.document)
  return db
    .all<{ document: number; ordinal: number; values: string } & Omit<StoredFinding, 'values' | 'evidence'>>(
      `SELECT f.*, d.sha256 AS document_id, ${SHOWN_PATH} AS path
       FROM findings f JOIN documents d ON d.id = f.document ${parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : ''}
       ORDER BY CASE f.severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, path, f.ordinal`,
      ...given,
    )
    .map(({ document, ordinal, values, document_id, path, kind, severity, message }) => ({
      ...{ document_id, path, kind, severity, message },
      values: JSON.parse(values),
      evidence: db.all(
        'SELECT quote, page, start, "end" FROM evidence WHERE document = ? AND finding = ? ORDER BY ordinal',
        document,
        ordinal,
      ),
    }))
}
