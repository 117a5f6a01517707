import { type StoredDocument, textAndOutline } from '../store/documents.ts'
import { findings } from '../store/findings.ts'
import { labelsIn } from '../store/labels.ts'
import { observationsOf } from '../store/observations.ts'
import { openToRead } from '../store/open.ts'
import { refsOf } from '../store/refs.ts'
import type { Db } from '../store/sqlite.ts'
import { shortDay } from '../text/nominal.ts'
import type { Call } from './command.ts'
import { oneDocument } from './document.ts'
import { findingsText } from './findings.ts'
import { documentTable } from './observations.ts'
import { table } from './table.ts'
import { oneLine, visible } from './terminal.ts'
import { periodText } from './words.ts'

/** `show` as typed: a document's header, then what was found in it. */
export async function runShow({ operands, options, terminal }: Call): Promise<number> {
  const db = openToRead(options.db as string)
  try {
    const document = oneDocument(db, operands[0]!)
    if (options.text) await terminal.out(visible(textAndOutline(db, document.id)?.text.text ?? ''))
    else if (options.json) await terminal.out(`${JSON.stringify(contents(db, document))}\n`)
    else await terminal.out(page(db, document, terminal.width))
    return document.status === 'failed' ? 1 : 0
  } finally {
    db.close()
  }
}

function contents(db: Db, document: StoredDocument) {
  const { id, sha256, ...header } = document
  return {
    document_id: sha256,
    ...header,
    references: refsOf(db, id),
    observations: observationsOf(db, id),
    findings: findings(db, { document: id }),
    notes: notesOf(db, id),
  }
}

const notesOf = (db: Db, id: number) =>
  db.all<{ code: string; level: string; reason: string; page: number | null }>(
    'SELECT code, level, reason, page FROM notes WHERE document = ? ORDER BY ordinal',
    id,
  )

function page(db: Db, document: StoredDocument, width: number | null): string {
  const all = contents(db, document)
  const parts = [headerText(document)]
  if (all.references.length > 0)
    parts.push(`Văn bản viện dẫn (${all.references.length})\n${refTable(all.references, width)}`)
  if (all.observations.length > 0)
    parts.push(
      `Số liệu (${all.observations.length})\n${documentTable(all.observations, labelsIn(db), width)}`,
    )
  if (all.findings.length > 0) parts.push(`Chỗ không khớp\n${findingsText(all.findings)}`)
  const told = all.notes.filter((each) => each.level !== 'info')
  if (told.length > 0)
    parts.push(
      `Lưu ý\n${told.map((each) => `  ${each.page === null ? '' : `tr. ${each.page}: `}${oneLine(each.reason)}`).join('\n')}\n`,
    )
  return parts.join('\n')
}

function headerText(each: StoredDocument): string {
  const charsets = Object.entries(each.charsets).map(([name, count]) => `${name} ${count}`)
  const rows: [string, string | null][] = [
    ['Tệp', each.paths.join('; ')],
    ['Mã', each.sha256],
    ['Không đọc được', each.status === 'failed' ? `${each.error_code}: ${each.error_reason}` : null],
    [
      'Định dạng',
      [each.format, each.pages === null ? null : `${each.pages} trang`].filter(Boolean).join(', '),
    ],
    ['Số, ký hiệu', each.code],
    ['Ngày ban hành', each.issued_on && shortDay(each.issued_on)],
    ['Nơi ban hành', each.place],
    ['Cơ quan', each.issuer],
    ['Cơ quan cấp trên', each.superior],
    ['Cấp', each.level],
    ['Trích yếu', each.title],
    ['Kỳ báo cáo', each.period_label ?? (each.period_to && periodText(each.period_from, each.period_to))],
    [
      'Từ ngày – đến ngày',
      each.period_from && each.period_to && `${shortDay(each.period_from)} – ${shortDay(each.period_to)}`,
    ],
    [
      'Số liệu tính',
      each.data_from && each.data_to && `${shortDay(each.data_from)} – ${shortDay(each.data_to)}`,
    ],
    ['Người ký', [each.signer_title, each.signer_name].filter(Boolean).join(' ')],
    ['Chữ đã sửa', charsets.length > 0 ? charsets.join(', ') : null],
    ['Cần nhận dạng chữ', each.ocr ? 'có trang chỉ là ảnh (OCR)' : null],
  ]
  return `${rows
    .filter(([, value]) => value)
    .map(([name, value]) => `${name.padEnd(20)}${oneLine(value!)}`)
    .join('\n')}\n`
}

function refTable(refs: ReturnType<typeof refsOf>, width: number | null): string {
  return table(
    [
      { title: 'Loại', least: 8 },
      { title: 'Số, ký hiệu' },
      { title: 'Ngày' },
      { title: 'Cơ quan', least: 10 },
      { title: 'Tr.', align: 'right' },
      { title: 'Nguyên văn', least: 16 },
    ],
    refs.map((each) => [
      each.doc_type ?? each.kind,
      each.code ?? each.number ?? '',
      each.date ? shortDay(each.date) : '',
      each.issuer ?? '',
      String(each.page ?? ''),
      each.quote,
    ]),
    width,
  )
}
