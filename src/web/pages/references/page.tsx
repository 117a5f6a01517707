import { lazy } from 'preact-iso'
import { NoSuchPage } from '../parts/no-such-page.tsx'
import { ConflictsPage } from './conflicts/page.tsx'
import { ListPage } from './list/page.tsx'

const CitedPage = lazy(() => import('./cited/page.tsx').then((each) => each.CitedPage))
const GraphPage = lazy(() => import('./graph/page.tsx').then((each) => each.GraphPage))

/** The pages on cited documents: which one stands in the rest of the address. */
export function ReferencesPage({ view }: { view?: string }) {
  switch (view ?? '') {
    case '':
      return <ListPage view="list" />
    case 'missing':
      return <ListPage view="missing" />
    case 'conflicts':
      return <ConflictsPage />
    case 'graph':
      return <GraphPage />
    case 'cited':
      return <CitedPage />
    default:
      return <NoSuchPage />
  }
}
