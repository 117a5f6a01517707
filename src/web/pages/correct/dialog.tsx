import { useId, useState } from 'preact/hooks'
import { useLabels } from '../parts/labels.ts'
import { useWords } from '../words/words.tsx'
import './correct.css'
import { ActionChoice } from './action-choice.tsx'
import { CorrectField } from './field.tsx'
import { type Correctable, fieldsOf } from './fields.ts'
import { useModal } from './use-modal.ts'
import { usePerson } from './use-person.ts'
import { useSaving } from './use-saving.ts'

export type { Correctable } from './fields.ts'

/**
 * Asks a person how a fact should read, or to reject it. `onDone` is called when the form is closed: with true when
 * something was stored, or when another person's correction was found to stand, so that what is shown is asked for anew.
 */
export function CorrectDialog(
  props: Correctable & { documentId: string; onDone: (changed: boolean) => void },
) {
  const { words, formats } = useWords()
  const { form, who, whoNeeded, cancel } = words.corrections
  const { fact, kind, onDone } = props
  const id = useId()
  const dialog = useModal()
  const [action, setAction] = useState<'correct' | 'reject'>('correct')
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [person, keepPerson] = usePerson()
  const fields = fieldsOf(props, useLabels())
  const saving = useSaving({ ...props, onSaved: () => onDone(true) }, fields)

  return (
    <dialog
      ref={dialog}
      class="correct"
      aria-labelledby={`${id}title`}
      onCancel={(event) => {
        event.preventDefault()
        onDone(false)
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!event.currentTarget.reportValidity()) return
          const note = String(new FormData(event.currentTarget).get('note') ?? '').trim()
          void saving.save({ action, typed, note, by: person.trim() })
        }}
      >
        <h2 id={`${id}title`}>{kind === 'observation' ? form.titleObservation : form.titleReference}</h2>
        <blockquote>“{fact.quote.replace(/\s+/g, ' ').trim()}”</blockquote>
        {fact.corrected && (
          <p class="standing">{form.standing(fact.corrected.by, formats.time(fact.corrected.at))}</p>
        )}
        <ActionChoice action={action} onChoose={setAction} />
        {action === 'correct' && (
          <div class="correct-fields">
            {fields.map((field) => (
              <CorrectField
                key={field.name}
                field={field}
                typed={typed[field.name] ?? field.written}
                fault={saving.faults[field.name]}
                onType={(text) => setTyped((before) => ({ ...before, [field.name]: text }))}
              />
            ))}
          </div>
        )}
        <label>
          {form.note}
          <textarea name="note" rows={2} maxLength={2000} placeholder={form.noteHint} />
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
        {saving.told && (
          <p class="told" role="alert">
            {saving.told}
          </p>
        )}
        <div class="dialog-buttons">
          {saving.outdated ? (
            <button type="button" onClick={() => onDone(true)}>
              {form.reload}
            </button>
          ) : (
            <button type="submit" aria-busy={saving.busy} disabled={saving.busy}>
              {saving.busy ? form.saving : form.save}
            </button>
          )}
          <button type="button" class="secondary outline" onClick={() => onDone(false)}>
            {cancel}
          </button>
        </div>
      </form>
    </dialog>
  )
}
