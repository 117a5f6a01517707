import { Conditions } from '../conditions.ts'
import { type Listed, type Page, paged } from '../explorer/page.ts'
import { SHOWN_PATH } from '../shown-path.ts'
import type { Db } from '../sqlite.ts'
import type { FactKind } from './facts.ts'

export interface ListedCorrection {
  readonly id: number
  readonly status: 'standing' | 'undone' | 'replaced' | 'inbox'
  readonly inbox_reason: 'no_document' | 'no_fact' | null
  readonly document_id: string
  readonly path: string | null
  readonly title: string | null
  readonly kind: FactKind
  readonly key: string
  readonly action: 'correct' | 'reject'
  readonly subject: string
  readonly label: string
  readonly quote: string
  readonly page: number | null
  readonly start: number
  readonly end: number
  readonly before: Readonly<Record<string, unknown>>
  readonly after: Readonly<Record<string, unknown>>
  readonly note: string
  readonly by: string
  readonly at: string
  readonly undone: { readonly by: string; readonly at: string; readonly note: string } | null
}

type Raw = Omit<ListedCorrection, 'before' | 'after' | 'undone' | 'inbox_reason'> & {
  readonly before: string
  readonly after: string
  readonly held: number | null
  readonly undone_by: string | null
  readonly undone_at: string | null
  readonly undone_note: string | null
}

const APPLIED = 'EXISTS (SELECT 1 FROM applied a WHERE a.correction = c.id)'

const COLUMNS = `c.id, CASE WHEN c.status = 'standing' AND NOT ${APPLIED} THEN 'inbox' ELSE c.status END AS status, d.id AS held,
  c.document_id, ${SHOWN_PATH} AS path, d.title, c.kind, c.key, c.action, c.subject,
  c.label, c.quote, c.page, c.start, c."end", c.before, c.after, c.note, c.by, c.at, c.undone_by, c.undone_at, c.undone_note
  FROM corrections c LEFT JOIN documents d ON d.sha256 = c.document_id AND d.status = 'loaded'`

/** A page of what people corrected, newest first. `inbox`: it stands, but what it was made for is not to be found. */
export function listCorrections(
  db: Db,
  asked: { readonly status?: ListedCorrection['status'] | undefined; readonly document?: string | undefined },
  page: Page,
): Listed<ListedCorrection> {
  const fitting = new Conditions()
  if (asked.status === 'inbox') fitting.add(`c.status = 'standing' AND NOT ${APPLIED}`)
  else if (asked.status === 'standing') fitting.add(`c.status = 'standing' AND ${APPLIED}`)
  else if (asked.status) fitting.add('c.status = ?', asked.status)
  if (asked.document) fitting.add('c.document_id = ?', asked.document)
  const shown = new Conditions().and(fitting)
  if (page.after) shown.add('c.id < ?', page.after[0]!)
  const rows = db.all<Raw>(
    `SELECT ${COLUMNS} ${shown.where} ORDER BY c.id DESC LIMIT ?`,
    ...shown.values,
    page.limit + 1,
  )
  const listed = paged(rows, page.limit, (row) => [row.id])
  return {
    ...listed,
    rows: listed.rows.map(completed),
    total: db.get<{ n: number }>(
      `SELECT count(*) AS n FROM corrections c ${fitting.where}`,
      ...fitting.values,
    )!.n,
  }
}

/** One correction by its id. */
export function correctionById(db: Db, id: number): ListedCorrection | null {
  const row = db.get<Raw>(`SELECT ${COLUMNS} WHERE c.id = ?`, id)
  return row ? completed(row) : null
}

function completed({
  held,
  undone_by,
  undone_at,
  undone_note,
  before,
  after,
  ...row
}: Raw): ListedCorrection {
  return {
    ...row,
    before: JSON.parse(before),
    after: JSON.parse(after),
    inbox_reason: row.status !== 'inbox' ? null : held === null ? 'no_document' : 'no_fact',
    undone:
      undone_by === null || undone_at === null
        ? null
        : { by: undone_by, at: undone_at, note: undone_note ?? '' },
  }
}
