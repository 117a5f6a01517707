import { useEffect, useMemo, useRef } from 'preact/hooks'
import { columns } from '../../chart/columns.ts'
import { useWidth } from '../../chart/use-width.ts'
import { useWords } from '../../words/words.tsx'
import { countsOf } from './counts.ts'

/** How often a document was cited, month by month or year by year: a picture, and the same as a table for those who cannot see it. */
export function OverTime({ months }: { months: readonly { month: string | null; times: number }[] }) {
  const { words, formats } = useWords()
  const { one } = words.references
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const { counts, undated, step } = useMemo(() => countsOf(months), [months])
  useEffect(() => {
    if (width > 0 && counts.length > 0)
      place.current!.replaceChildren(columns(counts, width, (value) => formats.number(value)))
  }, [counts, width, formats])
  return (
    <section class="card">
      <h2>{one.overTime}</h2>
      <div class="counts-picture" ref={place} />
      {undated > 0 && <p class="muted">{one.overTimeUndated(formats.number(undated))}</p>}
      <table class="unseen">
        <caption>{one.overTime}</caption>
        <thead>
          <tr>
            <th scope="col">{step === 'year' ? one.year : one.month}</th>
            <th scope="col">{one.times}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ label, times }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{formats.number(times)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
