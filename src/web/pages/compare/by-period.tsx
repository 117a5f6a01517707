import type { Comparison } from '../../answers.ts'
import { useWords } from '../words/words.tsx'
import { Charts } from './charts.tsx'
import { PeriodTable } from './period-table.tsx'

/** So many charts are open from the beginning. */
const OPEN = 6

/**
 * Rows are windows, columns the series, each with its change. Of several indicators: one table an agency; of one
 * indicator: one table, the agencies side by side.
 */
export function ByPeriod({ answer }: { answer: Comparison }) {
  const { words } = useWords()
  const several = new Set(answer.series.map((each) => each.indicator)).size > 1
  if (!several)
    return (
      <div class="compared-pair">
        <PeriodTable
          answer={answer}
          series={answer.series}
          caption={answer.series[0]!.label}
          headOf={(each) => each.agency ?? words.indicators.one.noAgency}
        />
        <Charts series={answer.series} nameOf={({ agency }) => agency} open />
      </div>
    )
  const agencies = [...new Set(answer.series.map((each) => each.agency))]
  return (
    <>
      {agencies.map((agency, i) => {
        const own = answer.series.filter((each) => each.agency === agency)
        return (
          <div class="compared-pair" key={agency}>
            <PeriodTable
              answer={answer}
              series={own}
              caption={agency ?? words.indicators.one.noAgency}
              headOf={(each) => each.label}
            />
            <Charts series={own} nameOf={({ label }) => label} of={agency} open={i < OPEN} />
          </div>
        )
      })}
    </>
  )
}
