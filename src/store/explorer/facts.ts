import { type FactKind, type FactRow, keyedFacts } from '../corrections/facts.ts'
import type { Db } from '../sqlite.ts'
import { type CorrectedBy, correctedOf } from './corrected.ts'

/** A fact of one document as the explorer shows it: as it stands; a rejected one as it was read. */
export interface ShownFact {
  readonly key: string
  readonly row: FactRow
  readonly corrected: CorrectedBy | null
}

/** Every fact of a kind in a document, rejected ones too, in order of place. */
export function shownFacts(db: Db, kind: FactKind, document: number): ShownFact[] {
  const corrections = new Map(
    db
      .all<{ id: number; json: string }>(
        `SELECT c.id, json_object('id', c.id, 'action', c.action, 'by', c.by, 'at', c.at, 'note', c.note,
           'before', json(c.before), 'after', json(c.after)) AS json
         FROM applied a JOIN corrections c ON c.id = a.correction WHERE a.document = ? AND a.kind = ?`,
        document,
        kind,
      )
      .map(({ id, json }) => [id, correctedOf(json)]),
  )
  return keyedFacts(db, kind, document)
    .map(({ key, read, now, correction }) => ({
      key,
      row: now ?? read,
      corrected: correction === null ? null : (corrections.get(correction) ?? null),
    }))
    .sort((a, b) => a.row.start - b.row.start || a.row.ordinal - b.row.ordinal)
}

/** Keys of the cited documents that the mentions of a document stand for, by ordinal. */
export const citedKeys = (db: Db, document: number): ReadonlyMap<number, string> =>
  new Map(
    db
      .all<{ ordinal: number; key: string }>(
        'SELECT r.ordinal, c.key FROM refs r JOIN cited c ON c.id = r.cited WHERE r.document = ?',
        document,
      )
      .map(({ ordinal, key }) => [ordinal, key]),
  )
