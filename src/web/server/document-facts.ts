import { textAndOutline } from '../../store/documents.ts'
import { citedKeys, type ShownFact, shownFacts } from '../../store/explorer/facts.ts'
import { findingsIn } from '../../store/explorer/findings.ts'
import type { Db, Value } from '../../store/sqlite.ts'
import type { Text } from '../../types.ts'
import type { DocumentFacts, RepairFact } from '../answers.ts'

/** Everything found in a document, each with its key and its place; null when there is no such document. */
export function factsOf(db: Db, sha256: string): DocumentFacts | null {
  const id = db.get<{ id: number }>('SELECT id FROM documents WHERE sha256 = ?', sha256)?.id
  if (id === undefined) return null
  const cited = citedKeys(db, id)
  const text = textAndOutline(db, id)?.text
  return {
    document_id: sha256,
    references: shownFacts(db, 'reference', id).map((fact) => ({
      ...picked(fact, REFERENCE),
      is_self: fact.row.is_self === 1,
      cited: cited.get(fact.row.ordinal) ?? null,
    })),
    observations: shownFacts(db, 'observation', id).map((fact) => ({
      ...picked(fact, OBSERVATION),
      dimensions: JSON.parse(fact.row.dimensions as string),
    })),
    findings: findingsIn(db, id).map(({ key, kind, severity, message, values, evidence, mark }) => ({
      ...{ key, kind, severity, message, values, evidence, mark },
    })),
    repairs: text ? repairsIn(text) : [],
  } as DocumentFacts
}

const PLACED = ['ordinal', 'quote', 'page', 'start', 'end', 'rule', 'confidence']
const REFERENCE = [
  ...PLACED,
  ...[
    'kind',
    'doc_type',
    'number',
    'code',
    'resolved_code',
    'date',
    'issuer',
    'issuer_basis',
    'subject',
    'relation',
  ],
]
const OBSERVATION = [
  ...PLACED,
  ...['indicator', 'label', 'value', 'decimals', 'printed', 'unit', 'period_from', 'period_to', 'comparator'],
  ...['modality', 'source', 'form', 'row'],
]

const picked = (
  { key, row, corrected }: ShownFact,
  names: readonly string[],
): Record<string, Value | object | null> => ({
  key,
  ...Object.fromEntries(names.map((name) => [name, row[name] ?? null])),
  corrected,
})

/** Every single place that was repaired: they stand in the packed text, each with its reason. */
const repairsIn = (text: Text): RepairFact[] =>
  text.repairs.map(({ at, from, to, charset, reason, runnerUp, confidence }) => ({
    key: `r${at.start}-${at.end}`,
    ...at,
    ...{ printed: from, clean: to, charset, reason, confidence, runner_up: runnerUp },
  }))
