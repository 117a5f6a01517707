import { createHash } from 'node:crypto'
import type { ArchiveFigure, ArchiveFinding } from '../archive/figure.ts'
import { SHOWN_PATH } from './shown-path.ts'
import type { Db } from './sqlite.ts'

/**
 * The figures of the whole archive, one thing (indicator, unit, breakdown) after the other, so that only one is held
 * at a time. In an order that does not depend on the order of loading; bounds (“trên 90%”) are left out.
 */
export function* figuresByThing(db: Db): Generator<readonly ArchiveFigure[]> {
  let thing = ''
  let figures: ArchiveFigure[] = []
  for (const row of db.each<Omit<ArchiveFigure, 'dimensions'> & { dimensions: string }>(FIGURES)) {
    const name = JSON.stringify([row.indicator, row.unit, row.dimensions])
    if (name !== thing && figures.length > 0) {
      yield figures
      figures = []
    }
    thing = name
    figures.push({ ...row, dimensions: JSON.parse(row.dimensions) })
  }
  if (figures.length > 0) yield figures
}

const FIGURES = `
  SELECT d.sha256 AS document_id, ${SHOWN_PATH} AS path, d.issuer, d.issued_on, o.indicator, o.label, o.value, o.decimals, o.unit,
    o.dimensions, o.period_from, o.period_to, o.modality, o.quote, o.page, o.start, o."end"
  FROM observations o JOIN documents d ON d.id = o.document
  WHERE o.comparator IS NULL AND o.modality = 'actual' AND d.issuer IS NOT NULL AND o.period_to IS NOT NULL
  ORDER BY o.indicator, o.unit, o.dimensions, path, o.start, o.ordinal`

/** A fingerprint of the documents, of what their facts were made with and of what people corrected: while it stays, so do their findings. */
export function archiveState(db: Db, factsVersion: string): string {
  const hash = createHash('sha256').update(factsVersion)
  for (const row of db.each<Record<string, unknown>>(
    `SELECT ${SHOWN_PATH} AS path, d.sha256, d.status, d.run, d.facts_version FROM documents d ORDER BY path, d.sha256`,
  ))
    hash.update(JSON.stringify(Object.values(row)))
  for (const row of db.each<{ id: number }>(
    "SELECT id FROM corrections WHERE status = 'standing' ORDER BY id",
  ))
    hash.update(`corrected ${row.id}`)
  return hash.digest('hex').slice(0, 32)
}

/** The state from which the findings across documents were made; null when they never were. */
export const findingsMadeFrom = (db: Db): string | null =>
  db.get<{ made_from: string }>("SELECT made_from FROM derived WHERE name = 'findings'")?.made_from ?? null

/** Puts the findings across documents in place of the earlier ones, all or nothing. */
export function replaceAcross(db: Db, found: readonly ArchiveFinding[], state: string): void {
  db.transaction(() => {
    db.run("DELETE FROM findings WHERE kind IN ('outlier', 'restated')")
    for (const each of found.toSorted(inOrder)) {
      const document = db.get<{ id: number }>(
        'SELECT id FROM documents WHERE sha256 = ?',
        each.document_id,
      )!.id
      add(db, document, each)
    }
    db.run(
      "INSERT INTO derived VALUES ('findings', ?) ON CONFLICT (name) DO UPDATE SET made_from = excluded.made_from",
      state,
    )
  })
}

/** By document and place: the numbers that findings get depend on nothing else. */
const inOrder = (a: ArchiveFinding, b: ArchiveFinding) =>
  compare(a.document_id, b.document_id) ||
  (a.evidence[0]?.at.start ?? 0) - (b.evidence[0]?.at.start ?? 0) ||
  compare(a.kind, b.kind) ||
  compare(a.message, b.message)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function add(db: Db, document: number, { kind, severity, message, values, evidence }: ArchiveFinding): void {
  const { ordinal } = db.get<{ ordinal: number }>(
    'SELECT coalesce(max(ordinal), 0) + 1 AS ordinal FROM findings WHERE document = ?',
    document,
  )!
  const row = [document, ordinal, kind, severity, message, JSON.stringify(values)]
  db.run('INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?)', ...row)
  for (const [n, { at, quote }] of evidence.entries())
    db.run(
      'INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[document, ordinal, n + 1, quote, at.page, at.start, at.end],
    )
}
