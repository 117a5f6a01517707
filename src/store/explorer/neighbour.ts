import { SHOWN_PATH } from '../shown-path.ts'
import type { Db } from '../sqlite.ts'

/** The document of the same agency and type right before (or after) in time. */
export function neighbour(db: Db, document: number, side: 'previous' | 'next') {
  const [sign, order] = side === 'previous' ? ['<', 'DESC'] : ['>', 'ASC']
  return (
    db.get<{
      document_id: string
      path: string
      code: string | null
      title: string | null
      period_label: string | null
      period_to: string | null
    }>(
      `SELECT d.sha256 AS document_id, ${SHOWN_PATH} AS path, d.code, d.title, d.period_label, d.period_to
       FROM documents me JOIN documents d ON d.issuer = me.issuer AND d.doc_type IS me.doc_type AND d.id <> me.id
       WHERE me.id = ? AND d.status = 'loaded'
         AND (coalesce(d.period_to, d.issued_on), coalesce(d.issued_on, ''), d.id)
           ${sign} (coalesce(me.period_to, me.issued_on), coalesce(me.issued_on, ''), me.id)
       ORDER BY coalesce(d.period_to, d.issued_on) ${order}, coalesce(d.issued_on, '') ${order}, d.id ${order} LIMIT 1`,
      document,
    ) ?? null
  )
}
