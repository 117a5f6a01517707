import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { addresses } from './addresses.ts'
import { LanguageSwitch } from './parts/language-switch.tsx'
import { QuickSearch } from './parts/quick-search.tsx'
import { useWords } from './words/words.tsx'

const PAGES = [
  'home',
  'documents',
  'search',
  'indicators',
  'compare',
  'references',
  'findings',
  'corrections',
  'exports',
] as const

/** What stands around every page: the name, the navigation, a search box, the language. */
export function Shell({ children }: { children: ComponentChildren }) {
  const { words } = useWords()
  const { path } = useLocation()
  const [open, setOpen] = useState(false)
  useEffect(() => setOpen(false), [path])
  return (
    <>
      <a class="skip" href="#main">
        {words.shared.skip}
      </a>
      <header class="site">
        <div class="site-top">
          <a class="site-name" href={addresses.home}>
            <strong>{words.shared.program}</strong>
            <span>{words.shared.tagline}</span>
          </a>
          {path === addresses.home || path === addresses.search() ? null : <QuickSearch />}
          <LanguageSwitch />
          <button
            type="button"
            class="menu-button secondary outline"
            aria-expanded={open}
            aria-controls="site-pages"
            onClick={() => setOpen(!open)}
          >
            {words.shared.menu}
          </button>
        </div>
        <nav id="site-pages" aria-label={words.shared.navigation} class={open ? 'open' : ''}>
          <ul>
            {PAGES.map((page) => (
              <li key={page}>
                <a href={page === 'search' ? addresses.search() : addresses[page]} {...current(path, page)}>
                  {words.shared.pages[page]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

const current = (path: string, page: string) => {
  const mine = page === 'home' ? path === '/' : path === `/${page}` || path.startsWith(`/${page}/`)
  return mine ? ({ 'aria-current': 'page' } as const) : {}
}
