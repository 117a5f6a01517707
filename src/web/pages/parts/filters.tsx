import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useWords } from '../words/words.tsx'
import { useFilters } from './use-filters.ts'

/** A choice of a filter: its value in the address, and its words. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** The filters of a list, with a way to drop them all. `names` are the parameters that they set. */
export function Filters({ names, children }: { names: readonly string[]; children: ComponentChildren }) {
  const { words } = useWords()
  const { values, address } = useFilters()
  const set = names.filter((name) => values[name])
  return (
    <search class="filters" aria-label={words.shared.filters.title}>
      {children}
      {set.length > 0 && (
        <a class="clear" href={address(Object.fromEntries(names.map((name) => [name, null])))}>
          ✕ {words.shared.filters.clear}
        </a>
      )}
    </search>
  )
}

/** A filter with choices; the address holds the chosen one. */
export function ChoiceFilter(props: {
  name: string
  label: string
  choices: readonly Choice[]
  /** The words for no choice. */
  any?: string
}) {
  const { words } = useWords()
  const { values, set } = useFilters()
  const id = useId()
  const chosen = values[props.name] ?? ''
  const known = chosen === '' || props.choices.some((each) => each.value === chosen)
  return (
    <div class="filter">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        name={props.name}
        value={chosen}
        onChange={(event) => set({ [props.name]: event.currentTarget.value })}
      >
        <option value="">{props.any ?? words.shared.filters.any}</option>
        {!known && <option value={chosen}>{chosen}</option>}
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A filter with words, taken on Enter or when the field is left. */
export function WordsFilter({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const { values, set } = useFilters()
  const id = useId()
  const said = values[name] ?? ''
  const take = (typed: string) => {
    if (typed.trim() !== said) set({ [name]: typed.trim() })
  }
  return (
    <div class="filter words">
      <label for={id}>{label}</label>
      <input
        id={id}
        key={said}
        type="search"
        name={name}
        maxLength={200}
        defaultValue={said}
        placeholder={hint ?? ''}
        onChange={(event) => take(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event.currentTarget.value)
        }}
      />
    </div>
  )
}
