import type { References } from '../../../answers.ts'
import { withQuery } from '../../addresses.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Page } from '../../parts/page.tsx'
import { Paging } from '../../parts/paging.tsx'
import { Answered, Nothing } from '../../parts/states.tsx'
import { Table } from '../../parts/table.tsx'
import { useFilters } from '../../parts/use-filters.ts'
import { useWords } from '../../words/words.tsx'
import { Views } from '../views.tsx'
import { useCitedColumns } from './columns.tsx'
import { ReferenceFilters } from './filters.tsx'

/** Every cited document of the archive, or those that it lacks. */
export function ListPage({ view }: { view: 'list' | 'missing' }) {
  const { words } = useWords()
  const { asked } = useFilters()
  const columns = useCitedColumns(view === 'list')
  const found = useAnswer<References>(
    withQuery('/references', {
      ...asked(['words', 'type', 'issuer', 'sort', 'order', 'after']),
      missing: view === 'missing' ? 'true' : null,
    }),
  )
  return (
    <Page title={words.shared.pages.references} lead={words.references.leads[view]}>
      <Views view={view} />
      <ReferenceFilters />
      <Answered of={found}>
        {({ rows, total, next }) =>
          rows.length === 0 ? (
            <Nothing>{words.references.nothing}</Nothing>
          ) : (
            <>
              <Table
                caption={words.references.caption}
                columns={columns}
                rows={rows}
                rowKey={(row) => row.key}
                sorted={{ sort: 'times', order: 'desc' }}
              />
              <Paging shown={rows.length} total={total} next={next} />
            </>
          )
        }
      </Answered>
    </Page>
  )
}
