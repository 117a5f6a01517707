import type { ArchiveDocument, ArchiveMention } from '../references/links.ts'
import { SHOWN_PATH } from './shown-path.ts'
import type { Db } from './sqlite.ts'

/** What `ArchiveDocument` says of a document `d`, as SQL. */
export const CITABLE = `d.sha256 AS id, ${SHOWN_PATH} AS path, d.code, d.issued_on AS issuedOn, d.issuer, d.title`

/** What `ArchiveMention` says of a mention `r`, but for its document, as SQL. */
export const MENTIONED = `r.page, r.start, r."end" AS "end", r.quote, r.doc_type AS docType,
    coalesce(r.resolved_code, r.code) AS code, r.date, r.issuer, r.subject, r.relation`

/** Every loaded document, in order of its path. */
export const citableDocuments = (db: Db): ArchiveDocument[] =>
  db.all<ArchiveDocument>(
    `SELECT ${CITABLE} FROM documents d WHERE d.status = 'loaded' ORDER BY path, d.sha256`,
  )

interface Stored extends Omit<ArchiveMention, 'document' | 'path'> {
  readonly owner: number
}

/**
 * Every mention of a numbered document, in order of path and place; a document's mentions of itself are none. Sorting
 * the few documents and reading the many mentions in the order in which they are kept is several times faster than
 * having SQLite sort the mentions.
 */
export function citations(db: Db): ArchiveMention[] {
  const owners = db.all<{ id: number; document: string; path: string }>(
    `SELECT d.id, d.sha256 AS document, ${SHOWN_PATH} AS path FROM documents d`,
  )
  const rank = new Map(
    owners
      .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
      .map((owner, index) => [owner.id, { index, owner }] as const),
  )
  const byOwner: ArchiveMention[][] = owners.map(() => [])
  for (const { owner, ...mention } of db.each<Stored>(MENTIONS)) {
    const known = rank.get(owner)!
    byOwner[known.index]!.push({ ...mention, document: known.owner.document, path: known.owner.path })
  }
  return byOwner.flatMap((mentions) => mentions.toSorted((a, b) => a.start - b.start))
}

const MENTIONS = `
  SELECT r.document AS owner, ${MENTIONED} FROM refs r
  WHERE r.is_self = 0 AND r.kind = 'numbered' AND coalesce(r.resolved_code, r.code) IS NOT NULL
  ORDER BY r.document, r.ordinal`

/** A cited document as a list shows it, without its mentions. */
export interface ListedCited {
  readonly code: string
  readonly docType: string | null
  readonly issuer: string | null
  readonly year: string | null
  readonly dates: readonly { readonly date: string; readonly times: number }[]
  readonly subject: string | null
  readonly times: number
  readonly citedBy: number
  /** Path of the document itself, where the archive holds it. */
  readonly held: string | null
}

/**
 * The cited documents as loading left them linked: a list of hundreds of thousands without reading one mention. Null
 * while some codes still wait to be linked; then `link` over `citations` tells.
 */
export function listedCited(db: Db): readonly ListedCited[] | null {
  if (db.get('SELECT 1 FROM unlinked LIMIT 1')) return null
  return db
    .all<Omit<ListedCited, 'dates'> & { readonly dates: string }>(LISTED)
    .map((each) => ({ ...each, dates: JSON.parse(each.dates) as ListedCited['dates'] }))
}

const LISTED = `
  SELECT c.code, c.doc_type AS docType, c.issuer, c.year, c.dates, c.subject, c.times, c.documents AS citedBy,
    (SELECT min(p.path) FROM paths p WHERE p.document = c.document) AS held
  FROM cited c`
