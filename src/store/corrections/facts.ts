import { createHash } from 'node:crypto'
import type { Db, Value } from '../sqlite.ts'

export type FactKind = 'observation' | 'reference'

/** A row of `observations` or `refs`, column by column. */
export type FactRow = Readonly<Record<string, Value>> & {
  readonly document: number
  readonly ordinal: number
  readonly quote: string
  readonly page: number | null
  readonly start: number
  readonly end: number
}

export const tableOf = (kind: FactKind) => (kind === 'observation' ? 'observations' : 'refs')

/** A fact with what names it across runs, rules and databases. */
export interface KeyedFact {
  readonly kind: FactKind
  readonly key: string
  /** As the rules read it. */
  readonly read: FactRow
  /** As it stands: corrected; null where it is rejected. */
  readonly now: FactRow | null
  readonly correction: number | null
}

/** Indicator, or the code as printed. */
export const subjectOf = (kind: FactKind, row: FactRow): string =>
  String((kind === 'observation' ? row.indicator : (row.code ?? row.number ?? row.doc_type)) ?? '')

/** Every fact of a kind in a document, rejected ones too, in order. */
export function keyedFacts(db: Db, kind: FactKind, document: number): KeyedFact[] {
  const now = db.all<FactRow>(`SELECT * FROM ${tableOf(kind)} WHERE document = ? ORDER BY ordinal`, document)
  const touched = db.all<{ ordinal: number; correction: number; read: string }>(
    'SELECT ordinal, correction, read FROM applied WHERE document = ? AND kind = ?',
    document,
    kind,
  )
  const readings = new Map(touched.map((each) => [each.ordinal, each]))
  const standing = new Map(now.map((each) => [each.ordinal, each]))
  const facts = [...new Set([...standing.keys(), ...readings.keys()])]
    .sort((a, b) => a - b)
    .map((ordinal) => {
      const touch = readings.get(ordinal)
      const row = standing.get(ordinal) ?? null
      const read: FactRow = touch ? JSON.parse(touch.read) : row!
      return { kind, read, now: row, correction: touch?.correction ?? null }
    })
  const times = new Map<string, number>()
  return facts.map((each) => {
    const name = nameOf(kind, each.read)
    const before = times.get(name) ?? 0
    times.set(name, before + 1)
    return { ...each, key: hashOf(before === 0 ? name : `${name} ${before}`) }
  })
}

/** Place, words and thing: all that stays while the document stays and the rules see the same. */
const nameOf = (kind: FactKind, row: FactRow) =>
  JSON.stringify([kind, row.start, row.end, row.quote, subjectOf(kind, row), row.dimensions ?? null])

/** 128 bits of SHA-256, in hex. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)
