import type { Filters as FilterAnswer, Tally } from '../../answers.ts'
import { useAnswer } from '../api/use-answer.ts'
import { ChoiceFilter, Filters, WordsFilter } from '../parts/filters.tsx'
import { useLabels } from '../parts/labels.ts'
import { useWords } from '../words/words.tsx'

/** The parameters by which the list of documents is filtered. */
export const FILTERS = ['words', 'agency', 'type', 'year', 'charset', 'findings', 'status'] as const

/** The filters of the list of documents; the choices are what the archive holds. */
export function DocumentFilters() {
  const { words, formats } = useWords()
  const { label } = useLabels()
  const { answer } = useAnswer<FilterAnswer>('/filters')
  const { filters, findings, statuses } = words.documents
  const choices = (tallies: readonly Tally[] | undefined, name: (id: string) => string = (id) => id) =>
    (tallies ?? []).flatMap((each) =>
      each.name === null
        ? []
        : [{ value: each.name, label: `${name(each.name)} (${formats.number(each.count)})` }],
    )
  const said = (of: Readonly<Record<string, string>>) =>
    Object.entries(of).map(([value, text]) => ({ value, label: text }))
  return (
    <Filters names={FILTERS}>
      <WordsFilter name="words" label={filters.words} hint={filters.hint} />
      <ChoiceFilter name="agency" label={filters.agency} choices={choices(answer?.agencies)} />
      <ChoiceFilter
        name="type"
        label={filters.type}
        choices={choices(answer?.types, (id) => label('doc_types', id))}
      />
      <ChoiceFilter name="year" label={filters.year} choices={choices(answer?.years)} />
      <ChoiceFilter
        name="charset"
        label={filters.charset}
        choices={choices(answer?.charsets, (id) => label('charsets', id))}
      />
      <ChoiceFilter name="findings" label={filters.findings} choices={said(findings)} />
      <ChoiceFilter name="status" label={filters.status} choices={said(statuses)} />
    </Filters>
  )
}
