import { hasMarker } from './marker.ts'
import { endsShort, isApart, isCentred, type Measure } from './measure.ts'
import { isBold, type Row, textOf } from './rows.ts'

/** Ends like a sentence or a list item: after that a new paragraph is no surprise. */
function endsSentence(row: Row): boolean {
  return /[.;:!?…][”"’)\]]?$/.test(textOf(row))
}

/**
 * Does the paragraph go on in the next line? A line that left room for the next word was ended on purpose; beyond
 * that the document's own habits decide (distance, indent), and bullets only where the habits say nothing.
 */
export function goesOn(paragraph: readonly Row[], next: Row, measure: Measure): boolean {
  const last = paragraph.at(-1)!
  const samePage = last.page === next.page
  if (samePage && (next.base <= last.base || isApart(last, next, measure))) return false
  if (Math.abs(last.size - next.size) > 1.2) return false
  if (isLeader(last) || endsShort(last, next, roomBehind(last, measure))) return false
  if (isCentredPair(last, next, measure)) return !hasMarker(next) && isAlike(last, next)
  if (isStep(paragraph, next, measure)) return false
  if (headingEnds(paragraph, next) || stylesPart(last, next)) return false
  if (!hasMarker(next)) return true
  if (isBold(next) && !isBold(last)) return false
  if (samePage && measure.spaced) return true
  if (measure.indented) return next.x0 < measure.left + 8
  return !endsSentence(last) && !/^\p{Lu}|^\d+(?:\.\d+)*[.)]/u.test(textOf(next))
}

/** Room for another word: a centred line has it on both sides. */
function roomBehind(row: Row, measure: Measure): number {
  if (isCentred(row, measure)) return measure.right - measure.left - (row.x1 - row.x0)
  return measure.right - row.x1
}

/** A centred heading that goes on in a second line about the same axis. */
function isCentredPair(last: Row, next: Row, measure: Measure): boolean {
  return (
    isCentred(next, measure) && Math.abs(last.x0 + last.x1 - next.x0 - next.x1) < 12 && last.x0 <= next.x0 + 4
  )
}

/** Both in one style: a title does not go on in its subtitle. */
function isAlike(last: Row, next: Row): boolean {
  return isBold(last) === isBold(next) && isItalic(last) === isItalic(next)
}

/** A line in italics from end to end and one that has none, beginning like a paragraph. */
function stylesPart(last: Row, next: Row): boolean {
  return isItalic(last) !== isItalic(next) && isPlain(last) !== isPlain(next) && /^\p{Lu}/u.test(textOf(next))
}

function isPlain(row: Row): boolean {
  return row.pieces.every((each) => each.blank || !each.face.italic)
}

/** Dots to be written on fill a line, but nothing goes on behind them. */
function isLeader(row: Row): boolean {
  return /(?:\.{5}|…{3}|_{5})\.*$/.test(textOf(row))
}

/** Does the left edge of the next line say that something new begins? */
function isStep(paragraph: readonly Row[], next: Row, measure: Measure): boolean {
  const first = paragraph[0]!
  const second = paragraph[1]
  if (second) return Math.abs(next.x0 - second.x0) > 8
  const shift = next.x0 - first.x0
  if (shift > 8) {
    return !(
      hasMarker(first) &&
      (Math.abs(next.x0 - afterMarker(first)) < 6 || (isBold(first) && isBold(next)))
    )
  }
  if (shift < -90) return true
  if (shift < -8) return false
  return measure.indented && first.x0 > measure.left + 8 && next.x0 > measure.left + 8
}

/** Where the text behind the bullet begins: the lines of a hanging paragraph stand below it. */
function afterMarker(row: Row): number {
  const at = row.pieces.findIndex((each) => each.blank)
  const after = row.pieces.slice(at + 1).find((each) => !each.blank)
  return after?.x0 ?? row.x0
}

/** A numbered heading in bold that fills its line, before text that is not bold. */
function headingEnds(paragraph: readonly Row[], next: Row): boolean {
  if (!paragraph.every(isBold) || isPartlyBold(next)) return false
  return hasMarker(paragraph[0]!) && /^\p{Lu}/u.test(textOf(next))
}

function isItalic(row: Row): boolean {
  return row.pieces.every((each) => each.blank || each.face.italic)
}

function isPartlyBold(row: Row): boolean {
  return row.pieces.find((each) => !each.blank)?.bold === true
}
