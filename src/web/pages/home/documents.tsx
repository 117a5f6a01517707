import type { Home, Tally } from '../../answers.ts'
import { addresses, withQuery } from '../addresses.ts'
import { useLabels } from '../parts/labels.ts'
import { useWords } from '../words/words.tsx'
import { type Bar, Bars } from './bars.tsx'

/** Documents by year, by agency, by type; each bar leads to the list of them. */
export function Documents({ documents }: { documents: Home['documents'] }) {
  const { words } = useWords()
  const { label } = useLabels()
  const bars = (tallies: readonly Tally[], filter: string, name: (tally: Tally) => string): Bar[] =>
    tallies.map((tally) => ({
      name: name(tally),
      count: tally.count,
      href: tally.name === null ? null : withQuery(addresses.documents, { [filter]: tally.name }),
    }))
  return (
    <>
      <section class="card" aria-label={words.home.byYear}>
        <h2>{words.home.byYear}</h2>
        <Bars
          most={12}
          bars={bars(documents.by_year, 'year', ({ name }) => name ?? words.home.unknownYear)}
        />
      </section>
      <section class="card" aria-label={words.home.byAgency}>
        <h2>{words.home.byAgency}</h2>
        <Bars
          most={10}
          bars={bars(documents.by_agency, 'agency', ({ name }) => name ?? words.home.unknownAgency)}
        />
      </section>
      <section class="card" aria-label={words.home.byType}>
        <h2>{words.home.byType}</h2>
        <Bars
          most={8}
          bars={bars(documents.by_type, 'type', ({ name }) =>
            name === null ? words.home.unknownType : label('doc_types', name),
          )}
        />
        <h2 class="second">{words.home.byFormat}</h2>
        <Bars
          most={8}
          bars={documents.by_format.map(({ name, count }) => ({
            name: label('formats', name),
            count,
            href: null,
          }))}
        />
      </section>
    </>
  )
}
