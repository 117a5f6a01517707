import type { Home } from '../../answers.ts'
import { addresses, withQuery } from '../addresses.ts'
import { useWords } from '../words/words.tsx'

/** When the archive was last loaded and how that went; the corrections that stand. */
export function LastRun({ home: { last_run: run, corrections } }: { home: Home }) {
  const { words, formats } = useWords()
  const { number } = formats
  return (
    <section class="card" aria-label={words.home.run.title}>
      {run && (
        <>
          <h2>{words.home.run.title}</h2>
          <p>
            {formats.time(run.ended_at ?? run.started_at)}, {words.home.run.status[run.status]}.
            <br />
            {words.home.run.counts(number(run.loaded), number(run.unchanged), number(run.failed))}.
          </p>
        </>
      )}
      <h2>{words.home.corrections.title}</h2>
      <ul class="links">
        <li>
          <a href={addresses.corrections}>{words.home.corrections.standing(number(corrections.standing))}</a>
        </li>
        <li>
          <a href={withQuery(addresses.corrections, { status: 'inbox' })}>
            {words.home.corrections.inbox(number(corrections.inbox))}
          </a>
        </li>
      </ul>
    </section>
  )
}
