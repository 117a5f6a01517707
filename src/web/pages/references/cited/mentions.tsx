import type { Mention } from '../../../answers.ts'
import { addresses } from '../../addresses.ts'
import { Badge } from '../../parts/badge.tsx'
import { Quote } from '../../parts/quote.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { useWords } from '../../words/words.tsx'

/** Every place where a document is cited, word for word. */
export function Mentions({ rows }: { rows: readonly Mention[] }) {
  const { words, formats } = useWords()
  const { one } = words.references
  const columns: readonly Column<Mention>[] = [
    {
      ...{ id: 'document', head: one.document, wide: true },
      cell: (row) => (
        <div>
          <a href={addresses.document(row.document_id)}>{row.title ?? row.path}</a>
          <div class="muted">{row.issuer}</div>
        </div>
      ),
    },
    { ...{ id: 'issued', head: one.issued }, cell: (row) => formats.date(row.issued_on) },
    {
      ...{ id: 'quote', head: one.quote, wide: true },
      cell: (row) => (
        <div>
          <Quote
            {...{ quote: row.quote, start: row.start, end: row.end, page: row.page }}
            documentId={row.document_id}
          />
          {row.corrected && <Badge tone="correction">{words.shared.corrected}</Badge>}
        </div>
      ),
    },
    { ...{ id: 'dated', head: one.dated }, cell: (row) => formats.date(row.date) },
    {
      ...{ id: 'relation', head: one.relation },
      cell: (row) => (row.relation ? <span class="nowrap">{row.relation}</span> : '—'),
    },
  ]
  return (
    <Table
      caption={one.mentions}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.document_id} ${row.start}`}
    />
  )
}
