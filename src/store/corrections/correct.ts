import { TrichlucError } from '../../errors.ts'
import { relink } from '../cited.ts'
import type { Db, Value } from '../sqlite.ts'
import { applyTo, restore } from './apply.ts'
import { CORRECTABLE, columnsOf } from './columns.ts'
import { type FactKind, type KeyedFact, keyedFacts, subjectOf } from './facts.ts'

/** What a person asks for. */
export interface CorrectionOrder {
  readonly document_id: string
  readonly kind: FactKind
  readonly key: string
  readonly action: 'correct' | 'reject'
  /** Columns with what shall stand there; nothing else changes. */
  readonly after: Readonly<Record<string, unknown>>
  readonly note: string
  readonly by: string
  /** The correction that stood when the person looked; null for none. */
  readonly seen_before: number | null
}

/**
 * Corrects or rejects one fact, and keeps who did it, when, and what stood there. Throws `TrichlucError` where the fact
 * is not there any more (`NO_FACT`), where somebody else has corrected it meanwhile (`CHANGED_MEANWHILE`), or where what
 * shall stand there cannot be. Returns the id of the correction.
 */
export function correct(db: Db, order: CorrectionOrder): number {
  const id = db.transaction(() => {
    const document = db.get<{ id: number }>(
      'SELECT id FROM documents WHERE sha256 = ?',
      order.document_id,
    )?.id
    const fact =
      document === undefined
        ? undefined
        : keyedFacts(db, order.kind, document).find((each) => each.key === order.key)
    if (!fact)
      throw new TrichlucError('NO_FACT', 'key', 'không còn dữ kiện này trong văn bản; hãy mở lại văn bản')
    if (fact.correction !== order.seen_before) throw changedMeanwhile(db, fact.correction)
    const columns = order.action === 'correct' ? columnsOf(db, fact.read, order) : {}
    const id = keep(db, order, fact, columns)
    if (fact.correction !== null) restore(db, fact.correction)
    applyTo(db, fact, { id, action: order.action, after: JSON.stringify(columns) })
    return id
  })
  if (order.kind === 'reference') relink(db)
  return id
}

/** Takes a correction back: the fact stands again as it was read. Throws `TrichlucError` when it does not stand. */
export function undo(db: Db, id: number, by: string, note: string): boolean {
  const kind = db.transaction(() => {
    const found = db.get<{ status: string; kind: FactKind }>(
      'SELECT status, kind FROM corrections WHERE id = ?',
      id,
    )
    if (!found) return null
    if (found.status !== 'standing')
      throw new TrichlucError(
        'CHANGED_MEANWHILE',
        'id',
        'lần sửa này đã được hoàn lại hoặc thay bằng lần khác',
      )
    restore(db, id)
    db.run(
      "UPDATE corrections SET status = 'undone', undone_by = ?, undone_at = ?, undone_note = ? WHERE id = ?",
      ...[by, new Date().toISOString(), note, id],
    )
    return found.kind
  })
  if (kind === 'reference') relink(db)
  return kind !== null
}

function changedMeanwhile(db: Db, standing: number | null): TrichlucError {
  const other =
    standing === null
      ? undefined
      : db.get<{ by: string; at: string }>('SELECT by, at FROM corrections WHERE id = ?', standing)
  return new TrichlucError(
    'CHANGED_MEANWHILE',
    'seen_before',
    other
      ? `${other.by} đã sửa dữ kiện này lúc ${other.at}; hãy mở lại để xem rồi mới sửa`
      : 'lần sửa trước đã được hoàn lại; hãy mở lại để xem rồi mới sửa',
  )
}

function keep(
  db: Db,
  order: CorrectionOrder,
  fact: KeyedFact,
  columns: Readonly<Record<string, Value>>,
): number {
  const { kind, read } = fact
  if (fact.correction !== null)
    db.run("UPDATE corrections SET status = 'replaced' WHERE id = ?", fact.correction)
  db.run(
    "UPDATE corrections SET status = 'replaced' WHERE document_id = ? AND kind = ? AND key = ? AND status = 'standing'",
    ...[order.document_id, kind, order.key],
  )
  const label =
    kind === 'observation' ? read.label : [read.doc_type, read.code ?? read.number].filter(Boolean).join(' ')
  return db.run(
    `INSERT INTO corrections (document_id, kind, key, action, subject, label, dimensions, quote, page, start, "end", before, after,
       note, by, at, status)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'standing')`,
    ...[order.document_id, kind, order.key, order.action, subjectOf(kind, read), String(label ?? '')],
    ...[String(read.dimensions ?? ''), read.quote, read.page, read.start, read.end],
    JSON.stringify(before(fact, columns)),
    JSON.stringify(columns),
    ...[order.note, order.by, new Date().toISOString()],
  ).id
}

/** What was read where something changes; all that matters where the fact is rejected. */
function before({ kind, read }: KeyedFact, columns: Readonly<Record<string, Value>>): Record<string, Value> {
  const names = Object.keys(columns).length > 0 ? Object.keys(columns) : CORRECTABLE[kind]
  return Object.fromEntries(names.map((name) => [name, read[name] ?? null]))
}
