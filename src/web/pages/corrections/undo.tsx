import { useState } from 'preact/hooks'
import type { Correction } from '../../answers.ts'
import { Refusal, send } from '../api/ask.ts'
import { PersonDialog } from '../correct/person-dialog.tsx'
import { Refused } from '../parts/states.tsx'
import { useWords } from '../words/words.tsx'

/** Asks who undoes a correction and why, and undoes it. */
export function UndoDialog(props: { correction: Correction; onDone: (changed: boolean) => void }) {
  const { words } = useWords()
  const said = words.corrections
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const undo = async (by: { readonly note: string; readonly by: string }) => {
    try {
      await send('POST', `/corrections/${props.correction.id}/undo`, by)
      props.onDone(true)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      setRefusal(error)
    }
  }
  return (
    <PersonDialog
      title={said.undoTitle}
      noteLabel={said.note}
      onSend={(by) => void undo(by)}
      onClose={() => props.onDone(false)}
      trouble={refusal && <Refused refusal={refusal} />}
      confirm={<button type="submit">{said.undoConfirm}</button>}
    >
      <p>
        <strong>{props.correction.label}</strong>
      </p>
      <p>{said.undoText}</p>
    </PersonDialog>
  )
}
