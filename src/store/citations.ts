import type { ArchiveDocument, ArchiveMention } from '../references/links.ts'
import type { Db } from './sqlite.ts'

const PATH = '(SELECT min(p.path) FROM paths p WHERE p.document = d.id)'

/** Every loaded document, in order of its path. */
export const citableDocuments = (db: Db): ArchiveDocument[] =>
  db.all<ArchiveDocument>(
    `SELECT d.sha256 AS id, ${PATH} AS path, d.code, d.issued_on AS issuedOn, d.issuer, d.title
     FROM documents d WHERE d.status = 'loaded' ORDER BY path, d.sha256`,
  )

/** Every mention of a numbered document, in order of path and place; a document's mentions of itself are none. */
export const citations = (db: Db): ArchiveMention[] =>
  db.all<ArchiveMention>(
    `SELECT d.sha256 AS document, ${PATH} AS path, r.page, r.start, r."end" AS "end", r.quote, r.doc_type AS docType,
       coalesce(r.resolved_code, r.code) AS code, r.date, r.issuer, r.subject, r.relation
     FROM refs r JOIN documents d ON d.id = r.document
     WHERE r.is_self = 0 AND r.kind = 'numbered' AND coalesce(r.resolved_code, r.code) IS NOT NULL
     ORDER BY path, r.start, r.ordinal`,
  )
