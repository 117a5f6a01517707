import type { Filters as FilterChoices } from '../../../answers.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { ChoiceFilter, Filters, WordsFilter } from '../../parts/filters.tsx'
import { useWords } from '../../words/words.tsx'

/** Which cited documents are listed. */
export function ReferenceFilters() {
  const { words } = useWords()
  return (
    <Filters names={['words', 'type', 'issuer']}>
      <WordsFilter name="words" label={words.references.words} hint={words.references.wordsHint} />
      <ChoiceFilter name="type" label={words.references.type} choices={useReferenceTypes()} />
      <WordsFilter name="issuer" label={words.references.issuer} hint={words.references.issuerHint} />
    </Filters>
  )
}

/** The types of document that are cited, as choices. */
export function useReferenceTypes() {
  const filters = useAnswer<FilterChoices>('/filters').answer
  return (filters?.reference_types ?? []).flatMap(({ name }) =>
    name === null ? [] : [{ value: name, label: name }],
  )
}
