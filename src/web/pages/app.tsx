import { useEffect, useState } from 'preact/hooks'
import { ErrorBoundary, LocationProvider, lazy, Route, Router, useLocation } from 'preact-iso'
import { Mishap } from './parts/mishap.tsx'
import { Shell } from './shell.tsx'
import { WordsProvider } from './words/words.tsx'

const Home = lazy(() => import('./home/page.tsx').then((each) => each.HomePage))
const Documents = lazy(() => import('./documents/page.tsx').then((each) => each.DocumentsPage))
const Document = lazy(() => import('./document/page.tsx').then((each) => each.DocumentPage))
const Search = lazy(() => import('./search/page.tsx').then((each) => each.SearchPage))
const Indicators = lazy(() => import('./indicators/page.tsx').then((each) => each.IndicatorsPage))
const Indicator = lazy(() => import('./indicator/page.tsx').then((each) => each.IndicatorPage))
const Compare = lazy(() => import('./compare/page.tsx').then((each) => each.ComparePage))
const References = lazy(() => import('./references/page.tsx').then((each) => each.ReferencesPage))
const Findings = lazy(() => import('./findings/page.tsx').then((each) => each.FindingsPage))
const Corrections = lazy(() => import('./corrections/page.tsx').then((each) => each.CorrectionsPage))
const Exports = lazy(() => import('./exports/page.tsx').then((each) => each.ExportsPage))
const NoSuchPage = lazy(() => import('./parts/no-such-page.tsx').then((each) => each.NoSuchPage))

/** Every page and its address. A page is loaded when it is first opened. */
function Pages() {
  const { path } = useLocation()
  const [mishap, setMishap] = useState<Error | null>(null)
  useEffect(() => setMishap(null), [path])
  if (mishap) return <Mishap error={mishap} />
  return (
    <ErrorBoundary onError={setMishap}>
      <Router>
        <Route path="/" component={Home} />
        <Route path="/documents" component={Documents} />
        <Route path="/documents/:id" component={Document} />
        <Route path="/search" component={Search} />
        <Route path="/indicators" component={Indicators} />
        <Route path="/indicators/:name+" component={Indicator} />
        <Route path="/compare" component={Compare} />
        <Route path="/references/:view*" component={References} />
        <Route path="/findings" component={Findings} />
        <Route path="/corrections" component={Corrections} />
        <Route path="/exports" component={Exports} />
        <Route default component={NoSuchPage} />
      </Router>
    </ErrorBoundary>
  )
}

/** The explorer: the words around everything, the address, the frame, the page. */
export const App = () => (
  <WordsProvider>
    <LocationProvider>
      <Shell>
        <Pages />
      </Shell>
    </LocationProvider>
  </WordsProvider>
)
