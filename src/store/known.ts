import type { Db } from './sqlite.ts'

/** What the database knows of a file from an earlier run. */
export interface Known {
  readonly document: number
  /** Where the file stood when it was last seen. */
  readonly absolute: string
  readonly size: number
  readonly changed: string
  readonly status: 'loaded' | 'failed'
  readonly text_version: string | null
  readonly facts_version: string | null
  readonly error_code: string | null
  readonly error_reason: string | null
  readonly error_stage: string | null
}

const COLUMNS = 'd.status, d.text_version, d.facts_version, d.error_code, d.error_reason, d.error_stage'

export const knownAt = (db: Db, path: string): Known | undefined =>
  db.get<Known>(
    `SELECT p.document, p.absolute, p.size, p.changed, ${COLUMNS} FROM paths p JOIN documents d ON d.id = p.document WHERE p.path = ?`,
    path,
  )

/** Does any file of this size stand in the database? Only then is a hash worth its time. */
export const knownSize = (db: Db, size: number): boolean =>
  db.get('SELECT 1 FROM paths WHERE size = ? LIMIT 1', size) !== undefined

export const knownContent = (db: Db, sha256: string): Known | undefined =>
  db.get<Known>(
    `SELECT d.id AS document, '' AS absolute, 0 AS size, '' AS changed, ${COLUMNS} FROM documents d WHERE d.sha256 = ? AND d.status = 'loaded'`,
    sha256,
  )

export const packedText = (db: Db, document: number): Uint8Array | null =>
  db.get<{ text: Uint8Array }>('SELECT text FROM texts WHERE document = ?', document)?.text ?? null

/** Loaded documents whose facts were made with other rules, in order. */
export const staleDocuments = (
  db: Db,
  factsVersion: string,
): { document: number; path: string; absolute: string }[] =>
  db.all(
    `SELECT d.id AS document, min(p.path) AS path, p.absolute FROM documents d JOIN paths p ON p.document = d.id
     WHERE d.status = 'loaded' AND d.facts_version IS NOT ? GROUP BY d.id ORDER BY d.id`,
    factsVersion,
  )
