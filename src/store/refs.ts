import { SHOWN_PATH } from './shown-path.ts'
import type { Db, Value } from './sqlite.ts'

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
  const parts = ['r.is_self = 0']
  const given: Value[] = []
  const add = (sql: string, value: string | null | undefined) => {
    if (!value) return
    parts.push(sql)
    given.push(value)
  }
  add(
    "replace(folded(coalesce(r.resolved_code, r.code, r.number)), ' ', '') GLOB replace(folded(?), ' ', '') || '*'",
    filter.code,
  )
  add('folded(r.doc_type) = folded(?)', filter.type)
  add('instr(folded(r.issuer), folded(?)) > 0', filter.issuer)
  return db.all<StoredRef>(
    `${SELECT} WHERE ${parts.join(' AND ')} ORDER BY coalesce(r.resolved_code, r.code, r.number), path, r.start, r.ordinal`,
    ...given,
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

/** A cited document: how often, by how many, with which dates. */
export interface Cited {
  readonly code: string
  readonly doc_type: string | null
  readonly issuer: string | null
  readonly dates: readonly string[]
  readonly times: number
  readonly documents: number
}

/** Mentions of documents with a code, gathered by code: the most cited first. */
export function citedDocuments(mentions: readonly StoredRef[]): Cited[] {
  const groups = new Map<string, StoredRef[]>()
  for (const each of mentions) {
    const code = each.resolved_code ?? each.code
    if (code) groups.set(code, [...(groups.get(code) ?? []), each])
  }
  return [...groups]
    .map(([code, group]) => ({
      code,
      doc_type: mostFrequent(group.map((each) => each.doc_type)),
      issuer: mostFrequent(group.map((each) => each.issuer)),
      dates: [...new Set(group.map((each) => each.date).filter((each) => each !== null))].sort(),
      times: group.length,
      documents: new Set(group.map((each) => each.document_id)).size,
    }))
    .sort((a, b) => b.times - a.times || (a.code < b.code ? -1 : 1))
}

function mostFrequent(words: readonly (string | null)[]): string | null {
  const times = new Map<string, number>()
  for (const each of words) if (each) times.set(each, (times.get(each) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}
