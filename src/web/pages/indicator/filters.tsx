import type { Filters as FilterChoices } from '../../answers.ts'
import { useAnswer } from '../api/use-answer.ts'
import { ChoiceFilter, Filters } from '../parts/filters.tsx'
import { useLabels } from '../parts/labels.ts'
import { useWords } from '../words/words.tsx'

const NAMES = ['agency', 'dimension', 'modality', 'from', 'to']

/** What of an indicator is shown: whose figures, which breakdown, results or targets, which years. */
export function IndicatorFilters({ dimensions }: { dimensions: readonly string[] }) {
  const { words } = useWords()
  const { dimension } = useLabels()
  const { one } = words.indicators
  const filters = useAnswer<FilterChoices>('/filters').answer
  const named = (tallies: FilterChoices['agencies']) =>
    tallies.flatMap(({ name }) => (name === null ? [] : [{ value: name, label: name }]))
  const years = named(filters?.years ?? [])
  return (
    <div class="no-print">
      <Filters names={NAMES}>
        <ChoiceFilter name="agency" label={one.agency} choices={named(filters?.agencies ?? [])} />
        {dimensions.length > 0 && (
          <ChoiceFilter
            name="dimension"
            label={one.dimension}
            any={one.whole}
            choices={dimensions.map((name) => ({ value: name, label: dimension(name) }))}
          />
        )}
        <ChoiceFilter
          name="modality"
          label={one.modality}
          any={one.modalities.actual}
          choices={[{ value: 'target', label: one.modalities.target }]}
        />
        <ChoiceFilter name="from" label={one.from} choices={years.toReversed()} />
        <ChoiceFilter name="to" label={one.to} choices={years} />
      </Filters>
    </div>
  )
}
