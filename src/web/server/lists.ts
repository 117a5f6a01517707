import { type Listed, type Page, readCursor, writeCursor } from '../../store/explorer/page.ts'

const USUAL = 50

/** The page that was asked for; `length` is how many values a cursor of this list has. */
export const pageOf = (
  question: { readonly limit?: number | undefined; readonly after?: string | undefined },
  length: number,
): Page => ({ limit: question.limit ?? USUAL, after: readCursor(question.after, length) })

/** A list as the API answers it. */
export const answered = <T>({ rows, next, total }: Listed<T>) => ({
  rows: [...rows] as T[],
  next: writeCursor(next),
  total,
})
