import type { Observation, Text } from '../types.ts'
import { unpack } from './packed.ts'
import type { Db } from './sqlite.ts'

/** A loaded document with its clean text and what was observed in it, as the stages gave them. */
export interface AsRead {
  readonly document_id: string
  readonly path: string
  readonly text: Text
  readonly observations: readonly Observation[]
}

/** Every loaded document, one after the other, in order of path. */
export function* documentsAsRead(db: Db): Generator<AsRead> {
  const all = db.all<{ id: number; document_id: string; path: string }>(
    `SELECT d.id, d.sha256 AS document_id, (SELECT min(p.path) FROM paths p WHERE p.document = d.id) AS path
     FROM documents d WHERE d.status = 'loaded' ORDER BY path, d.sha256`,
  )
  for (const { id, document_id, path } of all) {
    const packed = db.get<{ text: Uint8Array }>('SELECT text FROM texts WHERE document = ?', id)
    if (!packed) continue
    const text = { ...unpack<Text>(packed.text), path }
    yield { document_id, path, text, observations: observationsRead(db, id) }
  }
}

type Row = Omit<Observation, 'at' | 'dimensions'> & {
  readonly dimensions: string
  readonly page: number | null
  readonly start: number
  readonly end: number
}

const observationsRead = (db: Db, document: number): Observation[] =>
  db
    .all<Row>(
      `SELECT indicator, label, value, decimals, printed, unit, dimensions, period_from AS periodFrom,
         period_to AS periodTo, comparator, modality, source, form, row, section, quote, page, start, "end", rule, confidence
       FROM observations WHERE document = ? ORDER BY ordinal`,
      document,
    )
    .map(({ page, start, end, dimensions, ...rest }) => ({
      ...rest,
      dimensions: JSON.parse(dimensions),
      at: { page, start, end },
    }))
