import { partitionPoint } from '../../text/bisect.ts'
import type { Text } from '../../types.ts'

/** `[page, x, y, width, height]` in points from the top left corner. */
export type Drawn = [number, number, number, number, number]

/** Words on one line overlap in height at least by this share of the lower of them. */
const SAME_LINE = 0.5

/** Where a stretch of the text stands on the pages: one box a line; none where the format has no boxes. */
export function boxesOf(text: Pick<Text, 'boxes'>, start: number, end: number): Drawn[] {
  const lines: { page: number; x0: number; y0: number; x1: number; y1: number }[] = []
  for (let i = firstAt(text.boxes, start); i < text.boxes.length && text.boxes[i]![0] < end; i++) {
    const [from, to, page, x0, y0, x1, y1] = text.boxes[i]!
    if (to <= start || from >= end) continue
    const part = { page, x0, y0, x1, y1 }
    const line = lines.at(-1)
    if (line && line.page === page && isSameLine(line, part) && part.x0 >= line.x0) {
      line.x1 = Math.max(line.x1, part.x1)
      line.y0 = Math.min(line.y0, part.y0)
      line.y1 = Math.max(line.y1, part.y1)
    } else lines.push(part)
  }
  return lines.map(({ page, x0, y0, x1, y1 }) => [page, tenth(x0), tenth(y0), tenth(x1 - x0), tenth(y1 - y0)])
}

const isSameLine = (a: { y0: number; y1: number }, b: { y0: number; y1: number }) =>
  Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) >= SAME_LINE * Math.min(a.y1 - a.y0, b.y1 - b.y0)

const tenth = (value: number) => Math.round(value * 10) / 10

/** Boxes ascend in their start; the first that may reach beyond `start`. */
function firstAt(boxes: Text['boxes'], start: number): number {
  return partitionPoint(boxes, (box) => box[1] <= start)
}
