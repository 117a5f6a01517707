import type { DocumentRow } from '../../answers.ts'
import { addresses } from '../addresses.ts'
import { Badge, SeverityBadge } from '../parts/badge.tsx'
import { useLabels } from '../parts/labels.ts'
import type { Column } from '../parts/table.tsx'
import { useWords } from '../words/words.tsx'

/** What the list says of each document. */
export function useColumns(): readonly Column<DocumentRow>[] {
  const { words, formats } = useWords()
  const { label } = useLabels()
  const { columns } = words.documents
  return [
    { id: 'code', head: columns.code, sort: 'code', cell: (row) => <Code row={row} /> },
    { id: 'title', head: columns.title, sort: 'title', wide: true, cell: (row) => <Title row={row} /> },
    {
      id: 'type',
      head: columns.type,
      sort: 'doc_type',
      cell: (row) => (row.doc_type ? <span class="nowrap">{label('doc_types', row.doc_type)}</span> : '—'),
    },
    { id: 'issuer', head: columns.issuer, sort: 'issuer', cell: (row) => row.issuer ?? '—' },
    {
      id: 'issued',
      head: columns.issued,
      sort: 'issued_on',
      cell: (row) => (row.issued_on ? <span class="nowrap">{formats.date(row.issued_on)}</span> : '—'),
    },
    {
      id: 'period',
      head: columns.period,
      sort: 'period_to',
      cell: (row) => (row.period_to ? formats.period(row.period_from, row.period_to) : '—'),
    },
    {
      id: 'repaired',
      head: columns.repaired,
      sort: 'repaired',
      numeric: true,
      cell: (row) => (row.repaired > 0 ? formats.number(row.repaired) : '—'),
    },
    { id: 'findings', head: columns.findings, sort: 'findings', cell: (row) => findingCounts(row) },
  ]
}

function Code({ row }: { row: DocumentRow }) {
  const { words } = useWords()
  const text = row.code ?? words.documents.noCode
  return row.document_id && row.status === 'loaded' ? (
    <a class="nowrap" href={addresses.document(row.document_id)}>
      {text}
    </a>
  ) : (
    <span class="nowrap muted">{row.code ?? '—'}</span>
  )
}

/** The subject, the file, and why there is nothing more of a file that cannot be read. */
function Title({ row }: { row: DocumentRow }) {
  const { words } = useWords()
  return (
    <div class="document-title">
      {row.status === 'failed' ? (
        <>
          <Badge tone="high">{words.documents.failed}</Badge> <span>{row.error}</span>
        </>
      ) : (
        <span>{row.title ?? words.documents.untitled}</span>
      )}
      {row.ocr && <Badge tone="medium">{words.documents.scanned}</Badge>}
      <small class="path">{row.path}</small>
    </div>
  )
}

function findingCounts({ findings }: DocumentRow) {
  const some = (['high', 'medium', 'low'] as const).filter((severity) => findings[severity] > 0)
  if (some.length === 0) return '—'
  return (
    <span class="finding-counts">
      {some.map((severity) => (
        <SeverityBadge key={severity} severity={severity} count={findings[severity]} />
      ))}
    </span>
  )
}
