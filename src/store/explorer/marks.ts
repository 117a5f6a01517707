import type { Db } from '../sqlite.ts'
import { findingWith, type Mark } from './findings.ts'

export interface MarkOrder {
  readonly mark: Mark['mark'] | null
  readonly note: string
  readonly by: string
}

/** Sets what a person says of a finding, or takes it back with null; false when there is no such finding. */
export function setMark(db: Db, key: string, { mark, note, by }: MarkOrder): boolean {
  const document_id = key.slice(0, key.indexOf('.'))
  return db.transaction(() => {
    const found = findingWith(db, document_id, key)
    if (!found) return false
    db.run('DELETE FROM marks WHERE document_id = ? AND key = ?', document_id, key)
    if (mark)
      db.run(
        'INSERT INTO marks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
        ...[
          document_id,
          key,
          found.kind,
          found.values,
          found.start,
          mark,
          note,
          by,
          new Date().toISOString(),
        ],
      )
    return true
  })
}
