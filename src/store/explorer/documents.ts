import { agenciesNamed } from '../agencies.ts'
import { Conditions } from '../conditions.ts'
import type { StoredDocument } from '../documents.ts'
import { SHOWN_PATH } from '../shown-path.ts'
import type { Db, Value } from '../sqlite.ts'
import { type Listed, listRows, type Order, orderSql, type Page, wordsTyped } from './page.ts'

export interface DocumentFilter {
  readonly agency?: string | undefined
  readonly type?: string | undefined
  readonly year?: string | undefined
  readonly charset?: string | undefined
  readonly findings?: 'any' | 'none' | 'high' | 'medium' | 'low' | undefined
  readonly status?: 'loaded' | 'failed' | undefined
  readonly words?: string | undefined
}

export interface DocumentOrder {
  readonly sort: string
  readonly descending: boolean
}

/** A document of the list, in the words of the export. */
export interface ListedDocument
  extends Omit<
    StoredDocument,
    'id' | 'sha256' | 'error_code' | 'error_reason' | 'province' | 'data_from' | 'data_to' | 'paths'
  > {
  readonly document_id: string | null
  readonly path: string
  readonly error: string | null
  readonly references: number
  readonly observations: number
  readonly findings: { readonly high: number; readonly medium: number; readonly low: number }
}

const FINDINGS = '(SELECT count(*) FROM findings f WHERE f.document = d.id)'
/** Year of the period, else of issue. */
export const YEAR = 'substr(coalesce(d.period_to, d.issued_on), 1, 4)'

const found = (severity: string) =>
  `(SELECT count(*) FROM findings f WHERE f.document = d.id AND f.severity = '${severity}') AS ${severity}`

const COLUMNS = `
  d.id, d.sha256 AS document_id, ${SHOWN_PATH} AS path, d.format, d.pages, d.status,
  CASE d.status WHEN 'failed' THEN d.error_code || ': ' || d.error_reason END AS error, d.doc_type, d.number, d.code,
  d.issued_on, d.place, d.issuer, d.superior, d.level, d.title, d.period_label, d.period_from, d.period_to, d.signer_name,
  d.signer_title, d.charsets, d.ocr, d.repaired, (SELECT count(*) FROM refs r WHERE r.document = d.id) AS "references",
  (SELECT count(*) FROM observations o WHERE o.document = d.id) AS observations,
  ${found('high')}, ${found('medium')}, ${found('low')}`

type Raw = Omit<ListedDocument, 'charsets' | 'ocr' | 'findings'> & {
  readonly id: number
  readonly charsets: string
  readonly ocr: number
  readonly high: number
  readonly medium: number
  readonly low: number
  readonly sorted: string | number | null
}

function completed({ id: _, sorted: __, charsets, ocr, high, medium, low, ...row }: Raw): ListedDocument {
  return { ...row, charsets: JSON.parse(charsets), ocr: ocr === 1, findings: { high, medium, low } }
}

/** A page of the documents that fit. */
export function listDocuments(
  db: Db,
  filter: DocumentFilter,
  page: Page & DocumentOrder,
): Listed<ListedDocument> {
  const table = { name: 'documents', alias: 'd', columns: COLUMNS }
  const listed = listRows<Raw>(db, table, { fitting: conditionsOf(db, filter), order: orderOf(page), page })
  return { ...listed, rows: listed.rows.map(completed) }
}

/** Every document that fits, one at a time, in the same order. */
export function* eachDocument(db: Db, filter: DocumentFilter, by: DocumentOrder): Generator<ListedDocument> {
  const fitting = conditionsOf(db, filter)
  const order = orderOf(by)
  for (const row of db.each<Raw>(
    `SELECT ${COLUMNS}, NULL AS sorted FROM documents d ${fitting.where} ORDER BY ${orderSql(order)}`,
    ...fitting.values,
  ))
    yield completed(row)
}

/** One document by its id; null when it is not there. */
export function listedDocument(db: Db, sha256: string): (ListedDocument & { readonly id: number }) | null {
  const row = db.get<Raw>(`SELECT ${COLUMNS}, NULL AS sorted FROM documents d WHERE d.sha256 = ?`, sha256)
  return row ? { id: row.id, ...completed(row) } : null
}

function orderOf({ sort, descending }: DocumentOrder): Order {
  const by = sort === 'path' ? SHOWN_PATH : sort === 'findings' ? FINDINGS : `d.${sort}`
  return { by, key: 'd.id', descending }
}

function conditionsOf(db: Db, filter: DocumentFilter): Conditions {
  const all = new Conditions()
  const add = (sql: string, value: Value | undefined) => value !== undefined && all.add(sql, value)
  if (filter.agency) all.among('d.issuer', agenciesNamed(db, filter.agency))
  add('d.doc_type = ?', filter.type)
  add(`${YEAR} = ?`, filter.year)
  add('d.status = ?', filter.status)
  add('EXISTS (SELECT 1 FROM json_each(d.charsets) j WHERE j.key = ?)', filter.charset)
  if (filter.findings === 'none') all.add(`NOT EXISTS (SELECT 1 FROM findings f WHERE f.document = d.id)`)
  else if (filter.findings === 'any') all.add(`EXISTS (SELECT 1 FROM findings f WHERE f.document = d.id)`)
  else add('EXISTS (SELECT 1 FROM findings f WHERE f.document = d.id AND f.severity = ?)', filter.findings)
  for (const word of wordsTyped(filter.words))
    all.add(
      '(instr(d.words, ?) > 0 OR EXISTS (SELECT 1 FROM paths p WHERE p.document = d.id AND instr(p.words, ?) > 0))',
      ...[word, word],
    )
  return all
}
