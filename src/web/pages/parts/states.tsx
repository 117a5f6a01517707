import type { ComponentChildren } from 'preact'
import type { Refusal } from '../api/ask.ts'
import type { Awaited } from '../api/use-answer.ts'
import { useWords } from '../words/words.tsx'

/** Something is on its way. */
export function Waiting({ what }: { what?: string }) {
  const { words } = useWords()
  return (
    <p class="waiting" role="status" aria-busy="true">
      {what ?? words.shared.loading}
    </p>
  )
}

/** There is nothing to show, and perhaps why. */
export function Nothing({ children }: { children?: ComponentChildren }) {
  const { words } = useWords()
  return <p class="nothing">{children ?? words.shared.nothing}</p>
}

/** Why something could not be had, in words, with a way to try again. */
export function Refused({ refusal, again }: { refusal: Refusal; again?: () => void }) {
  const { words } = useWords()
  return (
    <div class="refused" role="alert">
      <p>{refusalText(refusal, words.shared.refusals)}</p>
      {again && (
        <button type="button" class="secondary" onClick={again}>
          {words.shared.again}
        </button>
      )}
    </div>
  )
}

/** A refusal in words: the server's own where it said any. */
export function refusalText(
  refusal: Refusal,
  words: ReturnType<typeof useWords>['words']['shared']['refusals'],
) {
  if (refusal.message) return refusal.message
  if (refusal.status === 0) return words.noAnswer
  return refusal.status === 404 ? words.missing : words.unreadable(refusal.status)
}

/** Shows an answer once it is there; before, that it is awaited; or why there is none. An older answer stays in sight, dimmed. */
export function Answered<Answer>({
  of,
  children,
}: {
  of: Awaited<Answer>
  children: (answer: Answer) => ComponentChildren
}) {
  if (of.refusal) return <Refused refusal={of.refusal} again={of.again} />
  if (of.answer === null) return <Waiting />
  return (
    <div class={of.waiting ? 'answered stale' : 'answered'} aria-busy={of.waiting}>
      {children(of.answer)}
    </div>
  )
}
