import { isCount, isFigure } from './figures.ts'
import { authority, day, motto, mottoStart, number, recipients, toSign } from './letterhead.ts'
import { hasMarker } from './marker.ts'
import { isBold, type Row } from './rows.ts'
import { type Stretch, stretchesOf } from './stripe.ts'

/** A stretch of a line and what it says. */
export interface Part extends Stretch {
  readonly text: string
}

/** A printed line as someone sees it who looks for columns: its stretches between wide gaps. */
export interface Print {
  readonly row: Row
  readonly base: number
  readonly size: number
  readonly parts: readonly Part[]
  /** Holds figures beside words, or counts a row of several cells. */
  readonly anchor: boolean
  /** Belongs to no table: running text, a letterhead, a signature, dots that lead to a page number. */
  readonly apart: boolean
}

/** `span` is how wide the text of the page is. */
export function printOf(row: Row, span: number): Print {
  const parts = stretchesOf(row).map((stretch): Part => ({ ...stretch, text: wordsIn(stretch) }))
  const led = parts.some((each) => leaders.test(each.text))
  return {
    row,
    base: row.base,
    size: row.size,
    parts,
    anchor: !led && isAnchor(parts),
    apart: led || isForm(parts) || (parts.length === 1 && isProse(row, span)),
  }
}

/** Whether the line may be one of a table's: it holds figures beside words. */
export function holdsFigures(row: Row): boolean {
  const stretches = stretchesOf(row)
  return stretches.length > 1 && isAnchor(stretches.map((each) => ({ ...each, text: wordsIn(each) })))
}

function wordsIn(stretch: Stretch): string {
  return stretch.pieces
    .map((each) => each.text)
    .join('')
    .trim()
}

function isAnchor(parts: readonly Part[]): boolean {
  const figures = parts.slice(1).some((each) => isFigure(each.text))
  return parts.length > 1 && (figures || (parts.length > 2 && isCount(parts[0]!.text)))
}

/** Dots up to a page number or to be written on. */
const leaders = /(?:[.…_]\s?){6}|…{3}/

/** Words of the letterhead or the signature, a day of issue, `(Kèm theo Quyết định số …)`. */
function isForm(parts: readonly Part[]): boolean {
  const whole = parts.map((each) => each.text).join(' ')
  const words = [motto, mottoStart, recipients, authority, toSign, number]
  return (
    day.test(whole) || annexed.test(whole) || parts.some((each) => words.some((word) => word.test(each.text)))
  )
}

/** “(Kèm theo …)”, “(Ban hành kèm theo …)” in any charset. */
const annexed = /^\((?:ban h\S{1,4} )?k\S{1,3}m theo/i

/** A line that fills most of the page; a heading inside a table may, if it is bold or counted. */
function isProse(row: Row, span: number): boolean {
  return row.x1 - row.x0 > 0.7 * span && !isBold(row) && !hasMarker(row)
}
