import { columns } from '../../export/rows.ts'
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

/** What the export says of the document, or of a fact in another shape than the row's. */
const APART = new Set(['document_id', 'path', 'dimensions', 'is_self', 'corrected'])
const told = (kind: 'references' | 'observations', ...more: readonly string[]) => [
  ...columns[kind].filter((name) => !APART.has(name)),
  ...more,
]
const REFERENCE = told('references', 'rule')
const OBSERVATION = told('observations', 'ordinal', 'decimals', 'printed', 'comparator')

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
