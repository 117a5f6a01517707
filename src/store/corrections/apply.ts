import { codeKey } from '../../references/links.ts'
import { type Counted, noteFigure, noteMention } from '../changes.ts'
import type { Db, Value } from '../sqlite.ts'
import { type FactKind, type FactRow, type KeyedFact, keyedFacts, subjectOf, tableOf } from './facts.ts'

interface Standing {
  readonly id: number
  readonly kind: FactKind
  readonly key: string
  readonly action: 'correct' | 'reject'
  readonly subject: string
  readonly dimensions: string
  readonly quote: string
  readonly after: string
}

/**
 * Applies what people corrected in a document to the facts just stored. A correction finds its fact by its key; where
 * the text has moved, by its words and its thing, if but one fits. One that finds none stays unapplied: the inbox
 * shows it, and it is tried again whenever the document is loaded.
 */
export function applyStanding(db: Db, document: number, sha256: string): void {
  const standing = db.all<Standing>(
    `SELECT id, kind, key, action, subject, dimensions, quote, after FROM corrections
     WHERE document_id = ? AND status = 'standing' ORDER BY id`,
    sha256,
  )
  for (const kind of ['observation', 'reference'] as const) {
    const mine = standing.filter((each) => each.kind === kind)
    if (mine.length === 0) continue
    const facts = keyedFacts(db, kind, document)
    const byKey = new Map(facts.map((each) => [each.key, each]))
    const free = facts.filter((each) => !mine.some(({ key }) => key === each.key))
    for (const correction of mine) {
      const fact = byKey.get(correction.key) ?? onlyAlike(free, correction)
      if (!fact) continue
      if (free.includes(fact)) free.splice(free.indexOf(fact), 1)
      applyTo(db, fact, correction)
    }
  }
}

/** The one fact with the same words and the same thing elsewhere in the text. */
function onlyAlike(facts: readonly KeyedFact[], correction: Standing): KeyedFact | undefined {
  const alike = facts.filter(
    ({ read, kind }) =>
      read.quote === correction.quote &&
      subjectOf(kind, read) === correction.subject &&
      (read.dimensions ?? '') === correction.dimensions,
  )
  return alike.length === 1 ? alike[0] : undefined
}

/** Changes or takes away one fact, and keeps it as it was read. */
export function applyTo(
  db: Db,
  { kind, read }: Pick<KeyedFact, 'kind' | 'read'>,
  { id, action, after }: Pick<Standing, 'id' | 'action' | 'after'>,
): void {
  const { document, ordinal } = read
  db.run(
    'INSERT INTO applied VALUES (?, ?, ?, ?, ?, ?)',
    ...[document, kind, ordinal, id, action, JSON.stringify(read)],
  )
  const table = tableOf(kind)
  db.run(`DELETE FROM ${table} WHERE document = ? AND ordinal = ?`, document, ordinal)
  if (action === 'correct') insertFact(db, kind, { ...read, ...JSON.parse(after) })
}

/** Puts a fact back as it was read. */
export function restore(db: Db, correction: number): void {
  const touched = db.all<{ document: number; kind: FactKind; ordinal: number; read: string }>(
    'SELECT document, kind, ordinal, read FROM applied WHERE correction = ?',
    correction,
  )
  for (const { document, kind, ordinal, read } of touched) {
    db.run(`DELETE FROM ${tableOf(kind)} WHERE document = ? AND ordinal = ?`, document, ordinal)
    insertFact(db, kind, JSON.parse(read))
    db.run(
      'DELETE FROM applied WHERE document = ? AND kind = ? AND ordinal = ?',
      ...[document, kind, ordinal],
    )
  }
}

/** Columns are taken from the row as it was read from this very table; a code is made comparable anew. */
function insertFact(db: Db, kind: FactKind, row: FactRow): void {
  const full: Record<string, Value> = { ...row }
  if (kind === 'reference') full.cited = null
  if (kind === 'reference') full.code_key = codeKeyOf(full)
  const names = Object.keys(full)
  db.run(
    `INSERT INTO ${tableOf(kind)} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ...names.map((name) => full[name]!),
  )
  if (kind === 'reference') noteMention(db, full.code_key as string | null)
  else {
    const agency = db.get<{ issuer: string | null }>(AGENCY, full.document!)?.issuer ?? null
    noteFigure(db, full as unknown as Counted, agency)
  }
}

const AGENCY = 'SELECT issuer FROM documents WHERE id = ?'

function codeKeyOf(row: Readonly<Record<string, Value>>): string | null {
  const code = row.is_self === 1 || row.kind !== 'numbered' ? null : (row.resolved_code ?? row.code)
  return typeof code === 'string' ? codeKey(code) : null
}
