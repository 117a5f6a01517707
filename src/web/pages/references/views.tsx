import { addresses } from '../addresses.ts'
import { useWords } from '../words/words.tsx'
import './references.css'

export type View = 'list' | 'missing' | 'conflicts' | 'graph'

const VIEWS: readonly View[] = ['list', 'missing', 'conflicts', 'graph']

/** The ways of looking at the references, the one in use marked. */
export function Views({ view }: { view: View }) {
  const { words } = useWords()
  return (
    <nav class="views" aria-label={words.references.viewsLabel}>
      <ul>
        {VIEWS.map((each) => (
          <li key={each}>
            <a
              href={each === 'list' ? addresses.references : addresses.referenceView(each)}
              {...(each === view ? { 'aria-current': 'page' as const } : {})}
            >
              {words.references.views[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
