import type { Conflicts } from '../../../answers.ts'
import { withQuery } from '../../addresses.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { ChoiceFilter, Filters } from '../../parts/filters.tsx'
import { useLabels } from '../../parts/labels.ts'
import { Page } from '../../parts/page.tsx'
import { Paging } from '../../parts/paging.tsx'
import { Answered, Nothing } from '../../parts/states.tsx'
import { useFilters } from '../../parts/use-filters.ts'
import { useWords } from '../../words/words.tsx'
import { Views } from '../views.tsx'
import { ConflictCard } from './card.tsx'

const KINDS = ['two_dates', 'other_date', 'unlike_subjects', 'number_order']

/** Where the documents of the archive contradict each other about a cited one. */
export function ConflictsPage() {
  const { words } = useWords()
  const { label } = useLabels()
  const { asked } = useFilters()
  const found = useAnswer<Conflicts>(withQuery('/references/conflicts', asked(['kind', 'after'])))
  return (
    <Page title={words.shared.pages.references} lead={words.references.leads.conflicts}>
      <Views view="conflicts" />
      <Filters names={['kind']}>
        <ChoiceFilter
          name="kind"
          label={words.findings.kind}
          choices={KINDS.map((kind) => ({ value: kind, label: label('conflict_kinds', kind) }))}
        />
      </Filters>
      <Answered of={found}>
        {({ rows, total, next }) =>
          rows.length === 0 ? (
            <Nothing>{words.references.noConflicts}</Nothing>
          ) : (
            <>
              {rows.map((each) => (
                <ConflictCard key={`${each.kind} ${each.cited} ${each.message}`} conflict={each} />
              ))}
              <Paging shown={rows.length} total={total} next={next} />
            </>
          )
        }
      </Answered>
    </Page>
  )
}
