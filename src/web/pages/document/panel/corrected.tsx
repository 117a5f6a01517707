import type { Corrected } from '../../../answers.ts'
import { Badge } from '../../parts/badge.tsx'
import { useWords } from '../../words/words.tsx'

/** Who changed or rejected a fact, when, and what they noted. */
export function CorrectedNote({ corrected }: { corrected: Corrected | null }) {
  const { words, formats } = useWords()
  if (!corrected) return null
  const { by, at, note, action } = corrected
  const say = action === 'reject' ? words.document.detail.rejected : words.document.detail.corrected
  return (
    <p>
      <Badge tone="correction">{action === 'reject' ? words.shared.rejected : words.shared.corrected}</Badge>{' '}
      {say(by, formats.time(at))}
      {note && `: ${note}`}
    </p>
  )
}
