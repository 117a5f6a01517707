import type { Db } from '../store/sqlite.ts'

/** What can be exported. */
export const kinds = ['documents', 'references', 'observations', 'findings'] as const
export type Kind = (typeof kinds)[number]

/** One row as the contract words it: keys in their order, absent values null. */
export type Row = Readonly<Record<string, unknown>>

const PATH = '(SELECT min(p.path) FROM paths p WHERE p.document = d.id)'

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
    ...['resolved_code', 'date', 'issuer', 'issuer_basis', 'subject', 'relation', 'is_self', 'confidence'],
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
    ...['modality', 'source', 'form', 'row', 'quote', 'page', 'start', 'end', 'rule', 'confidence'],
  ],
  findings: ['document_id', 'path', 'kind', 'severity', 'message', 'values', 'evidence'],
}

/** Every row of a kind, sorted by path, then by place; the order of loading shows nowhere. */
export function* rowsOf(db: Db, kind: Kind): Generator<Row> {
  for (const raw of db.each<Record<string, unknown>>(QUERIES[kind])) {
    const row = CONVERT[kind](raw, db)
    yield Object.fromEntries(columns[kind].map((name) => [name, row[name] ?? null]))
  }
}

const DOCUMENT = `d.sha256 AS document_id, ${PATH} AS path`

const QUERIES: Readonly<Record<Kind, string>> = {
  documents: `
    SELECT d.*, d.sha256 AS document_id, p.path FROM documents d JOIN paths p ON p.document = d.id
    WHERE d.status = 'failed' OR p.path = ${PATH} ORDER BY p.path`,
  references: `SELECT r.*, ${DOCUMENT} FROM refs r JOIN documents d ON d.id = r.document ORDER BY path, r.start, r.ordinal`,
  observations: `SELECT o.*, ${DOCUMENT} FROM observations o JOIN documents d ON d.id = o.document ORDER BY path, o.start, o.ordinal`,
  findings: `
    SELECT f.*, ${DOCUMENT},
      (SELECT min(e.start) FROM evidence e WHERE e.document = f.document AND e.finding = f.ordinal) AS first
    FROM findings f JOIN documents d ON d.id = f.document ORDER BY path, first, f.ordinal`,
}

type Raw = Record<string, unknown>

const CONVERT: Readonly<Record<Kind, (raw: Raw, db: Db) => Raw>> = {
  documents: (raw, db) => ({
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
  }),
  references: (raw) => ({ ...raw, is_self: raw.is_self === 1 }),
  observations: (raw) => ({ ...raw, dimensions: JSON.parse(raw.dimensions as string) }),
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
