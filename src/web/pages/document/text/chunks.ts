import type { TextBlock } from '../../../answers.ts'
import type { Mark } from '../facts.ts'

/** Some blocks of the text that are shown together, with the marks that touch them. */
export interface Chunk {
  readonly start: number
  readonly end: number
  readonly blocks: readonly TextBlock[]
  /** Ascending in `start`. */
  readonly marks: readonly Mark[]
  /** Length of the longest mark. */
  readonly longest: number
}

/** About two pages: small enough to be drawn at once, large enough that a long text is few of them. */
const LETTERS = 5000

/** The blocks of a text in chunks, so that of a long one only what is near the window is drawn with its marks. */
export function chunksOf(blocks: readonly TextBlock[], marks: readonly Mark[]): Chunk[] {
  const groups: TextBlock[][] = []
  let letters = LETTERS
  for (const block of blocks) {
    if (letters >= LETTERS) {
      groups.push([])
      letters = 0
    }
    groups.at(-1)!.push(block)
    letters += block.end - block.start
  }
  const chunks = groups.map((group) => ({
    start: group[0]!.start,
    end: group.at(-1)!.end,
    blocks: group,
    marks: [] as Mark[],
    longest: 0,
  }))
  let first = 0
  for (const mark of marks) {
    while (first < chunks.length - 1 && chunks[first]!.end <= mark.start) first++
    for (let index = first; index < chunks.length && chunks[index]!.start < mark.end; index++) {
      const chunk = chunks[index]!
      if (chunk.end <= mark.start) continue
      chunk.marks.push(mark)
      chunk.longest = Math.max(chunk.longest, mark.end - mark.start)
    }
  }
  return chunks
}

/** Index of the chunk that holds a place; -1 for none. */
export const chunkAt = (chunks: readonly Chunk[], at: number): number =>
  chunks.findIndex(({ start, end }) => at >= start && at < end)
