import { useState } from 'preact/hooks'
import { useLabels } from '../parts/labels.ts'
import { useWords } from '../words/words.tsx'
import { ActionChoice } from './action-choice.tsx'
import { CorrectField } from './field.tsx'
import { type Correctable, fieldsOf } from './fields.ts'
import { PersonDialog } from './person-dialog.tsx'
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
  const { form } = words.corrections
  const { fact, kind, onDone } = props
  const [action, setAction] = useState<'correct' | 'reject'>('correct')
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const fields = fieldsOf(props, useLabels())
  const saving = useSaving({ ...props, onSaved: () => onDone(true) }, fields)

  return (
    <PersonDialog
      title={kind === 'observation' ? form.titleObservation : form.titleReference}
      noteLabel={form.note}
      noteHint={form.noteHint}
      onSend={(said) => void saving.save({ action, typed, ...said })}
      onClose={() => onDone(false)}
      trouble={
        saving.told && (
          <p class="told" role="alert">
            {saving.told}
          </p>
        )
      }
      confirm={
        saving.outdated ? (
          <button type="button" onClick={() => onDone(true)}>
            {form.reload}
          </button>
        ) : (
          <button type="submit" aria-busy={saving.busy} disabled={saving.busy}>
            {saving.busy ? form.saving : form.save}
          </button>
        )
      }
    >
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
    </PersonDialog>
  )
}
