import type { CitedRow } from '../../../answers.ts'
import { addresses } from '../../addresses.ts'
import { Badge } from '../../parts/badge.tsx'
import type { Column } from '../../parts/table.tsx'
import { useWords } from '../../words/words.tsx'

/** What is told of each cited document. */
export function useCitedColumns(withHeld: boolean): readonly Column<CitedRow>[] {
  const { words, formats } = useWords()
  const heads = words.references.columns
  const held: Column<CitedRow> = {
    ...{ id: 'held', head: heads.held },
    cell: ({ in_archive }) =>
      in_archive ? (
        <a href={addresses.document(in_archive.document_id)}>{words.references.held}</a>
      ) : (
        <span class="muted">{words.references.lacking}</span>
      ),
  }
  return [
    { ...{ id: 'code', head: heads.code, sort: 'code' }, cell: (row) => <Code row={row} /> },
    {
      ...{ id: 'type', head: heads.type },
      cell: (row) => (row.doc_type ? <span class="nowrap">{row.doc_type}</span> : '—'),
    },
    {
      ...{ id: 'dates', head: heads.dates },
      cell: (row) => row.dates.map(({ date }) => formats.date(date)).join('; ') || '—',
    },
    { ...{ id: 'issuer', head: heads.issuer, sort: 'issuer', wide: true }, cell: (row) => row.issuer ?? '—' },
    {
      ...{ id: 'times', head: heads.times, sort: 'times', numeric: true },
      cell: (row) => formats.number(row.times),
    },
    {
      ...{ id: 'documents', head: heads.documents, sort: 'documents', numeric: true },
      cell: (row) => formats.number(row.documents),
    },
    {
      ...{ id: 'cited', head: heads.cited, sort: 'last_cited' },
      cell: ({ first_cited: first, last_cited: last }) =>
        first && last ? words.references.since(formats.date(first), formats.date(last)) : '',
    },
    ...(withHeld ? [held] : []),
  ]
}

function Code({ row }: { row: CitedRow }) {
  const { words } = useWords()
  return (
    <div>
      <a href={addresses.cited(row.key)}>{row.code}</a>
      {row.conflicts > 0 && (
        <>
          {' '}
          <Badge tone="medium">{words.references.conflictCount(row.conflicts)}</Badge>
        </>
      )}
      {row.subject && <div class="subject">{row.subject}</div>}
    </div>
  )
}
