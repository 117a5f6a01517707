import { correctedOf, correctedSql } from '../store/explorer/corrected.ts'
import { SHOWN_PATH } from '../store/shown-path.ts'
import type { Db } from '../store/sqlite.ts'

/** What can be exported. */
export const kinds = ['documents', 'references', 'observations', 'findings'] as const
export type Kind = (typeof kinds)[number]

/** One row as the contract words it: keys in their order, absent values null. */
export type Row = Readonly<Record<string, unknown>>

/** The columns of each export, in order. */
export const columns: Readonly<Record<Kind, readonly string[]>> = {
  documents: [
    ...[
      'document_id',
      'path',
      'format',
      'pages',
      'status',
      'error',
      'doc_type',
      'number',
      'code',
      'issued_on',
      'place',
    ],
    ...['issuer', 'superior', 'level', 'title', 'period_label', 'period_from', 'period_to', 'signer_name'],
    ...['signer_title', 'charsets', 'ocr', 'warnings'],
  ],
  references: [
    ...[
      'document_id',
      'path',
      'ordinal',
      'kind',
      'quote',
      'page',
      'start',
      'end',
      'doc_type',
      'number',
      'code',
    ],
    ...[
      'resolved_code',
      'date',
      'issuer',
      'issuer_basis',
      'subject',
      'relation',
      'is_self',
      'confidence',
      'corrected',
    ],
  ],
  observations: [
    ...[
      'document_id',
      'path',
      'indicator',
      'label',
      'value',
      'unit',
      'dimensions',
      'period_from',
      'period_to',
    ],
    ...[
      'modality',
      'source',
      'form',
      'row',
      'quote',
      'page',
      'start',
      'end',
      'rule',
      'confidence',
      'corrected',
      'comparator',
    ],
  ],
  findings: ['document_id', 'path', 'kind', 'severity', 'message', 'values', 'evidence'],
}

/** Every row of a kind, sorted by path, then by place; the order of loading shows nowhere. All from one state of the database. */
export function* rowsOf(db: Db, kind: Kind): Generator<Row> {
  for (const row of kind === 'documents' ? documentRows(db) : factRows(db, kind))
    yield Object.fromEntries(columns[kind].map((name) => [name, row[name] ?? null]))
}

type Raw = Record<string, unknown>

function* documentRows(db: Db): Generator<Raw> {
  for (const raw of db.each<Raw>(DOCUMENTS))
    yield {
      ...raw,
      error: raw.status === 'failed' ? `${raw.error_code}: ${raw.error_reason}` : null,
      charsets: JSON.parse(raw.charsets as string),
      ocr: raw.ocr === 1,
      warnings: db
        .all<{ code: string; reason: string }>(
          "SELECT code, reason FROM notes WHERE document = ? AND level <> 'info' ORDER BY ordinal",
          raw.id as number,
        )
        .map(({ code, reason }) => `${code}: ${reason}`),
    }
}

const DOCUMENTS = `
  SELECT d.*, d.sha256 AS document_id, p.path FROM documents d JOIN paths p ON p.document = d.id
  WHERE d.status = 'failed' OR p.path = ${SHOWN_PATH} ORDER BY p.path`

/** Document by document, so that nothing has to be sorted before the first row can be had. */
function* factRows(db: Db, kind: Exclude<Kind, 'documents'>): Generator<Raw> {
  for (const { id, ...document } of db.each<{ id: number; document_id: string; path: string }>(
    `SELECT d.id, d.sha256 AS document_id, ${SHOWN_PATH} AS path FROM documents d ORDER BY path`,
  ))
    for (const raw of db.all<Raw>(FACTS[kind], id)) yield { ...CONVERT[kind](raw, db), ...document }
}

const FACTS: Readonly<Record<Exclude<Kind, 'documents'>, string>> = {
  references: `SELECT r.*, ${correctedSql('reference', 'r')} AS corrected FROM refs r WHERE r.document = ? ORDER BY r.start, r.ordinal`,
  observations: `SELECT o.*, ${correctedSql('observation', 'o')} AS corrected FROM observations o WHERE o.document = ? ORDER BY o.start, o.ordinal`,
  findings: `
    SELECT f.*, (SELECT min(e.start) FROM evidence e WHERE e.document = f.document AND e.finding = f.ordinal) AS first
    FROM findings f WHERE f.document = ? ORDER BY first, f.ordinal`,
}

/** Who put another value in place of the one that was read, when, and which that was. */
function correctedBy(raw: Raw): object | null {
  const said = correctedOf(raw.corrected as string | null)
  return said && { by: said.by, at: said.at, note: said.note, before: said.before }
}

const CONVERT: Readonly<Record<Exclude<Kind, 'documents'>, (raw: Raw, db: Db) => Raw>> = {
  references: (raw) => ({ ...raw, is_self: raw.is_self === 1, corrected: correctedBy(raw) }),
  observations: (raw) => ({
    ...raw,
    dimensions: JSON.parse(raw.dimensions as string),
    corrected: correctedBy(raw),
  }),
  findings: (raw, db) => ({
    ...raw,
    values: JSON.parse(raw.values as string),
    evidence: db.all(
      'SELECT quote, page, start, "end" FROM evidence WHERE document = ? AND finding = ? ORDER BY ordinal',
      raw.document as number,
      raw.ordinal as number,
    ),
  }),
}
