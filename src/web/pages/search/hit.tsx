import type { SearchHit } from '../../answers.ts'
import { addresses } from '../addresses.ts'
import { useWords } from '../words/words.tsx'

/** A passage with the words found marked, and the document it stands in. */
export function Hit({ hit }: { hit: SearchHit }) {
  const { words, formats } = useWords()
  const place = hit.page === null ? '' : `, ${words.shared.page(hit.page)}`
  return (
    <li class="hit">
      <a href={addresses.document(hit.document_id, { start: hit.start, end: hit.end })}>
        {hit.code ? `${hit.code} – ` : ''}
        {hit.title ?? hit.path}
      </a>
      <p>
        {hit.parts.map(({ text, hit: found }, index) =>
          found ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </p>
      <small class="muted">
        {[hit.issuer, hit.issued_on && formats.date(hit.issued_on), `${hit.path}${place}`]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </li>
  )
}
