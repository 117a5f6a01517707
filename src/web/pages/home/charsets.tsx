import type { Home } from '../../answers.ts'
import { addresses, withQuery } from '../addresses.ts'
import { useLabels } from '../parts/labels.ts'
import { useWords } from '../words/words.tsx'

/** From which legacy charsets words were repaired. */
export function Charsets({ charsets }: { charsets: Home['by_charset'] }) {
  const { words, formats } = useWords()
  const { label } = useLabels()
  return (
    <section class="card" aria-label={words.home.charsets.title}>
      <h2>{words.home.charsets.title}</h2>
      {charsets.length === 0 && <p class="muted">{words.home.charsets.none}</p>}
      <ul class="bars plain">
        {charsets.map(({ charset, words: count, documents }) => (
          <li key={charset}>
            <a href={withQuery(addresses.documents, { charset })}>{label('charsets', charset)}</a>
            <span class="count">
              {words.home.charsets.row(formats.number(count), formats.number(documents))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
