import type { Filters } from '../../answers.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWords } from '../words/words.tsx'

/** Adds an agency; without any, all are compared. */
export function ChooseAgency(props: { chosen: readonly string[]; onChoose: (name: string) => void }) {
  const { words } = useWords()
  const filters = useAnswer<Filters>('/filters').answer
  const names = (filters?.agencies ?? []).flatMap(({ name }) =>
    name !== null && !props.chosen.includes(name) ? [name] : [],
  )
  return (
    <label class="choose">
      {words.compare.addAgency}
      <select
        value=""
        onChange={(event) => {
          const name = event.currentTarget.value
          event.currentTarget.value = ''
          if (name) props.onChoose(name)
        }}
      >
        <option value="">—</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
