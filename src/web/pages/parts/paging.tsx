import { useWords } from '../words/words.tsx'
import { useFilters } from './use-filters.ts'

/** From the key of a page of a list to the address of the one before it: known for pages one came through. */
const before = new Map<string, string>()

/** How many rows are shown of how many, and the ways to the first, the previous and the next page of a list. */
export function Paging({ shown, total, next }: { shown: number; total: number; next: string | null }) {
  const { words, formats } = useWords()
  const { values, address } = useFilters()
  const first = address({ after: null })
  const following = next ? address({ after: next }) : null
  const here = address({ after: values.after ?? null })
  // until the rows of a page are there, those before it are shown, and their next page is this one
  if (following && following !== here) before.set(following, here)
  const previous = values.after ? (before.get(here) ?? null) : null
  return (
    <nav class="paging" aria-label={words.shared.table.paging}>
      <p role="status">{words.shared.table.shown(formats.number(shown), formats.number(total))}</p>
      <ul>
        {values.after && (
          <li>
            <a href={first}>{words.shared.table.first}</a>
          </li>
        )}
        {previous && previous !== first && (
          <li>
            <a href={previous} rel="prev">
              ← {words.shared.table.previous}
            </a>
          </li>
        )}
        {following && (
          <li>
            <a href={following} rel="next">
              {words.shared.table.next} →
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
