import { SHOWN_PATH } from '../shown-path.ts'
import type { Db } from '../sqlite.ts'
import { ftsQuery, hitsIn, wantedOf } from '../words.ts'
import { type Cursor, type Page, paged } from './page.ts'

export interface SearchHit {
  readonly document_id: string
  readonly path: string
  readonly title: string | null
  readonly code: string | null
  readonly issuer: string | null
  readonly issued_on: string | null
  readonly page: number | null
  readonly start: number
  readonly end: number
  readonly parts: readonly { readonly text: string; readonly hit: boolean }[]
}

/** With more passages than this, counting and weighing all of them takes longer than a reader waits. */
const MOST_WEIGHED = 3000
const AROUND = 160

type Raw = Omit<SearchHit, 'parts'> & { readonly id: number; readonly weight: number; readonly text: string }

const COLUMNS = `d.sha256 AS document_id, ${SHOWN_PATH} AS path, d.title, d.code,
  d.issuer, d.issued_on, p.page, p.start, p."end", p.text, p.id`

/**
 * Passages that hold all the words: the best first where there are some thousands at most; where there are more, the
 * passages loaded last first, and the total is told as a lower bound.
 */
export function searchPage(db: Db, typed: string, page: Page) {
  const wanted = wantedOf(typed)
  if (wanted.length === 0) return { rows: [], next: null, total: 0, more_than_total: false }
  const query = ftsQuery(wanted)
  const total = db.get<{ n: number }>(
    'SELECT count(*) AS n FROM (SELECT 1 FROM passage_words WHERE passage_words MATCH ? LIMIT ?)',
    ...[query, MOST_WEIGHED + 1],
  )!.n
  const many = total > MOST_WEIGHED
  const rows = many ? lastLoaded(db, query, page) : weighed(db, query, page)
  const listed = paged(rows, page.limit, (row): Cursor => [row.weight, row.id])
  return {
    ...listed,
    rows: listed.rows.map(
      ({ id: _, weight: __, text, ...row }): SearchHit => ({
        ...row,
        parts: partsOf(text, hitsIn(text, wanted)),
      }),
    ),
    total: Math.min(total, MOST_WEIGHED),
    more_than_total: many,
  }
}

const weighed = (db: Db, query: string, page: Page): Raw[] =>
  db.all<Raw>(
    `WITH found AS MATERIALIZED (
       SELECT rowid AS id, round(bm25(passage_words), 6) AS weight FROM passage_words WHERE passage_words MATCH ?),
     shown AS MATERIALIZED (
       SELECT id, weight FROM found WHERE (weight, id) > (?, ?) ORDER BY weight, id LIMIT ?)
     SELECT s.weight, ${COLUMNS} FROM shown s CROSS JOIN passages p ON p.id = s.id JOIN documents d ON d.id = p.document
     ORDER BY s.weight, s.id`,
    ...[query, page.after?.[0] ?? -1e9, page.after?.[1] ?? 0, page.limit + 1],
  )

const lastLoaded = (db: Db, query: string, page: Page): Raw[] =>
  db.all<Raw>(
    `WITH shown AS MATERIALIZED (
       SELECT rowid AS id FROM passage_words WHERE passage_words MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?)
     SELECT 0 AS weight, ${COLUMNS} FROM shown s CROSS JOIN passages p ON p.id = s.id JOIN documents d ON d.id = p.document
     ORDER BY s.id DESC`,
    ...[query, page.after?.[1] ?? Number.MAX_SAFE_INTEGER, page.limit + 1],
  )

/** The passage around the words found, in pieces. */
function partsOf(text: string, hits: readonly (readonly [number, number])[]) {
  const first = hits[0] ?? [0, 0]
  const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, first[0] - AROUND)) + 1)
  const cut = text.indexOf(' ', first[1] + AROUND)
  const to = cut === -1 || cut - first[1] > AROUND + 30 ? Math.min(text.length, first[1] + AROUND + 30) : cut
  const parts: { text: string; hit: boolean }[] = []
  const add = (piece: string, hit: boolean) => piece && parts.push({ text: piece, hit })
  let done = from
  if (from > 0) add('… ', false)
  for (const [start, end] of hits) {
    if (start < done || end > to) continue
    add(text.slice(done, start), false)
    add(text.slice(start, end), true)
    done = end
  }
  add(text.slice(done, to), false)
  if (to < text.length) add(' …', false)
  return parts
}
