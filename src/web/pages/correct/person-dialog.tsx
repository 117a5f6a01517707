import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useWords } from '../words/words.tsx'
import './correct.css'
import { useModal } from './use-modal.ts'
import { usePerson } from './use-person.ts'

/** A dialog whose answer is stored under a person's name: its own questions, a note, and who says it. */
export function PersonDialog(props: {
  title: string
  children: ComponentChildren
  noteLabel: string
  noteHint?: string
  /** What went wrong, below the fields. */
  trouble: ComponentChildren
  /** The button that sends, or what stands in its place. */
  confirm: ComponentChildren
  onSend: (said: { readonly note: string; readonly by: string }) => void
  onClose: () => void
}) {
  const { who, whoNeeded, cancel } = useWords().words.corrections
  const id = useId()
  const dialog = useModal()
  const [person, keepPerson] = usePerson()
  return (
    <dialog
      ref={dialog}
      class="correct"
      aria-labelledby={`${id}title`}
      onCancel={(event) => {
        event.preventDefault()
        props.onClose()
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!event.currentTarget.reportValidity()) return
          const written = String(new FormData(event.currentTarget).get('note') ?? '').trim()
          props.onSend({ note: written, by: person.trim() })
        }}
      >
        <h2 id={`${id}title`}>{props.title}</h2>
        {props.children}
        <label>
          {props.noteLabel}
          <textarea name="note" rows={2} maxLength={2000} placeholder={props.noteHint} />
        </label>
        <label>
          {who}
          <input
            {...{ name: 'by', required: true, maxLength: 100, pattern: '.*\\S.*', title: whoNeeded }}
            autocomplete="name"
            value={person}
            onInput={(event) => keepPerson(event.currentTarget.value)}
          />
        </label>
        {props.trouble}
        <div class="dialog-buttons">
          {props.confirm}
          <button type="button" class="secondary outline" onClick={props.onClose}>
            {cancel}
          </button>
        </div>
      </form>
    </dialog>
  )
}
