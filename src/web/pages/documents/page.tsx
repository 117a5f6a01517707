import type { Documents } from '../../answers.ts'
import { withQuery } from '../addresses.ts'
import { useAnswer } from '../api/use-answer.ts'
import { Page } from '../parts/page.tsx'
import { Paging } from '../parts/paging.tsx'
import { Answered, Nothing } from '../parts/states.tsx'
import { Table } from '../parts/table.tsx'
import { useFilters } from '../parts/use-filters.ts'
import { useWords } from '../words/words.tsx'
import { useColumns } from './columns.tsx'
import { Downloads } from './downloads.tsx'
import { DocumentFilters, FILTERS } from './filters.tsx'

/** The list of documents: filtered, sorted, page by page, to be taken along as CSV or XLSX. */
export function DocumentsPage() {
  const { words, formats } = useWords()
  const { asked } = useFilters()
  const columns = useColumns()
  const documents = useAnswer<Documents>(
    withQuery('/documents', asked([...FILTERS, 'sort', 'order', 'after', 'limit'])),
  )
  const total = documents.answer?.total
  return (
    <Page
      title={words.documents.title}
      lead={total === undefined ? ' ' : words.documents.lead(formats.number(total))}
      actions={<Downloads />}
    >
      <DocumentFilters />
      <Answered of={documents}>
        {({ rows, next, total: count }) =>
          rows.length === 0 ? (
            <Nothing />
          ) : (
            <>
              <Table
                caption={words.documents.caption}
                columns={columns}
                rows={rows}
                rowKey={(row) => row.document_id ?? row.path}
                rowClass={(row) => (row.status === 'failed' ? 'failed' : '')}
                sorted={{ sort: 'issued_on', order: 'desc' }}
              />
              <Paging shown={rows.length} total={count} next={next} />
            </>
          )
        }
      </Answered>
    </Page>
  )
}
