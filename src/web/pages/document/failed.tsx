import type { Document } from '../../answers.ts'
import { useWords } from '../words/words.tsx'

/** A file of which there is only the reason why it could not be read. */
export function Failed({ document }: { document: Document }) {
  const { words } = useWords()
  return (
    <div class="refused">
      <p>
        <strong>{words.document.failed.title}</strong> ({document.path})
      </p>
      <p>
        {words.document.failed.text} {document.error}
      </p>
    </div>
  )
}
