import type { Line, Run } from '../../types.ts'
import { least, most } from './extent.ts'
import { boxOf, type Piece } from './pieces.ts'

/** One printed line, or a stretch of it between two wide gaps: its pieces from left to right. */
export interface Row {
  readonly page: number
  readonly pieces: readonly Piece[]
  readonly x0: number
  readonly x1: number
  readonly top: number
  readonly bottom: number
  readonly base: number
  /** Size of most of its letters. */
  readonly size: number
}

/** Puts pieces on one baseline together, raised and lowered ones with the line they belong to; top to bottom. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const lines = byBaseline(pieces.toSorted((a, b) => a.base - b.base))
  return settle(lines)
    .map(rowOf)
    .filter((row) => row !== null)
    .sort((a, b) => a.base - b.base)
}

function byBaseline(sorted: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = []
  let base = -Infinity
  let size = 0
  for (const piece of sorted) {
    const open = lines.at(-1)
    // the words of an OCR layer dance about their line
    const slack = piece.ghost ? 0.45 : 0.25
    if (open && piece.base - base <= slack * Math.min(size, piece.size)) {
      open.push(piece)
      if (!piece.blank) size = Math.max(size, piece.size)
    } else {
      lines.push([piece])
      base = piece.base
      size = piece.size
    }
  }
  return lines
}

/** No line has more raised or lowered pieces. */
const markCap = 100

/** Hands the small raised or lowered pieces (superscripts, footnote marks) over to the line beside which they stand. */
function settle(lines: Piece[][]): Piece[][] {
  const sizes = lines.map((line) =>
    Math.max(0, ...line.filter((each) => !each.blank).map((each) => each.size)),
  )
  lines.forEach((line, i) => {
    for (const to of [i + 1, i - 1]) {
      const host = lines[to]
      if (!host || line.length > markCap || sizes[i]! >= 0.9 * sizes[to]!) continue
      const goes = withNeighbours(
        line.filter((piece) => touches(piece, host)),
        line,
      )
      host.push(...goes)
      line.splice(0, line.length, ...line.filter((piece) => !goes.includes(piece)))
    }
  })
  return lines.filter((line) => line.length > 0)
}

/** The rest of a mark whose first or last figure touches: `1` and `3` of a raised 13. */
function withNeighbours(found: readonly Piece[], line: readonly Piece[]): Piece[] {
  const all = [...found]
  for (const each of all) {
    for (const other of line) {
      const apart = Math.max(other.x0 - each.x1, each.x0 - other.x1)
      if (!all.includes(other) && apart < 0.3 * each.size) all.push(other)
    }
  }
  return all
}

function touches(piece: Piece, host: readonly Piece[]): boolean {
  const tall = piece.bottom - piece.top
  return host.some((each) => {
    if (each.blank || each.size * 0.9 <= piece.size) return false
    const overlap = Math.min(each.bottom, piece.bottom) - Math.max(each.top, piece.top)
    const apart = Math.max(each.x0 - piece.x1, piece.x0 - each.x1)
    return overlap > 0.4 * tall && apart < 0.6 * each.size
  })
}

/** A row of these pieces; null where nothing but blanks stands. */
export function rowOf(pieces: readonly Piece[]): Row | null {
  const placed = once(pieces.toSorted((a, b) => a.x0 - b.x0 || a.x1 - b.x1))
  const inked = placed.filter((each) => !each.blank)
  const first = inked[0]
  if (!first) return null
  const main = mainOf(inked)
  return {
    page: first.frame.page,
    pieces: placed,
    x0: first.x0,
    x1: most(inked.map((each) => each.x1)),
    top: least(inked.map((each) => each.top)),
    bottom: most(inked.map((each) => each.bottom)),
    base: main.base,
    size: main.size,
  }
}

/** Drops what is drawn twice in place: bold by doubling, an OCR layer below real text. */
function once(sorted: readonly Piece[]): Piece[] {
  const kept: Piece[] = []
  for (const piece of sorted) {
    const twin = piece.blank ? -1 : twinAt(kept, piece)
    if (twin < 0) kept.push(piece)
    else kept[twin] = { ...(kept[twin]!.ghost ? piece : kept[twin]!), bold: true }
  }
  return kept
}

function twinAt(kept: readonly Piece[], piece: Piece): number {
  for (let i = kept.length - 1; i >= 0 && piece.x0 - kept[i]!.x0 < piece.size; i--) {
    if (isTwin(kept[i]!, piece)) return i
  }
  return -1
}

function isTwin(a: Piece, b: Piece): boolean {
  return (
    a.text === b.text && Math.abs(a.x0 - b.x0) < 0.25 * a.size && Math.abs(a.base - b.base) < 0.2 * a.size
  )
}

function mainOf(inked: readonly Piece[]): Piece {
  const weight = new Map<number, number>()
  for (const each of inked) {
    const key = Math.round(each.size * 2)
    weight.set(key, (weight.get(key) ?? 0) + each.text.length)
  }
  const best = [...weight].sort((a, b) => b[1] - a[1])[0]![0]
  return inked.find((each) => Math.round(each.size * 2) === best)!
}

/** The pieces of a row as words: between two of them, is there a blank? */
export function wordsOf(
  row: Row,
): { readonly piece: Piece; readonly spaced: boolean; readonly gap: number }[] {
  const words: { piece: Piece; spaced: boolean; gap: number }[] = []
  let blank = false
  for (const piece of row.pieces) {
    if (piece.blank) {
      blank = true
      continue
    }
    const last = words.at(-1)
    const gap = last ? piece.x0 - last.piece.x1 : 0
    if (last)
      last.spaced =
        blank || gap > 0.17 * Math.max(piece.size, last.piece.size) || numberMark(last.piece, piece)
    words.push({ piece, spaced: false, gap })
    blank = false
  }
  return words
}

/** A footnote mark behind a figure must not become a digit of it: `98` with a raised 3 is not 983. */
function numberMark(left: Piece, right: Piece): boolean {
  const raised = right.size < 0.9 * left.size && right.base < left.base - 0.15 * left.size
  return raised && /[\d%]$/.test(left.text) && /^\d/.test(right.text)
}

/** The row as a line of the document: one run a word, blanks inside the runs. */
export function lineOf(row: Row): Line {
  const runs = wordsOf(row).map(({ piece, spaced }): Run => runOf(piece, spaced))
  return { page: row.page, runs }
}

export function runOf(piece: Piece, spaced: boolean): Run {
  const run: { -readonly [K in keyof Run]: Run[K] } = {
    text: spaced ? `${piece.text} ` : piece.text,
    font: piece.face.name === '' ? null : piece.face.name,
    box: boxOf(piece),
    size: Math.round(piece.size * 100) / 100,
  }
  if (piece.bold) run.bold = true
  if (piece.face.italic) run.italic = true
  return run
}

export function textOf(row: Row): string {
  const known = texts.get(row)
  if (known !== undefined) return known
  let text = ''
  for (const { piece, spaced } of wordsOf(row)) text += spaced ? `${piece.text} ` : piece.text
  texts.set(row, text)
  return text
}

/** What rows say, which is asked for many times. */
const texts = new WeakMap<Row, string>()

/** Bold from end to end. */
export function isBold(row: Row): boolean {
  return row.pieces.every((each) => each.blank || each.bold)
}
