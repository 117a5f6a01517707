import type { CutLine, Entry } from './cut-lines.ts'
import { isCount, isFigure, isFigureOrNone } from './figures.ts'

/** A table as it is suspected: the lines of its heading and of its body, cut at its columns. */
export interface Suspect {
  readonly heading: readonly CutLine[]
  readonly body: readonly CutLine[]
  readonly columns: number
}

/**
 * Are these lines a table beyond doubt? Columns of figures that stand in line decide. One such column is enough only
 * under a heading and beside two others (or in five rows); a list with page numbers or sums at the right has none, and
 * stays lines. A table of words must have a heading and count its rows.
 */
export function isTabular({ heading, body, columns }: Suspect): boolean {
  if (columns < 2) return false
  const anchors = body.filter((each) => each.print.anchor)
  const across = body.filter(
    (line) => line.print.parts.length > 1 && line.entries.some((each) => each.from < each.to),
  )
  if (across.length > 0.2 * body.length) return false
  const all = Array.from({ length: columns }, (_, column) => inColumn(body, column))
  const counted = isCounting(all[0]!)
  const figures = all.flatMap((entries, column) =>
    areFigures(entries) && !(column === 0 && counted) ? [column] : [],
  )
  const headed = (column: number) => headOf(heading, column) !== ''
  if (columns > 3 && all.every((_, column) => headed(column)) && isNumberHead(headOf(heading, 0))) {
    return counted || anchors.length > 0
  }
  if (figures.length > 1) {
    return anchors.length > 2 || (anchors.length === 2 && figures.every(headed) && all.length > 2)
  }
  if (figures.length === 1) {
    if (counted && columns > 3 && anchors.length > 3) return true
    const head = headOf(heading, figures[0]!)
    if (head === '' || /^trang:?$/i.test(head)) return false
    return columns > 2 ? anchors.length > 2 : anchors.length > 4
  }
  return counted && columns > 2 && anchors.length > 2 && isNumberHead(headOf(heading, 0)) && isFilled(all)
}

/** `TT`, `STT`, `Số TT` in any charset. */
export function isNumberHead(text: string): boolean {
  return /^(?:s\S{0,3}\s?)?tt\.?$/i.test(text)
}

function isFilled(all: readonly (readonly Entry[])[]): boolean {
  return all.slice(1).filter((entries) => entries.length > 2).length > 1
}

export function headOf(heading: readonly CutLine[], column: number): string {
  return heading
    .flatMap(({ entries }) => entries.filter((each) => each.from <= column && column <= each.to))
    .map((each) => each.text)
    .join(' ')
}

function inColumn(lines: readonly CutLine[], column: number): Entry[] {
  return lines.flatMap(({ entries }) => entries.filter((each) => each.from === column && each.to === column))
}

/** Numbers of rows: each counts, and most are one more than some other. */
function isCounting(entries: readonly Entry[]): boolean {
  const counts = entries.filter((each) => isCount(each.text))
  return (
    counts.length > 1 &&
    counts.length >= 0.8 * entries.length &&
    new Set(counts.map((each) => each.text)).size > 1
  )
}

/** Nearly all figures, and most of them in line: at their ends, middles or beginnings. */
function areFigures(entries: readonly Entry[]): boolean {
  const own = entries.filter((each) => isFigureOrNone(each.text))
  const sure = own.filter((each) => isFigure(each.text))
  if (sure.length < 2 || own.length < 0.7 * entries.length) return false
  const places = [
    own.map((each) => each.row.x1),
    own.map((each) => (each.row.x0 + each.row.x1) / 2),
    own.map((each) => each.row.x0),
  ]
  return places.some((values) => inLine(values) >= 0.7 * own.length)
}

/** How many of the values lie close to the middle one. */
function inLine(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[values.length >> 1]!
  return values.filter((each) => Math.abs(each - middle) < 3.5).length
}
