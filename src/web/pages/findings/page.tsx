import type { Filters as FilterChoices, Findings } from '../../answers.ts'
import { withQuery } from '../addresses.ts'
import { useAnswer } from '../api/use-answer.ts'
import { ChoiceFilter, Filters } from '../parts/filters.tsx'
import { useLabels } from '../parts/labels.ts'
import { Page } from '../parts/page.tsx'
import { Paging } from '../parts/paging.tsx'
import { Answered, Nothing } from '../parts/states.tsx'
import { useFilters } from '../parts/use-filters.ts'
import { useWords } from '../words/words.tsx'
import { FindingCard } from './card.tsx'
import './findings.css'

const NAMES = ['severity', 'kind', 'agency', 'year', 'mark', 'document']

/** What does not agree in the archive, the grave things first, each with its arithmetic and its quotes. */
export function FindingsPage() {
  const { words } = useWords()
  const { asked } = useFilters()
  const found = useAnswer<Findings>(withQuery('/findings', { ...asked([...NAMES, 'after']), limit: 30 }))
  return (
    <Page
      title={words.shared.pages.findings}
      lead={words.findings.lead}
      actions={
        <a class="button-link no-print" href="/api/exports/findings.csv" download="findings.csv">
          {words.findings.export}
        </a>
      }
    >
      <FindingFilters />
      <Answered of={found}>
        {({ rows, total, next }) =>
          rows.length === 0 ? (
            <Nothing>{words.findings.nothing}</Nothing>
          ) : (
            <>
              {rows.map((each) => (
                <FindingCard key={each.key} finding={each} onMarked={found.again} />
              ))}
              <Paging shown={rows.length} total={total} next={next} />
            </>
          )
        }
      </Answered>
    </Page>
  )
}

function FindingFilters() {
  const { words } = useWords()
  const { label } = useLabels()
  const said = words.findings
  const filters = useAnswer<FilterChoices>('/filters').answer
  const named = (tallies: FilterChoices['agencies'] = [], labelOf = (name: string) => name) =>
    tallies.flatMap(({ name }) => (name === null ? [] : [{ value: name, label: labelOf(name) }]))
  return (
    <Filters names={NAMES}>
      <ChoiceFilter
        name="severity"
        label={said.severity}
        choices={(['high', 'medium', 'low'] as const).map((each) => ({
          value: each,
          label: words.shared.severities[each],
        }))}
      />
      <ChoiceFilter
        name="kind"
        label={said.kind}
        choices={named(filters?.finding_kinds, (kind) => label('finding_kinds', kind))}
      />
      <ChoiceFilter name="agency" label={said.agency} choices={named(filters?.agencies)} />
      <ChoiceFilter name="year" label={said.year} choices={named(filters?.years)} />
      <ChoiceFilter
        name="mark"
        label={said.mark}
        choices={(['none', 'seen', 'explained'] as const).map((each) => ({
          value: each,
          label: said.marks[each],
        }))}
      />
    </Filters>
  )
}
