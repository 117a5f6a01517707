import { type FileSeen, settle } from './paths.ts'
import type { DocumentRecord } from './record.ts'
import type { Db } from './sqlite.ts'
import { clearFacts, writeFacts, writeHeader, writeText } from './write.ts'

/** Which program and rules made what is stored. */
export interface Versions {
  /** Readers and charsets: what the text depends on. */
  readonly text: string
  /** Stages, checks and rule packs: what the facts depend on. */
  readonly facts: string
}

export interface Loading {
  readonly run: number
  readonly versions: Versions
}

/** Why a file gave no document. */
export interface Failure {
  readonly sha256: string | null
  readonly code: string
  readonly reason: string
  readonly stage: string
}

/** Loads one document in one transaction: all of it stands in the database, or nothing. Returns its id. */
export function load(db: Db, record: DocumentRecord, files: readonly FileSeen[], loading: Loading): number {
  return db.transaction(() => {
    const id = documentRow(db, record.sha256, loading)
    clearFacts(db, id) // before the header: what is counted by agency is taken from the agency that it was counted for
    writeHeader(db, id, record, loading)
    writeText(db, id, record)
    writeFacts(db, id, record)
    for (const file of files) settle(db, file, id, loading.run)
    return id
  })
}

/**
 * Keeps a file that could not be read as a document that says why; returns its id. Where not even its bytes could be
 * had, what was loaded from it before stays (null is returned): a drive that is away for a night takes nothing with
 * it. So does what this very program read from the same bytes before: a busy machine takes nothing either.
 */
export function loadFailure(db: Db, failure: Failure, file: FileSeen, loading: Loading): number | null {
  return db.transaction(() => {
    const before = failure.sha256 === null ? documentAt(db, file.path) : undefined
    if (before?.status === 'loaded') return null
    const same = failure.sha256 === null ? undefined : readBefore(db, failure.sha256, loading.versions.text)
    if (same) {
      settle(db, file, same.id, loading.run)
      return same.id
    }
    const id =
      failure.sha256 !== null
        ? documentRow(db, failure.sha256, loading)
        : (before?.id ?? db.run("INSERT INTO documents (status, run) VALUES ('failed', ?)", loading.run).id)
    clearFacts(db, id)
    db.run('DELETE FROM texts WHERE document = ?', id)
    db.run(
      FAIL,
      ...[failure.code, failure.reason, failure.stage],
      ...[loading.versions.text, loading.versions.facts, loading.run, id],
    )
    settle(db, file, id, loading.run)
    return id
  })
}

const readBefore = (db: Db, sha256: string, textVersion: string) =>
  db.get<{ id: number }>(
    "SELECT id FROM documents WHERE sha256 = ? AND status = 'loaded' AND text_version = ?",
    sha256,
    textVersion,
  )

/** Every column that reading fills, emptied. */
const FAIL = `
  UPDATE documents SET status = 'failed', error_code = ?, error_reason = ?, error_stage = ?, text_version = ?,
    facts_version = ?, run = ?, format = NULL, pages = NULL, charsets = '{}', repaired = 0, ocr = 0,
    doc_type = NULL, number = NULL, code = NULL, issued_on = NULL, place = NULL, issuer = NULL, superior = NULL,
    province = NULL, level = NULL, title = NULL, period_label = NULL, period_from = NULL, period_to = NULL,
    data_from = NULL, data_to = NULL, signer_name = NULL, signer_title = NULL, words = '', code_key = NULL
  WHERE id = ?`

/** The file holds a document that is known already: only its path is noted. */
export function loadPath(db: Db, file: FileSeen, document: number, run: number): void {
  db.transaction(() => settle(db, file, document, run))
}

const documentAt = (db: Db, path: string) =>
  db.get<{ id: number; status: 'loaded' | 'failed' }>(
    'SELECT d.id, d.status FROM paths p JOIN documents d ON d.id = p.document WHERE p.path = ?',
    path,
  )

function documentRow(db: Db, sha256: string, loading: Loading): number {
  const known = db.get<{ id: number }>('SELECT id FROM documents WHERE sha256 = ?', sha256)
  return (
    known?.id ??
    db.run("INSERT INTO documents (sha256, status, run) VALUES (?, 'failed', ?)", sha256, loading.run).id
  )
}
