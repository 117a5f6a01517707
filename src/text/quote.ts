import type { At, Text } from '../types.ts'
import { partitionPoint } from './bisect.ts'

/** The page (from 1) that holds `offset`, or null where the document has no pages. */
export function pageAt(text: Pick<Text, 'pageStarts'>, offset: number): number | null {
  const starts = text.pageStarts
  if (starts.length === 0) return null
  return Math.max(
    1,
    partitionPoint(starts, (start) => start <= offset),
  )
}

/** The only maker of places: offsets into the clean text with the page that holds `start`. */
export function place(text: Pick<Text, 'pageStarts'>, start: number, end: number): At {
  return { page: pageAt(text, start), start, end }
}

/** A place and the words that stand there; the two cannot disagree. */
export function quoted(
  text: Pick<Text, 'text' | 'pageStarts'>,
  start: number,
  end: number,
): { at: At; quote: string } {
  return { at: place(text, start, end), quote: text.text.slice(start, end) }
}
