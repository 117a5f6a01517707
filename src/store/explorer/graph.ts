import { agenciesNamed } from '../agencies.ts'
import { Conditions } from '../conditions.ts'
import { SHOWN_PATH } from '../shown-path.ts'
import type { Db } from '../sqlite.ts'

export interface GraphAsked {
  /** The agency that cites. */
  readonly agency?: string | undefined
  /** The type of the cited document. */
  readonly type?: string | undefined
  readonly least?: number | undefined
  readonly limit?: number | undefined
}

const USUAL = 120
/** Of the nodes drawn, so many may be cited documents; the rest are documents that cite them. */
const CITED_SHARE = 0.5

interface CitedNode {
  readonly id: number
  readonly key: string
  readonly doc_type: string | null
  readonly code: string
  readonly issuer: string | null
  readonly date: string | null
  readonly times: number
  readonly document: number | null
}

interface DocumentNode {
  readonly id: number
  readonly document_id: string
  readonly path: string
  readonly doc_type: string | null
  readonly code: string | null
  readonly title: string | null
  readonly issuer: string | null
  readonly date: string | null
}

/**
 * A part of the citations small enough to be drawn: the documents most cited (by the agency, of the type that is asked
 * for), and the documents that cite most of them. What is left out is counted.
 */
export function drawnGraph(db: Db, asked: GraphAsked) {
  const room = asked.limit ?? USUAL
  const agencies = asked.agency ? agenciesNamed(db, asked.agency) : null
  const { cited, left } = citedNodes(db, asked, agencies, Math.max(1, Math.floor(room * CITED_SHARE)))
  const ids = JSON.stringify(cited.map((each) => each.id))
  const citing = citingDocuments(db, ids, agencies)
  const shown = citing.slice(0, Math.max(0, room - cited.length))
  const edges = db.all<{ document: number; cited: number; relation: string | null; times: number }>(
    `SELECT r.document, r.cited, max(r.relation) AS relation, count(*) AS times
     FROM json_each(?) j CROSS JOIN refs r ON r.document = j.value WHERE r.cited IN (SELECT value FROM json_each(?))
     GROUP BY r.document, r.cited ORDER BY r.document, r.cited`,
    JSON.stringify(shown.map((each) => each.document)),
    ids,
  )
  const held = [...shown.map((each) => each.document), ...cited.flatMap((each) => each.document ?? [])]
  const documents = new Map(documentNodes(db, held).map((each) => [each.id, each]))
  const timesOf = new Map(cited.map((each) => [each.document, each]))
  const idOf = (each: CitedNode) =>
    each.document === null ? each.key : documents.get(each.document)!.document_id
  const byId = new Map(cited.map((each) => [each.id, each]))
  return {
    nodes: [
      ...[...documents.values()].map((each) => documentNode(each, timesOf.get(each.id))),
      ...cited.filter((each) => each.document === null).map(lackingNode),
    ],
    edges: edges
      .map(({ document, cited: id, relation, times }) => ({
        ...{ from: documents.get(document)!.document_id, to: idOf(byId.get(id)!), relation, times },
      }))
      .filter((each) => each.from !== each.to),
    left_out: { nodes: left + citing.length - shown.length },
  }
}

function citedNodes(db: Db, asked: GraphAsked, agencies: readonly string[] | null, room: number) {
  const fitting = new Conditions()
  if (asked.type) fitting.add('c.doc_type = ?', asked.type)
  const from = agencies
    ? `(SELECT r.cited AS id, count(*) AS times FROM documents d CROSS JOIN refs r ON r.document = d.id
        WHERE d.issuer IN (SELECT value FROM json_each(?)) AND r.cited IS NOT NULL GROUP BY r.cited) t JOIN cited c ON c.id = t.id`
    : 'cited c'
  const times = agencies ? 't.times' : 'c.times'
  if (asked.least) fitting.add(`${times} >= ?`, asked.least)
  const values = [...(agencies ? [JSON.stringify(agencies)] : []), ...fitting.values]
  const cited = db.all<CitedNode>(
    `SELECT c.id, c.key, c.doc_type, c.code, c.issuer, json_extract(c.dates, '$[0].date') AS date, ${times} AS times, c.document
     FROM ${from} ${fitting.where} ORDER BY ${times} DESC, c.id LIMIT ?`,
    ...values,
    room,
  )
  const all = db.get<{ n: number }>(`SELECT count(*) AS n FROM ${from} ${fitting.where}`, ...values)!.n
  return { cited, left: all - cited.length }
}

/** Documents by how many of the cited ones they cite. Of some agencies: from their few documents, not from all mentions. */
const citingDocuments = (db: Db, cited: string, agencies: readonly string[] | null) =>
  db.all<{ document: number }>(
    `SELECT r.document FROM ${agencies ? 'documents d CROSS JOIN refs r ON r.document = d.id' : 'refs r'}
     WHERE r.cited IN (SELECT value FROM json_each(?))
     ${agencies ? 'AND d.issuer IN (SELECT value FROM json_each(?))' : ''}
     GROUP BY r.document ORDER BY count(DISTINCT r.cited) DESC, r.document`,
    cited,
    ...(agencies ? [JSON.stringify(agencies)] : []),
  )

const documentNodes = (db: Db, ids: readonly number[]) =>
  db.all<DocumentNode>(
    `SELECT d.id, d.sha256 AS document_id, ${SHOWN_PATH} AS path, d.doc_type, d.code,
       d.title, d.issuer, d.issued_on AS date FROM documents d WHERE d.id IN (SELECT value FROM json_each(?)) ORDER BY d.id`,
    JSON.stringify(ids),
  )

const documentNode = ({ id: _, title, ...each }: DocumentNode, cited: CitedNode | undefined) => ({
  ...each,
  id: each.document_id,
  label: each.code ?? title ?? each.path,
  held: true,
  cited: cited?.key ?? null,
  times: cited?.times ?? 0,
})

const lackingNode = ({ key, doc_type, code, issuer, date, times }: CitedNode) => ({
  ...{ id: key, label: doc_type ? `${doc_type} ${code}` : code, doc_type, code, issuer, date },
  ...{ held: false, document_id: null, path: null, cited: key, times },
})
