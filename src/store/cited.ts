import { conflicts } from '../references/conflicts.ts'
import { type ArchiveDocument, type ArchiveMention, type Cited, link } from '../references/links.ts'
import { fold } from '../text/fold.ts'
import { CITABLE, MENTIONED } from './citations.ts'
import { hashOf } from './corrections/facts.ts'
import { SHOWN_PATH } from './shown-path.ts'
import type { Db } from './sqlite.ts'

/** Codes that are brought up to date in one transaction: a reader's answer is never long out of date, a writer never long kept waiting. */
const AT_ONCE = 200

/**
 * Brings the entries of cited documents up to date for every code whose mentions or documents have changed. Entries of
 * one code depend on nothing but that code, so only those are made again. Returns how many codes there were.
 */
export function relink(db: Db): number {
  let done = 0
  for (;;) {
    const codes = db.all<{ code_key: string }>('SELECT code_key FROM unlinked LIMIT ?', AT_ONCE)
    if (codes.length === 0) break
    db.transaction(() => {
      for (const { code_key } of codes) {
        relinkCode(db, code_key)
        db.run('DELETE FROM unlinked WHERE code_key = ?', code_key)
      }
    })
    done += codes.length
  }
  if (done > 0) reorder(db)
  return done
}

interface Mention extends ArchiveMention {
  readonly id: number
  readonly ordinal: number
  readonly issued_on: string | null
}

interface Holding extends ArchiveDocument {
  readonly rowid: number
}

function relinkCode(db: Db, code: string): void {
  const mentions = db.all<Mention>(MENTIONS, code)
  const documents = db.all<Holding>(
    `SELECT d.id AS rowid, ${CITABLE} FROM documents d WHERE d.code_key = ? AND d.status = 'loaded' ORDER BY path, d.sha256`,
    code,
  )
  db.run('DELETE FROM cited WHERE code_key = ?', code)
  for (const entry of link(documents, mentions)) add(db, code, entry)
}

const MENTIONS = `
  SELECT d.id, r.ordinal, d.issued_on, d.sha256 AS document, ${SHOWN_PATH} AS path, ${MENTIONED}
  FROM refs r JOIN documents d ON d.id = r.document
  WHERE r.code_key = ? ORDER BY path, r.start, r.ordinal`

function add(db: Db, codeKey: string, entry: Cited): void {
  const mentions = entry.mentions as readonly Mention[]
  const days = mentions.flatMap((each) => each.issued_on ?? []).sort()
  const document = (entry.document as Holding | null)?.rowid ?? null
  const words = [entry.code, entry.docType, entry.issuer, entry.subject].map((each) => each ?? '').join('\n')
  const { id } = db.run(
    'INSERT INTO cited VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ...[hashOf(entry.key), codeKey, entry.docType, entry.code, entry.issuer, entry.year],
    ...[JSON.stringify(entry.dates), entry.subject, mentions.length, entry.citedBy],
    ...[days[0] ?? null, days.at(-1) ?? null, document, fold(words)],
  )
  for (const each of mentions)
    db.run('UPDATE refs SET cited = ? WHERE document = ? AND ordinal = ?', id, each.id, each.ordinal)
  for (const { kind, message } of conflicts([entry]))
    db.run('INSERT INTO conflicts VALUES (NULL, ?, ?, ?)', id, kind, message)
}

/** Numbers out of order show only between entries: they are looked for again over all of them. */
function reorder(db: Db): void {
  const rows = db.all<{
    id: number
    docType: string | null
    code: string
    issuer: string | null
    dates: string
  }>('SELECT id, doc_type AS docType, code, issuer, dates FROM cited ORDER BY times DESC, key')
  const entries = rows.map(({ id, dates, ...row }) => ({
    ...{ ...row, key: String(id), dates: JSON.parse(dates) },
    ...{ year: null, subject: null, mentions: [], citedBy: 0, document: null },
  }))
  db.transaction(() => {
    db.run("DELETE FROM conflicts WHERE kind = 'number_order'")
    for (const { kind, message, cited } of conflicts(entries))
      if (kind === 'number_order')
        db.run('INSERT INTO conflicts VALUES (NULL, ?, ?, ?)', Number(cited.key), kind, message)
  })
}
