import type { SeriesPoint } from '../../answers.ts'
import { figureText } from '../parts/bounds.tsx'
import { useWords } from '../words/words.tsx'
import { addressOf } from './series.ts'

/** The words that a figure comes from, as the way to them, and what documents say otherwise. */
export function Sentence({ point }: { point: SeriesPoint }) {
  const { words } = useWords()
  return (
    <div class="sentence">
      <a href={addressOf(point)}>“{point.quote.replace(/\s+/g, ' ').trim()}”</a>
      <small>
        {point.path}
        {point.page === null ? '' : `, ${words.shared.page(point.page)}`}
      </small>
      {point.others.length > 0 && <Others point={point} />}
    </div>
  )
}

function Others({ point }: { point: SeriesPoint }) {
  const { words, formats } = useWords()
  return (
    <div class="others">
      <strong>≠</strong> {words.indicators.one.others}
      <ul>
        {point.others.map((other) => (
          <li key={`${other.document_id} ${other.start}`}>
            <a href={addressOf(other)}>{figureText(other, formats)}</a> <small>{other.path}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}
