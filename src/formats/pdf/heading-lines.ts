import { type Column, grown, rangeOf } from './columns.ts'
import { cutLine } from './cut-lines.ts'
import { isCount, isFigureOrNone } from './figures.ts'
import { hasMarker } from './marker.ts'
import type { Print } from './prints.ts'
import { isCaption } from './regions.ts'
import type { Stroke } from './strokes.ts'
import { isNumberHead } from './tabular.ts'

interface Above {
  /** The first line with figures. */
  readonly first: number
  /** The first line that may be taken. */
  readonly floor: number
  readonly columns: readonly Column[]
  readonly bars: readonly Stroke[]
}

/** Where the heading of a table begins: from the first figures upwards as long as lines fit its columns. */
export function headingStart(
  prints: readonly Print[],
  { first, floor, columns: rough, bars }: Above,
): number {
  let top = first
  let columns = rough
  while (top > floor) {
    const [line, below] = [prints[top - 1]!, prints[top]!]
    const ruled = bars.some((bar) => bar.y0 > line.base - 1 && bar.y0 < below.base)
    if (below.base - line.base > (ruled ? 3.6 : 3.2) * Math.max(line.size, below.size)) break
    if (line.apart || isCaption(line) || !isHeading(line, prints.slice(top, first + 1), columns)) break
    top--
    columns = grown(columns, line.parts)
  }
  // lines of one stretch at the top are rather a title than a heading
  while (top < first && prints[top]!.parts.length === 1 && !isGroup(prints[top]!, columns)) {
    if (isPartOfHead(prints[top]!, prints.slice(top + 1, first), columns)) break
    top++
  }
  return prints.slice(top, first).some((each) => each.parts.length > 1 || isGroup(each, columns))
    ? top
    : first
}

function isHeading(line: Print, below: readonly Print[], columns: readonly Column[]): boolean {
  const entries = cutLine(line, columns).entries
  if (entries.some((each) => each.from < each.to && each.from <= labelColumn(columns, below))) return false
  if (line.parts.length > 1) return entries.every((each) => !/[.;:]$/.test(each.text))
  const [entry] = entries
  if (entry!.from < entry!.to) return isGroup(line, columns)
  return isPartOfHead(line, below, columns) || isTitleOfRows(line, columns)
}

/** The first column of words: no group of the heading begins there. */
function labelColumn(columns: readonly Column[], below: readonly Print[]): number {
  const last = below.at(-1)!
  const entries = cutLine(last, columns).entries
  return entries.find((each) => !isFigureOrNone(each.text))?.from ?? 0
}

/** Words in the middle above several columns of figures. */
function isGroup(line: Print, columns: readonly Column[]): boolean {
  const [from, to] = rangeOf(columns, line.parts[0]!)
  if (line.parts.length > 1 || from === to || from === 0) return false
  const middle = (columns[from]!.x0 + columns[to]!.x1) / 2
  return Math.abs((line.row.x0 + line.row.x1) / 2 - middle) < 0.2 * (columns[to]!.x1 - columns[from]!.x0)
}

/** A line of words in one column, close above or between others of that column. */
function isPartOfHead(line: Print, below: readonly Print[], columns: readonly Column[]): boolean {
  const [from, to] = rangeOf(columns, line.parts[0]!)
  if (from !== to) return false
  return below.some((each) => {
    if (each.base - line.base > (below.length === 1 ? 2.2 : 1.5) * line.size || isTitleOfRows(each, columns))
      return false
    if (from === 0 && isNumberHead(each.parts[0]!.text)) return false
    return each.parts.length > 1 || rangeOf(columns, each.parts[0]!)[0] === from
  })
}

/** A line alone in the column of labels that opens with a number or a bullet: a title of rows, no heading. */
function isTitleOfRows(line: Print, columns: readonly Column[]): boolean {
  if (line.parts.length > 1) return false
  const [from, to] = rangeOf(columns, line.parts[0]!)
  return from < 2 && from === to && hasMarker(line.row)
}

/** Where the body begins: titles of rows and the first lines of labels stand above the first figures. */
export function bodyStart(
  prints: readonly Print[],
  {
    top,
    first,
    columns,
  }: { readonly top: number; readonly first: number; readonly columns: readonly Column[] },
): number {
  const counted = prints.findIndex((each, i) => i > top && i < first && isCounted(each))
  if (counted > 0) return counted
  let start = first
  if (isYears(prints[first]!, prints.slice(top, first))) return first + 1
  while (
    start > top &&
    prints[start - 1]!.parts.length === 1 &&
    prints.slice(top, start - 1).some((each) => each.parts.length > 1)
  ) {
    const line = prints[start - 1]!
    const label = prints[start]!.parts.find((each) => !isFigureOrNone(each.text)) ?? prints[start]!.parts[0]!
    const inLine = Math.abs(line.row.x0 - label.x0) < 2.5
    const overlaps = prints[start]!.base - line.base < 0.75 * line.size
    const [from, to] = rangeOf(columns, line.parts[0]!)
    if (
      from > 1 ||
      from !== to ||
      !(overlaps || hasMarker(line.row) || (inLine && /^[^\p{Ll}]/u.test(line.parts[0]!.text)))
    )
      break
    start--
  }
  return start
}

/**
 * The first line of the page if all lines from it to the first figures may be the rest of the row that the page break
 * cut: words in one column, close to each other.
 */
export function restStart(prints: readonly Print[], first: number, columns: readonly Column[]): number {
  const lines = prints.slice(0, first)
  const [column] = lines[0] ? rangeOf(columns, lines[0].parts[0]!) : [0]
  const rest = lines.every((line, i) => {
    const [from, to] = rangeOf(columns, line.parts[0]!)
    const near = Math.abs(line.row.x0 - columns[from]!.x0) < 3
    const close = prints[i + 1]!.base - line.base < 1.7 * line.size
    return line.parts.length === 1 && !line.apart && from === to && from === column && near && close
  })
  return rest && lines.length > 0 && !hasMarker(lines[0]!.row) ? 0 : first
}

/** The last line of a heading: its only figures are years, each below other words of the heading. */
function isYears(line: Print, heading: readonly Print[]): boolean {
  const figures = line.parts.filter((each) => isFigureOrNone(each.text))
  return figures.every(
    (year) =>
      /^(?:19|20)\d\d$/.test(year.text) &&
      heading.some((above) => above.parts.some((each) => each.x0 < year.x1 && each.x1 > year.x0)),
  )
}

/** A title of rows with its number in a column of its own, or the first line of a row whose figures stand lower. */
function isCounted({ parts }: Print): boolean {
  return parts.length > 1 && isCount(parts[0]!.text) && !parts.every((each) => isFigureOrNone(each.text))
}
