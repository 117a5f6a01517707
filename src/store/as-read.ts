import type { Observation, Text } from '../types.ts'
import { keyedFacts } from './corrections/facts.ts'
import { unpack } from './packed.ts'
import { SHOWN_PATH } from './shown-path.ts'
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
    `SELECT d.id, d.sha256 AS document_id, ${SHOWN_PATH} AS path
     FROM documents d WHERE d.status = 'loaded' ORDER BY path, d.sha256`,
  )
  for (const { id, document_id, path } of all) {
    const packed = db.get<{ text: Uint8Array }>('SELECT text FROM texts WHERE document = ?', id)
    if (!packed) continue
    const text = { ...unpack<Text>(packed.text), path }
    yield { document_id, path, text, observations: observationsRead(db, id) }
  }
}

/** Nobody's corrections among them: what the rules gave is asked for. */
const observationsRead = (db: Db, document: number): Observation[] =>
  keyedFacts(db, 'observation', document).map(({ read }) => {
    const { document: _, ordinal: __, page, start, end, dimensions, period_from, period_to, ...row } = read
    return {
      ...row,
      periodFrom: period_from,
      periodTo: period_to,
      dimensions: JSON.parse(dimensions as string),
      at: { page, start, end },
    } as unknown as Observation
  })
