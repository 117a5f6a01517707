import { useWords } from '../words/words.tsx'

/** A count with its words, and where it leads. */
export interface Bar {
  readonly name: string
  readonly count: number
  readonly href: string | null
}

/** Counts side by side: word, bar, number. The bar only repeats the number. */
export function Bars({ bars, most }: { bars: readonly Bar[]; most: number }) {
  const { words, formats } = useWords()
  const longest = Math.max(1, ...bars.map(({ count }) => count))
  const rest = bars.length - most
  return (
    <>
      <ul class="bars">
        {bars.slice(0, most).map(({ name, count, href }) => (
          <li key={name}>
            {href ? <a href={href}>{name}</a> : <span>{name}</span>}
            <span class="bar" aria-hidden="true">
              <span style={{ width: `${(100 * count) / longest}%` }} />
            </span>
            <span class="count">{formats.number(count)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="muted">{words.home.more(formats.number(rest))}</p>}
    </>
  )
}
