import { Conditions } from './conditions.ts'
import { SHOWN_PATH } from './shown-path.ts'
import type { Db } from './sqlite.ts'

export interface RefFilter {
  readonly code?: string | null
  readonly type?: string | null
  readonly issuer?: string | null
}

/** One mention of a document, with the document that mentions it. */
export interface StoredRef {
  readonly document_id: string
  readonly path: string
  readonly cited_by: string | null
  readonly kind: string
  readonly quote: string
  readonly page: number | null
  readonly start: number
  readonly end: number
  readonly doc_type: string | null
  readonly number: string | null
  readonly code: string | null
  readonly resolved_code: string | null
  readonly date: string | null
  readonly issuer: string | null
  readonly subject: string | null
  readonly relation: string | null
}

/** Mentions that fit, without those of a document by itself, in order of code, path and place. */
export function refs(db: Db, filter: RefFilter): StoredRef[] {
  const fitting = new Conditions().add('r.is_self = 0')
  if (filter.code)
    fitting.add(
      "replace(folded(coalesce(r.resolved_code, r.code, r.number)), ' ', '') GLOB replace(folded(?), ' ', '') || '*'",
      filter.code,
    )
  if (filter.type) fitting.add('folded(r.doc_type) = folded(?)', filter.type)
  if (filter.issuer) fitting.add('instr(folded(r.issuer), folded(?)) > 0', filter.issuer)
  return db.all<StoredRef>(
    `${SELECT} ${fitting.where} ORDER BY coalesce(r.resolved_code, r.code, r.number), path, r.start, r.ordinal`,
    ...fitting.values,
  )
}

/** The mentions in one document, in order of place; its own code counts among them. */
export const refsOf = (db: Db, document: number): StoredRef[] =>
  db.all<StoredRef>(`${SELECT} WHERE r.document = ? ORDER BY r.start, r.ordinal`, document)

const SELECT = `
  SELECT d.sha256 AS document_id, ${SHOWN_PATH} AS path,
    coalesce(d.code, d.title) AS cited_by, r.kind, r.quote, r.page, r.start, r."end", r.doc_type, r.number, r.code,
    r.resolved_code, r.date, r.issuer, r.subject, r.relation
  FROM refs r JOIN documents d ON d.id = r.document`
