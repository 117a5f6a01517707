import { addresses } from '../addresses.ts'
import { useWords } from '../words/words.tsx'

/** A sentence word for word, and where it stands: the place leads to it in its document. */
export function Quote(props: {
  quote: string
  documentId: string
  start: number
  end: number
  page: number | null
  /** The document's code or path, where the page does not say it otherwise. */
  source?: string | null
}) {
  const { words } = useWords()
  return (
    <figure class="quote">
      <blockquote>“{props.quote.replace(/\s+/g, ' ').trim()}”</blockquote>
      <figcaption>
        <a href={addresses.document(props.documentId, { start: props.start, end: props.end })}>
          {props.source ?? words.shared.openDocument}
          {props.page === null ? '' : `, ${words.shared.page(props.page)}`}
        </a>
      </figcaption>
    </figure>
  )
}
