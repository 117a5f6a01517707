import type { SourceLine } from './passages.ts'
import type { Spelled } from './spell.ts'

/** `[start, end, page, x0, y0, x1, y1]` of a word of the clean text. */
export type BoxRow = readonly [number, number, number, number, number, number, number]

/** The box of every word: the parts of its runs' boxes, cut in proportion where a run holds several words. */
export function boxes(
  line: SourceLine,
  spelled: Spelled & { readonly text: string },
  start: number,
): BoxRow[] {
  const found: BoxRow[] = []
  for (const word of spelled.text.matchAll(/\S+/g)) {
    const from = sourceAt(spelled, word.index, false)
    const to = sourceAt(spelled, word.index + word[0].length, true)
    const box = boxOf(line, from, to)
    if (box) found.push([start + word.index, start + word.index + word[0].length, ...box])
  }
  return found
}

function sourceAt(spelled: Spelled, at: number, end: boolean): number {
  if (spelled.shifts === null) return at
  for (const [a, b, from, to] of spelled.shifts) {
    if (end ? at > a && at <= b : at >= a && at < b) {
      if (b - a === to - from) return from + (at - a)
      return end ? to : from
    }
  }
  return at
}

function boxOf(line: SourceLine, from: number, to: number): [number, number, number, number, number] | null {
  let box: [number, number, number, number, number] | null = null
  line.runs.forEach((run, i) => {
    const start = line.starts[i]!
    const length = run.text.length
    if (!run.box || length === 0 || start >= to || start + length <= from) return
    const width = run.box.x1 - run.box.x0
    const x0 = run.box.x0 + (width * Math.max(0, from - start)) / length
    const x1 = run.box.x0 + (width * Math.min(length, to - start)) / length
    const { page, y0, y1 } = run.box
    box =
      box === null
        ? [page, x0, y0, x1, y1]
        : [box[0], Math.min(box[1], x0), Math.min(box[2], y0), Math.max(box[3], x1), Math.max(box[4], y1)]
  })
  return box
}
