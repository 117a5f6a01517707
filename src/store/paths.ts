import type { Db } from './sqlite.ts'

/** A file of the archive as `ingest` met it. */
export interface FileSeen {
  /** As given on the command line, relative to the folder it was given in, with `/`. */
  readonly path: string
  readonly absolute: string
  readonly size: number
  /** Time of the last change, in nanoseconds, as text. */
  readonly changed: string
}

/** Points the path at its document. What the path held before goes when no other file holds it. */
export function settle(db: Db, file: FileSeen, document: number, run: number): void {
  const before = db.all<{ document: number; path: string }>(
    'SELECT document, path FROM paths WHERE path = ? OR absolute = ?',
    file.path,
    file.absolute,
  )
  for (const each of before) db.run('DELETE FROM paths WHERE path = ?', each.path)
  db.run(
    'INSERT INTO paths (path, words, absolute, document, size, changed, run) VALUES (?, folded(?), ?, ?, ?, ?, ?)',
    file.path,
    file.path,
    file.absolute,
    document,
    file.size,
    file.changed,
    run,
  )
  if (db.get('SELECT 1 FROM paths WHERE document = ? AND path <> ? LIMIT 1', document, file.path))
    db.run(SHOWN_ANEW, document)
  for (const each of before)
    if (each.document !== document)
      db.run(
        'DELETE FROM documents WHERE id = ? AND NOT EXISTS (SELECT 1 FROM paths WHERE document = ?)',
        each.document,
        each.document,
      )
}

/** Findings across documents name documents by path: those over a document's figures are to be made again. */
const SHOWN_ANEW = `
  INSERT OR IGNORE INTO uncompared SELECT d.issuer, o.indicator FROM documents d JOIN observations o ON o.document = d.id
  WHERE d.id = ? AND d.issuer IS NOT NULL`

/** Forgets paths of a document that lead nowhere any more while another of its paths does: it was renamed or moved. */
export function forgetMoved(db: Db, document: number, exists: (absolute: string) => boolean): void {
  const paths = db.all<{ path: string; absolute: string }>(
    'SELECT path, absolute FROM paths WHERE document = ?',
    document,
  )
  const gone = paths.length > 1 ? paths.filter((each) => !exists(each.absolute)) : []
  if (gone.length < paths.length)
    for (const each of gone) db.run('DELETE FROM paths WHERE path = ?', each.path)
}
