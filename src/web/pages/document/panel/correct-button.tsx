import { useState } from 'preact/hooks'
import { CorrectDialog } from '../../correct/dialog.tsx'
import type { Correctable } from '../../correct/fields.ts'
import { useWords } from '../../words/words.tsx'

/** Opens the dialog in which a person corrects or rejects a fact. */
export function CorrectButton(props: {
  documentId: string
  correctable: Correctable
  onChanged: () => void
}) {
  const { words } = useWords()
  const [open, setOpen] = useState(false)
  const done = (changed: boolean) => {
    setOpen(false)
    if (changed) props.onChanged()
  }
  return (
    <>
      <button type="button" class="outline" onClick={() => setOpen(true)}>
        {words.document.detail.correct}
      </button>
      {open && <CorrectDialog documentId={props.documentId} {...props.correctable} onDone={done} />}
    </>
  )
}
