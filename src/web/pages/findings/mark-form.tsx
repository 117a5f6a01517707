import { useId } from 'preact/hooks'
import { useWords } from '../words/words.tsx'

/** What a person says of a finding; null takes it back. */
export type Mark = 'seen' | 'explained' | null

/** Asks for the explanation, and for the name where it is not known. */
export function MarkForm(props: {
  mark: Mark
  note: string
  person: string
  onSave: (note: string, by: string) => void
  onCancel: () => void
}) {
  const { words } = useWords()
  const said = words.findings
  const id = useId()
  return (
    <form
      class="mark-form"
      onSubmit={(event) => {
        event.preventDefault()
        const given = new FormData(event.currentTarget)
        props.onSave(String(given.get('note') ?? '').trim(), String(given.get('by')).trim())
      }}
    >
      {props.mark === 'explained' && (
        <label for={`${id}note`}>
          {said.note}
          <textarea
            id={`${id}note`}
            name="note"
            rows={2}
            maxLength={2000}
            required
            placeholder={said.noteHint}
            defaultValue={props.note}
          />
        </label>
      )}
      <label for={`${id}by`}>
        {said.who}
        <input
          id={`${id}by`}
          name="by"
          maxLength={100}
          required
          pattern=".*\S.*"
          autocomplete="name"
          defaultValue={props.person}
        />
      </label>
      <div class="mark-buttons">
        <button type="submit">{said.save}</button>
        <button type="button" class="secondary outline" onClick={props.onCancel}>
          {said.cancel}
        </button>
      </div>
    </form>
  )
}
