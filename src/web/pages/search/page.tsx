import type { Search } from '../../answers.ts'
import { withQuery } from '../addresses.ts'
import { useAnswer } from '../api/use-answer.ts'
import { Page } from '../parts/page.tsx'
import { Paging } from '../parts/paging.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { Answered, Nothing } from '../parts/states.tsx'
import { useFilters } from '../parts/use-filters.ts'
import { useWords } from '../words/words.tsx'
import { Hit } from './hit.tsx'

/** Full text: every passage with the words, each leading to its place in its document. */
export function SearchPage() {
  const { words, formats } = useWords()
  const { values, asked } = useFilters()
  const typed = values.words ?? ''
  const found = useAnswer<Search>(typed ? withQuery('/search', asked(['words', 'after', 'limit'])) : null)
  return (
    <Page title={typed ? `${words.search.title}: ${typed}` : words.search.title} lead={words.search.lead}>
      <SearchBox key={typed} typed={typed} />
      {typed && (
        <Answered of={found}>
          {({ rows, next, total, more_than_total: more }) =>
            rows.length === 0 ? (
              <Nothing>
                {words.search.none(typed)} {words.search.hint}
              </Nothing>
            ) : (
              <>
                <p role="status">
                  {(more ? words.search.foundMore : words.search.found)(formats.number(total), typed)}
                </p>
                <ol class="hits" aria-label={words.search.results}>
                  {rows.map((hit) => (
                    <Hit key={`${hit.document_id} ${hit.start}`} hit={hit} />
                  ))}
                </ol>
                <Paging shown={rows.length} total={total} next={next} />
              </>
            )
          }
        </Answered>
      )}
    </Page>
  )
}
