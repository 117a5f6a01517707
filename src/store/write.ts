import { codeKey } from '../references/links.ts'
import type { Reference } from '../types.ts'
import { noteFigure, noteMention } from './changes.ts'
import { applyStanding } from './corrections/apply.ts'
import type { Loading } from './load.ts'
import type { DocumentRecord } from './record.ts'
import { sortedJson } from './sorted-json.ts'
import type { Db } from './sqlite.ts'
import { exactForm, foldedForm } from './words.ts'

/** The document's row: its form, its versions, and that it was read. */
export function writeHeader(db: Db, id: number, record: DocumentRecord, loading: Loading): void {
  const { header } = record
  const repaired = Object.values(record.charsets).reduce((sum, each) => sum + each, 0)
  db.run(
    `UPDATE documents SET status = 'loaded', error_code = NULL, error_reason = NULL, error_stage = NULL,
       format = ?, pages = ?, doc_type = ?, number = ?, code = ?, issued_on = ?, place = ?, issuer = ?, superior = ?,
       province = ?, level = ?, title = ?, period_label = ?, period_from = ?, period_to = ?, data_from = ?, data_to = ?,
       signer_name = ?, signer_title = ?, charsets = ?, repaired = ?, ocr = ?, words = folded(?), code_key = code_key(?), text_version = coalesce(?, text_version), facts_version = ?, run = ?
     WHERE id = ?`,
    record.format,
    record.pages,
    header.docType,
    header.number,
    header.code,
    header.issuedOn,
    header.place,
    header.issuer,
    header.superior,
    header.province,
    header.level,
    header.title,
    header.periodLabel,
    header.period?.from ?? null,
    header.period?.to ?? null,
    header.dataWindow?.from ?? null,
    header.dataWindow?.to ?? null,
    header.signerName,
    header.signerTitle,
    JSON.stringify(record.charsets),
    repaired,
    record.ocr ? 1 : 0,
    [header.code, header.title, header.issuer].map((each) => each ?? '').join('\n'),
    header.code,
    record.text ? loading.versions.text : null,
    loading.versions.facts,
    loading.run,
    id,
  )
}

/** What the slow half of the pipeline made, packed; the outline alone where only the facts are new. */
export function writeText(db: Db, id: number, record: DocumentRecord): void {
  if (record.text) {
    db.run(
      'INSERT INTO texts (document, text, outline) VALUES (?, ?, ?) ON CONFLICT (document) DO UPDATE SET text = excluded.text, outline = excluded.outline',
      id,
      record.text,
      record.outline,
    )
  } else db.run('UPDATE texts SET outline = ? WHERE document = ?', record.outline, id)
}

const FACT_TABLES = ['passages', 'refs', 'observations', 'findings', 'repairs', 'notes', 'applied'] as const

/** The code that a mention stands for; null where it names no other document by a number. */
const citedCode = (each: Reference): string | null =>
  each.isSelf || each.kind !== 'numbered' ? null : (each.resolvedCode ?? each.code)

/** Takes away all that was found in a document. */
export function clearFacts(db: Db, id: number): void {
  for (const table of FACT_TABLES) db.run(`DELETE FROM ${table} WHERE document = ?`, id)
}

function writeReferences(db: Db, id: number, { references }: DocumentRecord): void {
  for (const [n, each] of references.entries()) {
    const { kind, rule, section, quote, at } = each
    const code = citedCode(each)
    const key = code === null ? null : codeKey(code)
    db.run(
      'INSERT INTO refs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)',
      ...[id, n + 1, kind, rule, section, quote, at.page, at.start, at.end],
      ...[each.docType, each.number, each.code, each.resolvedCode, each.date, each.issuer, each.issuerBasis],
      ...[each.subject, each.relation, each.isSelf ? 1 : 0, each.confidence, key],
    )
    noteMention(db, key)
  }
}

function writeObservations(db: Db, id: number, { observations, header }: DocumentRecord): void {
  for (const [n, each] of observations.entries()) {
    const { indicator, label, unit, periodFrom, periodTo, at } = each
    const dimensions = sortedJson(each.dimensions)
    db.run(
      'INSERT INTO observations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ...[id, n + 1, indicator, label, each.value, each.decimals, each.printed, unit],
      ...[dimensions, periodFrom, periodTo, each.comparator, each.modality, each.source],
      ...[
        each.form,
        each.row,
        each.section,
        each.quote,
        at.page,
        at.start,
        at.end,
        each.rule,
        each.confidence,
      ],
    )
    const counted = { indicator, label, unit, dimensions, period_from: periodFrom, period_to: periodTo }
    noteFigure(db, counted, header.issuer)
  }
}

/** All that was found in a document, in place of what was found before; what people corrected in it is corrected again. */
export function writeFacts(db: Db, id: number, record: DocumentRecord): void {
  clearFacts(db, id)
  for (const { page, start, end, text } of record.passages) {
    const passage = db.run(
      'INSERT INTO passages (document, page, start, "end", text) VALUES (?, ?, ?, ?, ?)',
      id,
      page,
      start,
      end,
      text,
    )
    db.run(
      'INSERT INTO passage_words (rowid, exact, folded) VALUES (?, ?, ?)',
      passage.id,
      exactForm(text),
      foldedForm(text),
    )
  }
  writeReferences(db, id, record)
  writeObservations(db, id, record)
  for (const [n, each] of record.findings.entries()) {
    db.run(
      'INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, NULL)',
      ...[id, n + 1, each.kind, each.severity, each.message, JSON.stringify(each.values)],
    )
    for (const [m, { at, quote }] of each.evidence.entries())
      db.run(
        'INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?)',
        id,
        n + 1,
        m + 1,
        quote,
        at.page,
        at.start,
        at.end,
      )
  }
  for (const each of record.repairs)
    db.run(
      'INSERT INTO repairs VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[id, each.charset, each.from, each.to, each.times, each.first, each.confidence],
    )
  for (const [n, { code, level, reason, at }] of record.notes.entries())
    db.run(
      'INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      ...[id, n + 1, code, level, reason, at?.page ?? null, at?.start ?? null, at?.end ?? null],
    )
  applyStanding(db, id, record.sha256)
}
