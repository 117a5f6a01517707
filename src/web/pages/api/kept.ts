/** So many answers are kept; a document is three or four of them. */
const MOST = 16

const answers = new Map<string, unknown>()

/** Keeps an answer, the latest last. */
export function keep(path: string, answer: unknown): void {
  answers.delete(path)
  answers.set(path, answer)
  for (const oldest of answers.keys()) {
    if (answers.size <= MOST) return
    answers.delete(oldest)
  }
}

/** The answer that was last given at an address; null where it was not kept. */
export const kept = <Answer>(path: string): Answer | null => (answers.get(path) as Answer | undefined) ?? null
