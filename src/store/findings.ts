import { Conditions } from './conditions.ts'
import { SHOWN_PATH } from './shown-path.ts'
import type { Db } from './sqlite.ts'

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
  readonly evidence: readonly Evidence[]
}

export interface Evidence {
  readonly quote: string
  readonly page: number | null
  readonly start: number
  readonly end: number
}

/** Findings that fit: the severe ones first, then by document and place. */
export function findings(db: Db, filter: FindingFilter): StoredFinding[] {
  const fitting = new Conditions()
  if (filter.kind) fitting.add('f.kind = ?', filter.kind)
  if (filter.severity) fitting.add('f.severity = ?', filter.severity)
  if (filter.document) fitting.add('f.document = ?', filter.document)
  return db
    .all<{ document: number; ordinal: number; values: string } & Omit<StoredFinding, 'values' | 'evidence'>>(
      `SELECT f.*, d.sha256 AS document_id, ${SHOWN_PATH} AS path
       FROM findings f JOIN documents d ON d.id = f.document ${fitting.where}
       ORDER BY ${SEVERITY_RANK}, path, f.ordinal`,
      ...fitting.values,
    )
    .map(({ document, ordinal, values, document_id, path, kind, severity, message }) => ({
      ...{ document_id, path, kind, severity, message },
      values: JSON.parse(values),
      evidence: evidenceOf(db, document, ordinal),
    }))
}

/** The severe ones first, as SQL of a finding `f`. */
export const SEVERITY_RANK = "CASE f.severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END"

/** The places that a finding stands on, in its order. */
export const evidenceOf = (db: Db, document: number, finding: number): Evidence[] =>
  db.all<Evidence>(
    'SELECT quote, page, start, "end" FROM evidence WHERE document = ? AND finding = ? ORDER BY ordinal',
    ...[document, finding],
  )
