/** Who changed or rejected a fact, and how: what exports and the explorer say of it. */
export interface CorrectedBy {
  readonly id: number
  readonly action: 'correct' | 'reject'
  readonly by: string
  readonly at: string
  readonly note: string
  readonly before: Readonly<Record<string, unknown>>
  readonly after: Readonly<Record<string, unknown>>
}

const OBJECT = `json_object('id', c.id, 'action', c.action, 'by', c.by, 'at', c.at, 'note', c.note,
  'before', json(c.before), 'after', json(c.after))`

/** The correction of a fact as SQL: JSON text, or null where nobody touched it. `alias` names its row. */
export const correctedSql = (kind: 'observation' | 'reference', alias: string): string =>
  `(SELECT ${OBJECT} FROM applied a JOIN corrections c ON c.id = a.correction
    WHERE a.document = ${alias}.document AND a.kind = '${kind}' AND a.ordinal = ${alias}.ordinal)`

export const correctedOf = (json: string | null): CorrectedBy | null =>
  json === null ? null : JSON.parse(json)
