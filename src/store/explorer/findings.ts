import { agenciesNamed } from '../agencies.ts'
import { Conditions } from '../conditions.ts'
import { hashOf } from '../corrections/facts.ts'
import { type Evidence, evidenceOf, SEVERITY_RANK } from '../findings.ts'
import { SHOWN_PATH } from '../shown-path.ts'
import type { Db } from '../sqlite.ts'
import { YEAR } from './documents.ts'
import { type Cursor, type Listed, type Page, paged } from './page.ts'

export interface Mark {
  readonly mark: 'seen' | 'explained'
  readonly note: string
  readonly by: string
  readonly at: string
}

export interface ListedFinding {
  readonly key: string
  readonly document_id: string
  readonly path: string
  readonly code: string | null
  readonly title: string | null
  readonly issuer: string | null
  readonly issued_on: string | null
  readonly kind: string
  readonly severity: 'high' | 'medium' | 'low'
  readonly message: string
  readonly values: readonly string[]
  readonly evidence: readonly Evidence[]
  readonly mark: Mark | null
}

export interface FindingsAsked {
  readonly kind?: string | undefined
  readonly severity?: string | undefined
  readonly agency?: string | undefined
  readonly year?: string | undefined
  /** SHA-256. */
  readonly document?: string | undefined
  readonly mark?: 'none' | 'seen' | 'explained' | undefined
}

/** Names a finding by what it says: document, kind, what clashes and where. */
export const findingKey = (document: string, kind: string, values: string, start: number): string =>
  `${document}.${hashOf(JSON.stringify([kind, values, start]))}`

const START =
  '(SELECT e.start FROM evidence e WHERE e.document = f.document AND e.finding = f.ordinal ORDER BY e.ordinal LIMIT 1)'
const MARKED = `SELECT 1 FROM marks m WHERE m.document_id = d.sha256 AND m.kind = f.kind AND m."values" = f."values" AND m.start = coalesce(${START}, -1)`

interface Raw extends Omit<ListedFinding, 'key' | 'values' | 'evidence' | 'mark'> {
  readonly document: number
  readonly ordinal: number
  readonly rank: number
  readonly values: string
  readonly start: number
}

const COLUMNS = `f.document, f.ordinal, ${SEVERITY_RANK} AS rank, d.sha256 AS document_id,
  ${SHOWN_PATH} AS path, d.code, d.title, d.issuer, d.issued_on, f.kind, f.severity,
  f.message, f."values", coalesce(${START}, -1) AS start`

/** A page of the findings that fit: the severe ones first, then document by document. */
export function listFindings(db: Db, asked: FindingsAsked, page: Page): Listed<ListedFinding> {
  const fitting = conditionsOf(db, asked)
  const shown = new Conditions().and(fitting)
  if (page.after)
    shown.add(`(${SEVERITY_RANK}, f.document, f.ordinal) > (?, ?, ?)`, ...(page.after as Cursor))
  const needs = /\bd\./.test(fitting.where) ? 'JOIN documents d ON d.id = f.document' : ''
  const total = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM findings f ${needs} ${fitting.where}`,
    ...fitting.values,
  )!.n
  const rows = db.all<Raw>(
    `WITH chosen AS MATERIALIZED (
       SELECT f.document, f.ordinal, ${SEVERITY_RANK} AS rank FROM findings f ${needs} ${shown.where}
       ORDER BY rank, f.document, f.ordinal LIMIT ?)
     SELECT ${COLUMNS} FROM chosen c
       CROSS JOIN findings f ON f.document = c.document AND f.ordinal = c.ordinal CROSS JOIN documents d ON d.id = f.document
     ORDER BY c.rank, c.document, c.ordinal`,
    ...shown.values,
    page.limit + 1,
  )
  const listed = paged(rows, page.limit, (row) => [row.rank, row.document, row.ordinal])
  return { ...listed, rows: listed.rows.map((row) => completed(db, row)), total }
}

/** The findings of one document, in order. */
export const findingsIn = (db: Db, document: number): ListedFinding[] =>
  db
    .all<Raw>(
      `SELECT ${COLUMNS} FROM findings f JOIN documents d ON d.id = f.document WHERE f.document = ? ORDER BY f.ordinal`,
      document,
    )
    .map((row) => completed(db, row))

function completed(db: Db, { document, ordinal, rank: _, start, values, ...row }: Raw): ListedFinding {
  const key = findingKey(row.document_id, row.kind, values, start)
  return {
    ...row,
    key,
    values: JSON.parse(values),
    evidence: evidenceOf(db, document, ordinal),
    mark:
      db.get<Mark>(
        'SELECT mark, note, by, at FROM marks WHERE document_id = ? AND key = ?',
        ...[row.document_id, key],
      ) ?? null,
  }
}

function conditionsOf(db: Db, asked: FindingsAsked): Conditions {
  const all = new Conditions()
  if (asked.kind) all.add('f.kind = ?', asked.kind)
  if (asked.severity) all.add('f.severity = ?', asked.severity)
  if (asked.agency) all.among('d.issuer', agenciesNamed(db, asked.agency))
  if (asked.year) all.add(`${YEAR} = ?`, asked.year)
  if (asked.document) all.add('d.sha256 = ?', asked.document)
  if (asked.mark === 'none') all.add(`d.id IS NOT NULL AND NOT EXISTS (${MARKED})`)
  else if (asked.mark) all.add(`EXISTS (${MARKED} AND m.mark = ?)`, asked.mark)
  return all
}

/** The finding of a document that a key names. */
export function findingWith(db: Db, document_id: string, key: string): NamedFinding | undefined {
  const rows = db.all<Raw>(
    `SELECT ${COLUMNS} FROM findings f JOIN documents d ON d.id = f.document WHERE d.sha256 = ?`,
    document_id,
  )
  return rows.find((each) => findingKey(document_id, each.kind, each.values, each.start) === key)
}

/** What a finding is told from others by; `values` as JSON. */
export interface NamedFinding {
  readonly kind: string
  readonly values: string
  readonly start: number
}
