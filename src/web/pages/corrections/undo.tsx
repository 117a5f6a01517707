import { useId, useState } from 'preact/hooks'
import type { Correction } from '../../answers.ts'
import { Refusal, send } from '../api/ask.ts'
import '../correct/correct.css'
import { useModal } from '../correct/use-modal.ts'
import { usePerson } from '../correct/use-person.ts'
import { Refused } from '../parts/states.tsx'
import { useWords } from '../words/words.tsx'

/** Asks who undoes a correction and why, and undoes it. */
export function UndoDialog(props: { correction: Correction; onDone: (changed: boolean) => void }) {
  const { words } = useWords()
  const said = words.corrections
  const id = useId()
  const dialog = useModal()
  const [person, keepPerson] = usePerson()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const undo = async (note: string) => {
    try {
      await send('POST', `/corrections/${props.correction.id}/undo`, { by: person.trim(), note })
      props.onDone(true)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      setRefusal(error)
    }
  }
  return (
    <dialog
      ref={dialog}
      class="correct"
      aria-labelledby={`${id}title`}
      onCancel={(event) => {
        event.preventDefault()
        props.onDone(false)
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void undo(String(new FormData(event.currentTarget).get('note') ?? '').trim())
        }}
      >
        <h2 id={`${id}title`}>{said.undoTitle}</h2>
        <p>
          <strong>{props.correction.label}</strong>
        </p>
        <p>{said.undoText}</p>
        <label>
          {said.note}
          <textarea name="note" rows={2} maxLength={2000} />
        </label>
        <label>
          {said.who}
          <input
            name="by"
            required
            maxLength={100}
            pattern=".*\S.*"
            title={said.whoNeeded}
            autocomplete="name"
            value={person}
            onInput={(event) => keepPerson(event.currentTarget.value)}
          />
        </label>
        {refusal && <Refused refusal={refusal} />}
        <div class="dialog-buttons">
          <button type="submit">{said.undoConfirm}</button>
          <button type="button" class="secondary outline" onClick={() => props.onDone(false)}>
            {said.cancel}
          </button>
        </div>
      </form>
    </dialog>
  )
}
