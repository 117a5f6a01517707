import type { FormRow } from '../../../rules/forms.ts'
import type { Span } from '../../../text/span.ts'

/** The lines of a text, blank ones too. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = []
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    lines.push({ start, end })
    start = end + 1
  }
  return lines
}

/** A row as it would read if it were a certain row of a form. */
export interface Reading {
  /** 0 to 1: how well the printed label fits. */
  readonly likeness: number
  /** The figure; null where the cell is empty. */
  readonly value: Span | null
  /** The unit of the catalogue that the row prints; null where it prints none that is known. */
  readonly unit: string | null
  /** Why the figure is not to be trusted; null when it is. */
  readonly doubt: string | null
  /** In a table with a column for each period: the figures with the words of their headers; `value` is then null. */
  readonly periods?: readonly { readonly value: Span; readonly window: string }[]
}

/** A row as printed, before it is known which row of which form it is. */
export interface PrintedRow extends Span {
  /** The number in front, without its last point: `1.4.3`. */
  readonly number: string | null
  readonly read: (row: FormRow) => Reading
}

/** The figure that opens a cell: `88`, `3.000`, `98,17%`; what follows may be a unit or a remark, never more of a number: `1.2.1`. */
export const FIGURE = /^[\s|:]*(-?\d{1,3}(?:[.,]\d{3})+(?:,\d+)?|-?\d+(?:[.,]\d+)?)(?![\p{L}\d]|[.,]\d)/u

/** Words and figures of a cell: the figure, none, or a doubt where there are several. */
export function figureIn(cell: string): {
  figure: { from: number; to: number } | null
  doubt: string | null
} {
  const hit = FIGURE.exec(cell)
  if (!hit) return { figure: null, doubt: null }
  const to = hit[0].length
  const from = to - hit[1]!.length
  const rest = cell.slice(to)
  if (/^\s*[/\-–]\s*\d/.test(rest)) return { figure: null, doubt: `ô ghi hai số \`${cell.trim()}\`` }
  if (/^[\t ]+\d/.test(rest))
    return { figure: null, doubt: `có hai số liền nhau \`${cell.trim().slice(0, 40)}\`` }
  return { figure: { from, to }, doubt: null }
}
