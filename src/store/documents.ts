import type { Text } from '../types.ts'
import { unpack } from './packed.ts'
import type { StoredOutline } from './record.ts'
import type { Db } from './sqlite.ts'

/** A document's row as the database holds it. */
export interface StoredDocument {
  readonly id: number
  readonly sha256: string | null
  readonly status: 'loaded' | 'failed'
  readonly error_code: string | null
  readonly error_reason: string | null
  readonly format: string | null
  readonly pages: number | null
  readonly doc_type: string | null
  readonly number: string | null
  readonly code: string | null
  readonly issued_on: string | null
  readonly place: string | null
  readonly issuer: string | null
  readonly superior: string | null
  readonly province: string | null
  readonly level: string | null
  readonly title: string | null
  readonly period_label: string | null
  readonly period_from: string | null
  readonly period_to: string | null
  readonly data_from: string | null
  readonly data_to: string | null
  readonly signer_name: string | null
  readonly signer_title: string | null
  readonly charsets: Readonly<Record<string, number>>
  readonly repaired: number
  readonly ocr: boolean
  readonly paths: readonly string[]
}

/**
 * Documents that a person may mean: by the beginning of the id, by path or its end, or by code (`96/BC-UBND`, blanks
 * and capitals aside). The surest kind of match decides; an empty list when nothing fits.
 */
export function documentsNamed(db: Db, named: string): StoredDocument[] {
  const code = named.replace(/\s+/g, '').normalize('NFC')
  const path = named.normalize('NFC').replaceAll('\\', '/').replace(/^\.\//, '')
  const ways: readonly (readonly [string, string])[] = [
    ['EXISTS (SELECT 1 FROM paths p WHERE p.document = d.id AND p.path = ?)', path],
    ["replace(folded(d.code), ' ', '') = folded(?)", code],
    ...(/^[0-9a-f]{4,64}$/i.test(named) ? [["d.sha256 GLOB ? || '*'", named.toLowerCase()] as const] : []),
    [
      `EXISTS (SELECT 1 FROM paths p, (SELECT '/' || ? AS tail) w
              WHERE p.document = d.id AND substr('/' || p.path, -length(w.tail)) = w.tail)`,
      path,
    ],
    ['EXISTS (SELECT 1 FROM paths p WHERE p.document = d.id AND instr(folded(p.path), folded(?)) > 0)', path],
  ]
  for (const [condition, value] of ways) {
    const found = db.all<RawDocument>(
      `SELECT d.* FROM documents d WHERE ${condition} ORDER BY d.issued_on, d.id`,
      value,
    )
    if (found.length > 0) return found.map((each) => completed(db, each))
  }
  return []
}

type RawDocument = Omit<StoredDocument, 'charsets' | 'ocr' | 'paths'> & { charsets: string; ocr: number }

const completed = (db: Db, raw: RawDocument): StoredDocument => ({
  ...raw,
  charsets: JSON.parse(raw.charsets),
  ocr: raw.ocr === 1,
  paths: db
    .all<{ path: string }>('SELECT path FROM paths WHERE document = ? ORDER BY path', raw.id)
    .map((each) => each.path),
})

/** The clean text and the outline of a loaded document; null when it was never read. */
export function textAndOutline(db: Db, document: number): { text: Text; outline: StoredOutline } | null {
  const row = db.get<{ text: Uint8Array; outline: Uint8Array }>(
    'SELECT text, outline FROM texts WHERE document = ?',
    document,
  )
  return row ? { text: unpack<Text>(row.text), outline: unpack<StoredOutline>(row.outline) } : null
}

/** What stands in the database, counted. */
export interface Counts {
  readonly documents: number
  readonly failed: number
  readonly references: number
  readonly observations: number
  readonly findings: number
  readonly repaired: number
}

export const counts = (db: Db): Counts =>
  db.get<Counts>(`
    SELECT (SELECT count(*) FROM documents WHERE status = 'loaded') AS documents,
      (SELECT count(*) FROM documents WHERE status = 'failed') AS failed,
      (SELECT count(*) FROM refs) AS "references",
      (SELECT count(*) FROM observations) AS observations,
      (SELECT count(*) FROM findings) AS findings,
      (SELECT coalesce(sum(repaired), 0) FROM documents) AS repaired`)!

/** The level of each agency as its own documents tell it (`UBND huyện Yên Lạc Hạ` → `huyện`). */
export const levelsOfAgencies = (db: Db): ReadonlyMap<string, string> =>
  new Map(
    db
      .all<{ issuer: string; level: string }>(
        'SELECT issuer, min(level) AS level FROM documents WHERE issuer IS NOT NULL AND level IS NOT NULL GROUP BY issuer',
      )
      .map(({ issuer, level }) => [issuer, level]),
  )
