import { SHOWN_PATH } from './shown-path.ts'
import type { Db } from './sqlite.ts'
import { ftsQuery, hitsIn, wantedOf } from './words.ts'

/** A passage that holds what was looked for. */
export interface Hit {
  readonly document_id: string
  readonly path: string
  readonly title: string | null
  readonly page: number | null
  readonly start: number
  readonly end: number
  /** The passage, or the part of it around the first hit; behind a short one, after ` / `, what follows. */
  readonly snippet: string
  /** Where the words stand in the snippet. */
  readonly marks: readonly (readonly [number, number])[]
}

const AROUND = 160
/** A passage shorter than this is a heading or a line that says little alone; what follows is shown with it. */
const SHORT = 80

/** How many passages hold all the words, and the best of them. Words without marks find every spelling. */
export function search(
  db: Db,
  typed: string,
  page: { readonly limit: number; readonly offset: number },
): { total: number; hits: Hit[] } {
  const wanted = wantedOf(typed)
  if (wanted.length === 0) return { total: 0, hits: [] }
  const query = ftsQuery(wanted)
  const total = db.get<{ n: number }>(
    'SELECT count(*) AS n FROM passage_words WHERE passage_words MATCH ?',
    query,
  )!.n
  const rows = db.all<Omit<Hit, 'snippet' | 'marks'> & { text: string; next: string | null }>(
    `SELECT d.sha256 AS document_id, ${SHOWN_PATH} AS path, d.title,
       p.page, p.start, p."end", p.text,
       (SELECT n.text FROM passages n WHERE n.document = p.document AND n.start > p.start ORDER BY n.start LIMIT 1) AS next
     FROM passage_words w JOIN passages p ON p.id = w.rowid JOIN documents d ON d.id = p.document
     WHERE passage_words MATCH ? ORDER BY bm25(passage_words), path, p.start LIMIT ? OFFSET ?`,
    query,
    page.limit,
    page.offset,
  )
  return {
    total,
    hits: rows.map(({ text, next, ...row }) => {
      const found = snippetOf(text, hitsIn(text, wanted))
      return { ...row, ...found, snippet: found.snippet + (text.length < SHORT ? following(next) : '') }
    }),
  }
}

function following(next: string | null): string {
  if (!next) return ''
  const to = wordEnd(next, Math.min(next.length, AROUND))
  return ` / ${next.slice(0, to)}${to < next.length ? ' …' : ''}`
}

function snippetOf(
  text: string,
  hits: readonly (readonly [number, number])[],
): Pick<Hit, 'snippet' | 'marks'> {
  const first = hits[0] ?? [0, 0]
  const from = wordStart(text, Math.max(0, first[0] - AROUND))
  const to = wordEnd(text, Math.min(text.length, first[1] + AROUND))
  const lead = from > 0 ? '… ' : ''
  const marks = hits
    .filter((each) => each[0] >= from && each[1] <= to)
    .map((each) => [each[0] - from + lead.length, each[1] - from + lead.length] as const)
  return { snippet: `${lead}${text.slice(from, to)}${to < text.length ? ' …' : ''}`, marks }
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  const blank = text.indexOf(' ', at)
  return blank === -1 || blank - at > 20 ? at : blank + 1
}

function wordEnd(text: string, at: number): number {
  if (at === text.length) return at
  const blank = text.lastIndexOf(' ', at)
  return at - blank > 20 ? at : blank
}
