import { type Habit, isRest, mayBeRest } from './continuing.ts'
import type { CutLine, Entry } from './cut-lines.ts'
import { least, most } from './extent.ts'
import { isCount, isFigureOrNone } from './figures.ts'
import type { Stroke } from './strokes.ts'

/** The lines of print that make one row of a table without rules. */
export type Band = readonly CutLine[]

/**
 * The rows of a table without rules. Two figures of one column are two rows; a line of words belongs to the row that
 * it goes on, wherever the figures of that row stand (at its top, middle or foot). Rules between lines decide.
 */
export function bandsOf(lines: readonly CutLine[], columns: number, bars: readonly Stroke[]): Band[] {
  const figured = Array.from({ length: columns }, (_, column) => isFigured(lines, column))
  const habits = Array.from({ length: columns }, (_, column) => habitOf(lines, column))
  const apart = usualStep(lines)
  const ruled = isRuled(lines, bars)
  const bands: CutLine[][] = []
  for (const [i, line] of lines.entries()) {
    const open = bands.at(-1)
    const barred = open !== undefined && isBarred(open.at(-1)!, line, bars)
    const begins = beginsNext(lines, i, figured)
    if (open && !barred && (ruled || isOneRow(open, line, { habits, apart, figured, begins })))
      open.push(line)
    else bands.push([line])
  }
  return bands
}

/**
 * Is a line of words the beginning of the row whose figures stand lower? It is when the words beside those figures are
 * the rest of it.
 */
function beginsNext(lines: readonly CutLine[], at: number, figured: readonly boolean[]): boolean {
  const [entry] = lines[at]!.entries
  if (!entry || entry.from !== entry.to || lines[at]!.entries.length > 1 || figured[entry.from]) return false
  let above = entry.row
  for (const line of lines.slice(at + 1, at + 8)) {
    const below = line.entries.find((each) => each.from === entry.from && each.to === entry.from)
    if (!below || !isRest(above, below.row)) return false
    if (line.entries.some((each) => isValue(each, figured))) return true
    above = below.row
  }
  return false
}

function isValue(entry: Entry, figured: readonly boolean[]): boolean {
  return figured[entry.from]! && isFigureOrNone(entry.text)
}

interface Manner {
  readonly habits: readonly Habit[]
  /** The least distance of two lines known to be rows of their own. */
  readonly apart: number
  /** Which columns hold figures; elsewhere a figure is a word like others. */
  readonly figured: readonly boolean[]
  /** The line begins the row whose figures stand lower, if it does not have to be the rest of this one. */
  readonly begins: boolean
}

function isOneRow(band: readonly CutLine[], line: CutLine, manner: Manner): boolean {
  const { habits, apart, figured, begins } = manner
  const last = band.at(-1)!
  const step = line.print.base - last.print.base
  const values = line.entries.filter((entry) => isValue(entry, figured))
  if (isCutNumber(band, line)) return values.every((entry) => entry.from === 0)
  if (values.some((entry) => isFigureOrNone(lastIn(band, entry.from)?.text ?? ''))) return false
  if (step < 0.75 * Math.min(line.print.size, last.print.size)) return true
  const counts = line.entries[0]!.to === 0 && isCount(line.entries[0]!.text)
  if (step > 2.2 * line.print.size || (counts && lastIn(band, 0))) return false
  const words = line.entries.filter((entry) => !values.includes(entry) && !(counts && entry.from === 0))
  if (words.length === 0 || words.some((entry) => entry.from !== entry.to)) return false
  const close = step < 0.93 * apart
  return words.every((entry) => {
    const above = lastIn(band, entry.from)
    if (above === null) return words.length > 1 && close
    if (close || isOpen(band, entry.from) || isRest(above.row, entry.row)) return true
    return !begins && !counts && mayBeRest(above.row, entry.row, habits[entry.from]!)
  })
}

/** The rest of a number that a narrow column cut: `6.4.` and below it `2`. */
function isCutNumber(band: readonly CutLine[], line: CutLine): boolean {
  const [first] = line.entries
  const number = lastIn(band, 0)
  if (!number || first!.from > 0 || first!.to > 0) return false
  return /\d\.$/.test(number.text) && /^\d{1,2}\.?$/.test(first!.text)
}

/** A bracket is open in what the row says so far in this column. */
function isOpen(band: readonly CutLine[], column: number): boolean {
  const text = band
    .flatMap(({ entries }) => entries.filter((each) => each.from === column).map((each) => each.text))
    .join(' ')
  return text.lastIndexOf('(') > text.lastIndexOf(')')
}

function isFigured(lines: readonly CutLine[], column: number): boolean {
  const own = lines.flatMap(({ entries }) =>
    entries.filter((each) => each.from === column && each.to === column),
  )
  return own.filter((each) => isFigureOrNone(each.text)).length >= 0.5 * own.length
}

function lastIn(band: readonly CutLine[], column: number): Entry | null {
  for (let i = band.length - 1; i >= 0; i--) {
    const found = band[i]!.entries.find((entry) => entry.from <= column && column <= entry.to)
    if (found) return found
  }
  return null
}

/** Where the words of a column end at most, and whether some go on in the next line. */
export function habitOf(lines: readonly CutLine[], column: number): Habit {
  const own = lines.flatMap(({ entries }) =>
    entries.filter((each) => each.from === column && each.to === column),
  )
  const words = own.filter((each) => !isFigureOrNone(each.text))
  return {
    right: most(words.map((each) => each.row.x1)),
    wraps: words.some((each, i) => i > 0 && isRest(words[i - 1]!.row, each.row)),
  }
}

/** The least distance between neighbouring lines that hold figures in one column. */
function usualStep(lines: readonly CutLine[]): number {
  const steps = lines.slice(1).flatMap((line, i) => {
    const above = lines[i]!
    const both = line.entries.some(
      (entry) =>
        isFigureOrNone(entry.text) &&
        above.entries.some((other) => other.from === entry.from && isFigureOrNone(other.text)),
    )
    return both ? [line.print.base - above.print.base] : []
  })
  return steps.length === 0 ? 0 : least(steps)
}

/** A rule below each row: then lines without one between them are one row. */
export function isRuled(lines: readonly CutLine[], bars: readonly Stroke[]): boolean {
  const [first, last] = [lines[0]!.print, lines.at(-1)!.print]
  const x0 = least(lines.map((each) => each.print.row.x0))
  const x1 = most(lines.map((each) => each.print.row.x1))
  const across = bars.filter(
    (bar) =>
      bar.y0 > first.base - 2.2 * first.size &&
      bar.y0 < last.base + 2.2 * last.size &&
      Math.min(bar.x1, x1) - Math.max(bar.x0, x0) > 0.6 * (x1 - x0),
  )
  return across.length >= Math.max(2, lines.filter((each) => each.print.anchor).length)
}

/** A level line between the two, over most of what they say. */
export function isBarred(above: CutLine, below: CutLine, bars: readonly Stroke[]): boolean {
  const x0 = Math.min(above.print.row.x0, below.print.row.x0)
  const x1 = Math.max(above.print.row.x1, below.print.row.x1)
  return bars.some(
    (bar) =>
      bar.y0 > above.print.base - 1 &&
      bar.y0 < below.print.base - 0.5 * below.print.size &&
      Math.min(bar.x1, x1) - Math.max(bar.x0, x0) > 0.6 * (x1 - x0),
  )
}
