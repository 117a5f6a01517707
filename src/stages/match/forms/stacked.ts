import type { Span } from '../../../text/span.ts'

/** A line of a flattened table as it would read in one line: every letter keeps its place, line ends are blanks. */
export interface PrintedLine extends Span {
  readonly printed: string
}

const FIGURE = /^\s{0,40}\d[\d.,]{0,12}\s{0,40}$/
const LABEL = /^(?=.{0,80}\p{L})[^\d\n.:;!?]{1,80}$/u
const TOTAL = /^\s*(?:tổng|cộng)(?!\p{L})/iu
const MOST_FIGURES = 15
const MOST_LABEL_LINES = 3

/**
 * The lines with those put together that were one row of a table whose every cell has a line of its own: a label, and at
 * least two lone figures under it. Where the rows are numbered from 1, the number under the last figure of a row opens the
 * next one. A row of `1`, `2`, `3` … only counts the columns.
 */
export function withStackedRows(text: string, lines: readonly Span[]): PrintedLine[] {
  const all = lines
    .map(({ start, end }): PrintedLine => ({ start, end, printed: text.slice(start, end) }))
    .filter(({ printed }) => printed.trim() !== '')
  const out: PrintedLine[] = []
  let number = 0
  for (let at = 0; at < all.length; ) {
    const from = at
    while (at < all.length && at - from < MOST_LABEL_LINES && LABEL.test(all[at]!.printed)) at++
    const body = at
    while (at < all.length && at - body <= MOST_FIGURES && FIGURE.test(all[at]!.printed)) at++
    const figures = all.slice(body, at)
    const numbered = opensNext(figures, all[at], number)
    const cells = numbered ? figures.slice(0, -1) : figures
    if (body === from || cells.length < 2 || counts(cells)) {
      out.push(...all.slice(from, Math.max(at, from + 1)))
      number = figures.length > 0 && Number(figures.at(-1)!.printed) === 1 && isLabel(all[at]) ? 1 : 0
      at = Math.max(at, from + 1)
      continue
    }
    const first = number > 0 || out.at(-1) === undefined || isStacked(out.at(-1)!) ? from : body - 1
    out.push(...all.slice(from, first))
    out.push(joined(text, all[first]!.start, cells.at(-1)!.end))
    number = numbered ? number + 1 : 0
  }
  return out
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

const isStacked = ({ printed, start, end }: PrintedLine): boolean => end - start > 0 && JOINED.test(printed)

const JOINED = /\p{L}\s+\d[\d.,]*(?:\s+\d[\d.,]*)+$/u

const joined = (text: string, start: number, end: number): PrintedLine => ({
  start,
  end,
  printed: text.slice(start, end).replace(/[\r\n]/g, ' '),
})
