import { useMemo } from 'preact/hooks'
import type { Indicators, SeriesList } from '../../answers.ts'
import { addresses, withQuery } from '../addresses.ts'
import { useAnswer } from '../api/use-answer.ts'
import { KindBadge } from '../indicators/kind.tsx'
import { useLabels } from '../parts/labels.ts'
import { Page } from '../parts/page.tsx'
import { Paging } from '../parts/paging.tsx'
import { Answered } from '../parts/states.tsx'
import { useFilters } from '../parts/use-filters.ts'
import { useWords } from '../words/words.tsx'
import { IndicatorFilters } from './filters.tsx'
import './indicator.css'
import { NoSeries } from './no-series.tsx'
import { questionOf } from './question.ts'
import { byUnit, chosenBreakdown } from './series.ts'
import { UnitSection } from './unit-section.tsx'

/** Of an archive with hundreds of agencies so many are shown at once; the rest is a page further, or a choice of agency away. */
const MOST_SERIES = 12

/** One indicator over time, by agency or by a breakdown: chart, pictures to keep, table. `name` is its id as it stands in the address. */
export function IndicatorPage({ name }: { name: string }) {
  const id = name.replaceAll('/', '.')
  const { words } = useWords()
  const labels = useLabels()
  const { values, all } = useFilters()
  const known = useAnswer<Indicators>(withQuery('/indicators', { words: id, limit: 100 }))
  const row = known.answer?.rows.find((each) => each.indicator === id)
  const question = questionOf(id, values, all('agency'))
  const found = useAnswer<SeriesList>(
    withQuery('/series', { ...question, after: values.after, limit: MOST_SERIES }),
  )
  const units = useMemo(
    () => byUnit(chosenBreakdown(found.answer?.rows ?? [], values.dimension ?? '')),
    [found.answer, values.dimension],
  )
  const title = row?.label ?? found.answer?.rows[0]?.label ?? id
  const { one } = words.indicators
  return (
    <Page
      class="indicator"
      title={title}
      lead={
        <>
          <code class="plain">{id}</code> {row?.kind && <KindBadge kind={row.kind} long />}
        </>
      }
      actions={
        <>
          <a class="button-link no-print" href={withQuery(addresses.compare, { indicator: id })}>
            {one.compare}
          </a>
          <a class="button-link no-print" href={withQuery('/api/series.csv', question)} download>
            {one.csv}
          </a>
          <button type="button" class="secondary outline no-print" onClick={() => window.print()}>
            {words.shared.print}
          </button>
        </>
      }
    >
      <p class="no-print">
        <a href={addresses.indicators}>← {one.back}</a>
      </p>
      <IndicatorFilters dimensions={row?.dimensions ?? []} />
      <Answered of={found}>
        {({ rows, total, next }) => (
          <>
            {units.length === 0 && <NoSeries dimensions={row?.dimensions ?? []} />}
            {units.map(({ unit, series }) => (
              <UnitSection
                key={unit}
                title={title}
                unit={labels.unit(unit)}
                headed={units.length > 1}
                series={series}
              />
            ))}
            {(next || values.after) && <Paging shown={rows.length} total={total} next={next} />}
          </>
        )}
      </Answered>
    </Page>
  )
}
