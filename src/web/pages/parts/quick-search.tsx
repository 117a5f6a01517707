import { addresses } from '../addresses.ts'
import { useWords } from '../words/words.tsx'
import { useGo } from './use-go.ts'

/** The search box of the head of every page. */
export function QuickSearch() {
  const { words } = useWords()
  const go = useGo()
  return (
    <search class="quick-search">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const typed = String(new FormData(event.currentTarget).get('words') ?? '').trim()
          if (typed) go(addresses.search(typed))
        }}
      >
        <input
          type="search"
          name="words"
          maxLength={500}
          autocomplete="off"
          aria-label={words.shared.search.label}
          placeholder={words.shared.search.placeholder}
        />
        <button type="submit">{words.shared.search.button}</button>
      </form>
    </search>
  )
}
