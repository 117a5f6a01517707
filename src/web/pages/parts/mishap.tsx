import { useWords } from '../words/words.tsx'

/** What stands in place of a page that could not be shown; the fault is in the browser's log. */
export function Mishap({ error }: { error: Error }) {
  const { words } = useWords()
  return (
    <div class="refused" role="alert">
      <p>{words.shared.refusals.mishap}</p>
      <p>
        <code>{error.message}</code>
      </p>
      <button type="button" onClick={() => location.reload()}>
        {words.shared.refusals.reload}
      </button>
    </div>
  )
}
