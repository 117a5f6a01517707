import { useState } from 'preact/hooks'
import type { Indicators } from '../../answers.ts'
import { withQuery } from '../addresses.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useSettled } from '../parts/use-settled.ts'
import { useWords } from '../words/words.tsx'

const MOST_SHOWN = 8

/** A box to type into and, below it, the indicators that fit: a click or Enter adds one. */
export function ChooseIndicator(props: { chosen: readonly string[]; onChoose: (id: string) => void }) {
  const { words, formats } = useWords()
  const { compare } = words
  const [typed, setTyped] = useState('')
  const said = useSettled(typed.trim())
  const open = said !== '' || props.chosen.length === 0
  const found = useAnswer<Indicators>(open ? withQuery('/indicators', { words: said, limit: 100 }) : null)
  const fitting = (found.answer?.rows ?? [])
    .filter((each) => !props.chosen.includes(each.indicator))
    .toSorted((a, b) => b.times - a.times)
    .slice(0, MOST_SHOWN)
  const choose = (id: string) => {
    setTyped('')
    props.onChoose(id)
  }
  return (
    <form
      class="choose"
      onSubmit={(event) => {
        event.preventDefault()
        if (said && said === typed.trim() && fitting[0]) choose(fitting[0].indicator)
      }}
    >
      <label>
        {compare.add}
        <input
          type="search"
          maxLength={200}
          value={typed}
          placeholder={compare.addHint}
          autocomplete="off"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      {open && fitting.length > 0 && (
        <>
          <p class="muted" id="fitting-indicators">
            {said ? compare.suggestions : compare.popular}
          </p>
          <ul class="fitting" aria-labelledby="fitting-indicators">
            {fitting.map((each) => (
              <li key={each.indicator}>
                <button type="button" onClick={() => choose(each.indicator)}>
                  + {each.label} <small>{formats.number(each.times)}</small>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {said && found.answer && !found.waiting && fitting.length === 0 && (
        <p role="status">{compare.noMatch}</p>
      )}
    </form>
  )
}
