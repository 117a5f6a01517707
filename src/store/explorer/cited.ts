import { named } from '../agencies.ts'
import { Conditions } from '../conditions.ts'
import type { Db } from '../sqlite.ts'
import { type Listed, listRows, type Order, type Page, wordsTyped } from './page.ts'

export interface CitedAsked {
  readonly words?: string | undefined
  readonly type?: string | undefined
  readonly issuer?: string | undefined
  readonly missing?: boolean | undefined
}

/** A cited document: one entry of the archive, however often and by whomever it is cited. */
export interface ListedCited {
  readonly key: string
  readonly doc_type: string | null
  readonly code: string
  readonly number: string | null
  readonly issuer: string | null
  readonly year: string | null
  readonly dates: readonly { readonly date: string; readonly times: number }[]
  readonly subject: string | null
  readonly times: number
  readonly documents: number
  readonly first_cited: string | null
  readonly last_cited: string | null
  readonly in_archive: { readonly document_id: string; readonly path: string } | null
  readonly conflicts: number
}

type Raw = Omit<ListedCited, 'number' | 'dates' | 'in_archive'> & {
  readonly id: number
  readonly dates: string
  readonly held: string | null
  readonly held_path: string | null
  readonly sorted: string | number | null
}

const COLUMNS = `
  c.id, c.key, c.doc_type, c.code, c.issuer, c.year, c.dates, c.subject, c.times, c.documents, c.first_cited, c.last_cited,
  (SELECT d.sha256 FROM documents d WHERE d.id = c.document) AS held,
  (SELECT min(p.path) FROM paths p WHERE p.document = c.document) AS held_path,
  (SELECT count(*) FROM conflicts x WHERE x.cited = c.id) AS conflicts`

function completed({ id: _, sorted: __, dates, held, held_path, ...row }: Raw): ListedCited {
  return {
    ...row,
    number: /^[^/]+/.exec(row.code)?.[0] ?? null,
    dates: JSON.parse(dates),
    in_archive: held && held_path ? { document_id: held, path: held_path } : null,
  }
}

/** Columns that every entry has. */
const FULL = ['times', 'documents', 'code']

/** A page of the cited documents that fit. */
export function listCited(
  db: Db,
  asked: CitedAsked,
  page: Page & { readonly sort: string; readonly descending: boolean },
): Listed<ListedCited> {
  const full = FULL.includes(page.sort)
  const order: Order = { by: `c.${page.sort}`, key: 'c.id', descending: page.descending, full }
  const table = { name: 'cited', alias: 'c', columns: COLUMNS }
  const listed = listRows<Raw>(db, table, { fitting: conditionsOf(db, asked), order, page })
  return { ...listed, rows: listed.rows.map(completed) }
}

const issuers = (db: Db) =>
  db
    .all<{ issuer: string }>('SELECT DISTINCT issuer FROM cited WHERE issuer IS NOT NULL')
    .map((each) => each.issuer)

function conditionsOf(db: Db, { words, type, issuer, missing }: CitedAsked): Conditions {
  const all = new Conditions()
  if (type !== undefined) all.add('c.doc_type = ?', type)
  if (issuer !== undefined) all.among('c.issuer', named(issuers(db), issuer))
  if (missing !== undefined) all.add(`c.document IS ${missing ? '' : 'NOT '}NULL`)
  for (const word of wordsTyped(words)) all.add('instr(c.words, ?) > 0', word)
  return all
}

/** One cited document; null for a key that names none. */
export function citedByKey(db: Db, key: string): (ListedCited & { readonly id: number }) | null {
  const row = db.get<Raw>(`SELECT ${COLUMNS}, NULL AS sorted FROM cited c WHERE c.key = ?`, key)
  return row ? { id: row.id, ...completed(row) } : null
}
