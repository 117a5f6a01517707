import { partitionPoint } from '../../../text/bisect.ts'
import type { Fact, Mark } from './facts.ts'

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A stretch of text with the same facts all along. */
export interface Piece extends Stretch {
  readonly facts: readonly Fact[]
  readonly chosen: boolean
}

/** What a stretch of text is cut by. */
export interface Cuts {
  readonly marks: readonly Mark[]
  readonly chosen: Stretch | null
  /** Stretches that may not be cut (a repaired word, where the letters of the file stand in its place): a cut inside one moves to its beginning. */
  readonly whole: readonly Stretch[]
}

/** A stretch of the text cut where facts, and the chosen place, begin and end. */
export function piecesOf({ start, end }: Stretch, { marks, chosen, whole }: Cuts): Piece[] {
  const inside = (at: number) => at > start && at < end
  const cuts = new Set([start, end])
  for (const mark of chosen ? [...marks, chosen] : marks)
    for (const at of [mark.start, mark.end]) if (inside(at)) cuts.add(Math.max(start, moved(at, whole)))
  for (const mark of whole) for (const at of [mark.start, mark.end]) if (inside(at)) cuts.add(at)
  const at = [...cuts].sort((a, b) => a - b)
  return at.slice(1).map((to, index) => {
    const from = at[index]!
    const touches = (mark: Stretch) => mark.start < to && mark.end > from
    return {
      start: from,
      end: to,
      facts: marks.filter(touches).map((mark) => mark.fact),
      chosen: chosen !== null && touches(chosen),
    }
  })
}

function moved(at: number, whole: readonly Stretch[]): number {
  return whole.find((mark) => mark.start < at && mark.end > at)?.start ?? at
}

/** The marks of a sorted list that touch a stretch; `longest` is the length of the longest of the list. */
export function marksWithin(marks: readonly Mark[], { start, end }: Stretch, longest: number): Mark[] {
  const found: Mark[] = []
  for (let index = firstFrom(marks, start - longest); index < marks.length; index++) {
    const mark = marks[index]!
    if (mark.start >= end) break
    if (mark.end > start) found.push(mark)
  }
  return found
}

/** Index of the first mark that starts at or behind a place. */
function firstFrom(marks: readonly Mark[], at: number): number {
  return partitionPoint(marks, ({ start }) => start < at)
}
