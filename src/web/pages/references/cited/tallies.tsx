import type { Tally } from '../../../answers.ts'
import { useWords } from '../../words/words.tsx'

const MOST_SHOWN = 12

/** Names with how often, the length of a bar beside each number. */
export function Tallies(props: { title: string; unnamed: string; rows: readonly Tally[] }) {
  const { formats } = useWords()
  const most = Math.max(...props.rows.map(({ count }) => count), 1)
  if (props.rows.length === 0) return null
  return (
    <section class="card">
      <h2>{props.title}</h2>
      <ul class="tallies">
        {props.rows.slice(0, MOST_SHOWN).map(({ name, count }) => (
          <li key={name}>
            <span>{name ?? props.unnamed}</span>
            <strong>{formats.number(count)}</strong>
            <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(100 * count) / most} height="4" fill="#0b5cad" />
            </svg>
          </li>
        ))}
      </ul>
    </section>
  )
}
