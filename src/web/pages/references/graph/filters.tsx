import type { Filters as FilterChoices } from '../../../answers.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { ChoiceFilter, Filters } from '../../parts/filters.tsx'
import { useWords } from '../../words/words.tsx'
import { useReferenceTypes } from '../list/filters.tsx'

const LEAST = [2, 3, 5, 10, 20]

/** What of the graph is drawn. */
export function GraphFilters() {
  const { words } = useWords()
  const { graph } = words.references
  const agencies = useAnswer<FilterChoices>('/filters').answer?.agencies ?? []
  return (
    <Filters names={['agency', 'type', 'least']}>
      <ChoiceFilter
        name="agency"
        label={graph.agency}
        choices={agencies.flatMap(({ name }) => (name === null ? [] : [{ value: name, label: name }]))}
      />
      <ChoiceFilter name="type" label={graph.type} choices={useReferenceTypes()} />
      <ChoiceFilter
        name="least"
        label={graph.least}
        any={graph.leastTimes(1)}
        choices={LEAST.map((times) => ({ value: String(times), label: graph.leastTimes(times) }))}
      />
    </Filters>
  )
}
