import { addresses } from '../addresses.ts'
import { useWords } from '../words/words.tsx'
import { useGo } from './use-go.ts'

/** The large search box of the pages that are there to search. */
export function SearchBox({ typed }: { typed: string }) {
  const { words } = useWords()
  const go = useGo()
  return (
    <search>
      <form
        class="search-box"
        onSubmit={(event) => {
          event.preventDefault()
          go(addresses.search(String(new FormData(event.currentTarget).get('words') ?? '').trim()))
        }}
      >
        <input
          type="search"
          name="words"
          maxLength={500}
          autocomplete="off"
          defaultValue={typed}
          aria-label={words.shared.search.label}
          placeholder={words.search.placeholder}
        />
        <button type="submit">{words.shared.search.button}</button>
      </form>
    </search>
  )
}
