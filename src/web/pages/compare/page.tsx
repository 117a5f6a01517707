import type { Comparison } from '../../answers.ts'
import { withQuery } from '../addresses.ts'
import { useAnswer } from '../api/use-answer.ts'
import { BoundsLegend, figuresOf } from '../parts/bounds.tsx'
import { Page } from '../parts/page.tsx'
import { Answered, Nothing } from '../parts/states.tsx'
import { useFilters } from '../parts/use-filters.ts'
import { useWords } from '../words/words.tsx'
import { ByAgency } from './by-agency.tsx'
import { ByPeriod } from './by-period.tsx'
import './compare.css'
import { Choosing } from './choosing.tsx'

const MOST_SERIES = 60

/** Indicators or agencies side by side; what is compared stands in the address. */
export function ComparePage() {
  const { words, formats } = useWords()
  const { compare } = words
  const { values, all } = useFilters()
  const indicators = all('indicator')
  const by = values.by === 'agency' ? 'agency' : 'period'
  const question = { indicator: indicators, agency: all('agency'), modality: 'actual', by }
  const found = useAnswer<Comparison>(
    indicators.length === 0 ? null : withQuery('/compare', { ...question, limit: MOST_SERIES }),
  )
  const labels = new Map(found.answer?.series.map((each) => [each.indicator, each.label]))
  return (
    <Page
      class="compare indicator"
      title={words.shared.pages.compare}
      lead={compare.lead}
      actions={
        indicators.length > 0 && (
          <>
            <a class="button-link no-print" href={withQuery('/api/compare.csv', question)} download>
              {compare.csv}
            </a>
            <button type="button" class="secondary outline no-print" onClick={() => window.print()}>
              {words.shared.print}
            </button>
          </>
        )
      }
    >
      <Choosing labelOf={(id) => labels.get(id) ?? id} />
      {indicators.length === 0 ? (
        <Nothing>{compare.start}</Nothing>
      ) : (
        <Answered of={found}>
          {(answer) =>
            answer.series.length === 0 ? (
              <Nothing>{compare.nothing}</Nothing>
            ) : (
              <>
                {answer.series.length >= MOST_SERIES && (
                  <p role="status">{compare.more(formats.number(answer.series.length))}</p>
                )}
                <BoundsLegend figures={answer.series.flatMap(figuresOf)} />
                {by === 'agency' ? <ByAgency answer={answer} /> : <ByPeriod answer={answer} />}
              </>
            )
          }
        </Answered>
      )}
    </Page>
  )
}
