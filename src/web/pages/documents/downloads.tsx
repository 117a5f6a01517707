import { withQuery } from '../addresses.ts'
import { useFilters } from '../parts/use-filters.ts'
import { useWords } from '../words/words.tsx'
import { FILTERS } from './filters.tsx'

/** What the list shows, every page of it, as a file. */
export function Downloads() {
  const { words } = useWords()
  const query = useFilters().asked([...FILTERS, 'sort', 'order'])
  return (
    <>
      <a class="button-link" download href={withQuery('/api/documents.csv', query)}>
        {words.shared.download.csv}
      </a>
      <a class="button-link" download href={withQuery('/api/documents.xlsx', query)}>
        {words.shared.download.xlsx}
      </a>
    </>
  )
}
