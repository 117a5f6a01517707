import type { ArchiveFinding } from '../archive/figure.ts'
import type { Db } from './sqlite.ts'
import type { Uncompared } from './uncompared.ts'

/** A finding across documents, and the indicator whose figures it compares. */
export interface Across {
  readonly indicator: string
  readonly finding: ArchiveFinding
}

/**
 * Puts what was found over the figures of one agency in place of what was found over them before, all or nothing; from
 * then on they count as compared. `found` may be as long as it likes: it is kept on the disk until it is sorted.
 */
export function replaceAcross(db: Db, order: Uncompared, found: Iterable<Across>): void {
  const of = [JSON.stringify(order.names), JSON.stringify(order.indicators)] as const
  db.exec(ASIDE)
  for (const each of found) setAside(db, each) // the archive is not locked meanwhile
  db.transaction(() => {
    for (const { document } of db.all<{ document: number }>(TOUCHED, ...of)) rewrite(db, document, of[1])
    db.run(`DELETE FROM uncompared WHERE ${OF}`, ...of)
  })
  db.exec('DROP TABLE temp.found')
}

const OF = 'agency IN (SELECT value FROM json_each(?)) AND indicator IN (SELECT value FROM json_each(?))'

const ASIDE = `
  DROP TABLE IF EXISTS temp.found;
  CREATE TEMP TABLE found (
    id INTEGER PRIMARY KEY, document INTEGER, kind TEXT, severity TEXT, message TEXT, "values" TEXT, indicator TEXT, evidence TEXT
  );
  CREATE INDEX temp.found_by_document ON found (document)`

/** Documents with findings over these figures, from before or now. */
const TOUCHED = `
  SELECT f.document FROM documents d CROSS JOIN findings f ON f.document = d.id
  WHERE d.issuer IN (SELECT value FROM json_each(?)) AND f.indicator IN (SELECT value FROM json_each(?))
  UNION SELECT document FROM found`

function setAside(db: Db, { indicator, finding }: Across): void {
  const { document_id, kind, severity, message, values, evidence } = finding
  const places = evidence.map(({ at, quote }) => [quote, at.page, at.start, at.end])
  db.run(
    `INSERT INTO found (document, kind, severity, message, "values", indicator, evidence)
     VALUES ((SELECT id FROM documents WHERE sha256 = ?), ?, ?, ?, ?, ?, ?)`,
    ...[document_id, kind, severity, message, JSON.stringify(values), indicator, JSON.stringify(places)],
  )
}

interface Row {
  readonly kind: string
  readonly severity: string
  readonly message: string
  readonly values: string
  readonly indicator: string
  /** `[quote, page, start, end]` of each place, as JSON. */
  readonly evidence: string
}

/** A document's findings across documents: those over other figures stay, and all stand in order of place. */
function rewrite(db: Db, document: number, indicators: string): void {
  const before = db.all<Row>(BEFORE, document)
  const compared = new Set<string>(JSON.parse(indicators))
  const kept = before.filter((each) => !compared.has(each.indicator))
  const after = [...kept, ...db.all<Row>(NEW, document)].sort(inOrder)
  if (JSON.stringify(after) === JSON.stringify(before)) return
  db.run('DELETE FROM findings WHERE document = ? AND indicator IS NOT NULL', document)
  const { last } = db.get<{ last: number }>(LAST, document)!
  for (const [n, each] of after.entries()) add(db, [document, last + n + 1], each)
}

const BEFORE = `
  SELECT kind, severity, message, "values", indicator,
    (SELECT json_group_array(json_array(e.quote, e.page, e.start, e."end") ORDER BY e.ordinal)
     FROM evidence e WHERE e.document = f.document AND e.finding = f.ordinal) AS evidence
  FROM findings f WHERE f.document = ? AND f.indicator IS NOT NULL ORDER BY f.ordinal`
const NEW =
  'SELECT kind, severity, message, "values", indicator, evidence FROM found WHERE document = ? ORDER BY id'
const LAST = 'SELECT coalesce(max(ordinal), 0) AS last FROM findings WHERE document = ?'

/** By place: the numbers that findings get depend on nothing else. */
const inOrder = (a: Row, b: Row) =>
  placesOf(a)[0]![2] - placesOf(b)[0]![2] ||
  compare(a.kind, b.kind) ||
  compare(a.message, b.message) ||
  compare(a.indicator, b.indicator)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

type Place = readonly [quote: string, page: number | null, start: number, end: number]
const placesOf = (row: Row): readonly Place[] => JSON.parse(row.evidence)

function add(db: Db, [document, ordinal]: readonly [number, number], row: Row): void {
  const { kind, severity, message, values, indicator } = row
  db.run(
    'INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?)',
    ...[document, ordinal, kind, severity, message, values, indicator],
  )
  for (const [n, place] of placesOf(row).entries())
    db.run('INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?)', document, ordinal, n + 1, ...place)
}
