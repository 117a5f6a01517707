import type { Span } from '../../../text/span.ts'
import { linesOf } from './printed.ts'

/** A line of a flattened table as it would read in one line: every letter keeps its place, line ends are blanks. */
export interface PrintedLine extends Span {
  readonly printed: string
}

const FIGURE = /^\s{0,40}\d[\d.,]{0,12}\s{0,40}$/
const LABEL = /^(?=.{0,80}\p{L})[^\d\n.:;!?]{1,80}$/u
const TOTAL = /^\s*(?:tổng|cộng)(?!\p{L})/iu
/** A whole row in one line. */
const ROW = /\p{L}\s+\d[\d.,]*(?:\s+\d[\d.,]*)+$/u
const MOST_FIGURES = 15
const MOST_LABEL_LINES = 3

/**
 * The lines that are not blank, those put together that were one row of a table whose every cell has a line of its own:
 * a label, and at least two lone figures under it. Where the rows are numbered from 1, the number under the last figure
 * of a row opens the next one. A row of `1`, `2`, `3` … only counts the columns.
 */
export function withStackedRows(text: string): PrintedLine[] {
  const all = linesOf(text)
    .map(({ start, end }): PrintedLine => ({ start, end, printed: text.slice(start, end) }))
    .filter(({ printed }) => printed.trim() !== '')
  const out: PrintedLine[] = []
  let number = 0
  for (let at = 0; at < all.length; ) {
    const body = endOfRun(all, at, { pattern: LABEL, most: MOST_LABEL_LINES })
    const next = endOfRun(all, body, { pattern: FIGURE, most: MOST_FIGURES + 1 })
    const figures = all.slice(body, next)
    const numbered = opensNext(figures, all[next], number)
    const cells = numbered ? figures.slice(0, -1) : figures
    if (body > at && cells.length > 1 && !counts(cells)) {
      const behindRow = number > 0 || out.length === 0 || ROW.test(out.at(-1)!.printed)
      const first = behindRow ? at : body - 1
      out.push(...all.slice(at, first), joined(text, all[first]!.start, cells.at(-1)!.end))
      number = numbered ? number + 1 : 0
      at = next
    } else {
      const from = at
      at = Math.max(next, from + 1)
      out.push(...all.slice(from, at))
      number = Number(figures.at(-1)?.printed) === 1 && isLabel(all[next]) ? 1 : 0
    }
  }
  return out
}

/** Where the lines from one on that a pattern fits end. */
function endOfRun(
  all: readonly PrintedLine[],
  from: number,
  { pattern, most }: { readonly pattern: RegExp; readonly most: number },
): number {
  let end = from
  while (end < all.length && end - from < most && pattern.test(all[end]!.printed)) end++
  return end
}

/** Whether the last figure is the number of the next row, counted on from that of this one. */
const opensNext = (figures: readonly PrintedLine[], next: PrintedLine | undefined, number: number): boolean =>
  number > 0 &&
  figures.length > 2 &&
  isLabel(next) &&
  !TOTAL.test(next!.printed) &&
  Number(figures.at(-1)!.printed) === number + 1

const isLabel = (line: PrintedLine | undefined): boolean => line !== undefined && LABEL.test(line.printed)

const counts = (cells: readonly PrintedLine[]): boolean =>
  cells.length > 2 &&
  cells.every(({ printed }, index) => [index + 1, index + 2, 1].includes(Number(printed.trim())))

const joined = (text: string, start: number, end: number): PrintedLine => ({
  start,
  end,
  printed: text.slice(start, end).replace(/[\r\n]/g, ' '),
})
