import { useCallback, useEffect, useState } from 'preact/hooks'
import { ask, Refusal } from './ask.ts'
import { keep, kept } from './kept.ts'

/** What a page knows of an answer. While a new one is awaited the old one stays in sight. */
export interface Awaited<Answer> {
  readonly answer: Answer | null
  readonly refusal: Refusal | null
  readonly waiting: boolean
  /** Asks again: after a correction, or when the server was away. */
  readonly again: () => void
}

/**
 * The answer at an address under `/api`; nothing is asked for while the address is null. A page that is gone back to
 * shows at once what it showed before, and asks whether it still holds.
 */
export function useAnswer<Answer>(path: string | null): Awaited<Answer> {
  const [state, setState] = useState<State<Answer>>(() => {
    const answer = path === null ? null : kept<Answer>(path)
    return { path: answer === null ? null : path, answer, refusal: null }
  })
  const [times, setTimes] = useState(0)
  useEffect(() => {
    if (path === null) return
    const leaving = new AbortController()
    ask<Answer>(path, leaving.signal).then(
      (answer) => {
        keep(path, answer)
        setState({ path, answer, refusal: null })
      },
      (error: unknown) => {
        if (leaving.signal.aborted) return
        if (!(error instanceof Refusal)) throw error
        setState({ path, answer: null, refusal: error })
      },
    )
    return () => leaving.abort()
  }, [path, times])
  const again = useCallback(() => setTimes((count) => count + 1), [])
  const waiting = path !== null && state.path !== path
  return { answer: state.answer, refusal: waiting ? null : state.refusal, waiting, again }
}

interface State<Answer> {
  readonly path: string | null
  readonly answer: Answer | null
  readonly refusal: Refusal | null
}
