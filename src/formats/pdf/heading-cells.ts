import type { Column } from './columns.ts'
import type { CutLine, Entry } from './cut-lines.ts'
import type { Slot } from './grids.ts'
import type { Row } from './rows.ts'

/** A cell with the lines that stand in it. */
export interface FilledSlot {
  readonly slot: Slot
  readonly rows: readonly Row[]
}

interface Group {
  readonly from: number
  readonly to: number
  readonly rows: Row[]
  /** How many groups it stands under. */
  readonly depth: number
}

/**
 * The heading of a table without rules as cells: words over several columns are a group above them, all other lines
 * of a column are one cell, which reaches down to the body. Also how many rows the heading has.
 */
export function headingOf(
  lines: readonly CutLine[],
  columns: readonly Column[],
): { cells: FilledSlot[]; rows: number } {
  const groups: Group[] = []
  const own: Row[][] = columns.map(() => [])
  for (const [i, line] of lines.entries()) {
    for (const entry of line.entries) {
      const [from, to] = groupRange(entry, i, lines, columns)
      const open = groups.findLast((each) => each.from <= from && to <= each.to)
      if (open && goesOn(open, entry, line, columns)) open.rows.push(entry.row)
      else if (from < to && groups.every((each) => isNested(each, from, to))) {
        groups.push({ from, to, rows: [entry.row], depth: depthOf(groups, from, to) })
      } else own[from]!.push(entry.row)
    }
  }
  const rows = lines.length === 0 ? 0 : 1 + Math.max(0, ...groups.map((each) => each.depth + 1))
  const cells = groups.map(({ from, to, rows: held, depth }) => ({
    slot: { row: depth, col: from, rowSpan: 1, colSpan: to - from + 1 },
    rows: held,
  }))
  const leaves = own.map((held, col) => {
    const row = depthOf(groups, col, col)
    return { slot: { row, col, rowSpan: rows - row, colSpan: 1 }, rows: held }
  })
  return { cells: rows === 0 ? [] : [...cells, ...leaves], rows }
}

/** Apart from the other group, or below it: anything else is no heading that can be understood. */
function isNested(group: Group, from: number, to: number): boolean {
  return to < group.from || from > group.to || (group.from <= from && to <= group.to)
}

function depthOf(groups: readonly Group[], from: number, to: number): number {
  return groups.filter((each) => each.from <= from && to <= each.to).length
}

/** The next line of a group: about the same middle, no other words of the line below the group. */
function goesOn(group: Group, entry: Entry, line: CutLine, columns: readonly Column[]): boolean {
  const last = group.rows.at(-1)!
  const beside = line.entries.some((each) => each !== entry && each.from <= group.to && each.to >= group.from)
  const step = entry.row.base - last.base
  const off = Math.abs(entry.row.x0 + entry.row.x1 - last.x0 - last.x1) / 2
  return !beside && step > 0 && step < 1.6 * last.size && off < 4 && columns.length > 1
}

/**
 * The columns that a stretch of the heading stands over. Short words in the middle above several columns (`Trong đó`)
 * touch one of them or none: they stand over those about their middle whose own words begin together further down.
 */
function groupRange(
  entry: Entry,
  at: number,
  lines: readonly CutLine[],
  columns: readonly Column[],
): readonly [number, number] {
  const starts = columns.map((_, column) =>
    lines.findIndex((line) => line.entries.some((each) => covers(each, column) && each !== entry)),
  )
  const below = lines.findIndex((line, i) => i > at && line.entries.some((each) => covers(each, entry.from)))
  const left = below < 0 ? null : leftGroup(entry, below, lines, starts)
  if (left !== null) return [entry.from, left]
  if (entry.from < entry.to) return centredOver(entry, lines[at]!, columns)
  if (below < 0) return [entry.from, entry.to]
  const free = (column: number) => starts[column] === below
  let [from, to] = [entry.from, entry.to]
  while (from > 0 && free(from - 1)) from--
  while (to < columns.length - 1 && free(to + 1)) to++
  const middle = (entry.row.x0 + entry.row.x1) / 2
  // as many to the left as to the right, about its own middle
  const near = (a: number, b: number) => Math.max(9, 0.2 * (columns[b]!.x1 - columns[a]!.x0))
  while (from < to && off(columns, from, to, middle) > near(from, to)) {
    const left = off(columns, from + 1, to, middle)
    const right = off(columns, from, to - 1, middle)
    if (left < right && from < entry.from) from++
    else if (to > entry.to) to--
    else if (from < entry.from) from++
    else break
  }
  if (from === to || off(columns, from, to, middle) > near(from, to)) return [entry.from, entry.to]
  const outside = starts.filter((_, column) => column < from || column > to)
  const levels = outside.some((start) => start >= 0 && start < below) && !outside.includes(below)
  return levels && !isTall(entry, [from, to], lines, columns.length) ? [from, to] : [entry.from, entry.to]
}

/** The columns that words touch, and the next one at either side where only with it they stand in the middle. */
function centredOver(entry: Entry, line: CutLine, columns: readonly Column[]): readonly [number, number] {
  const { from, to } = entry
  const middle = (entry.row.x0 + entry.row.x1) / 2
  const own = off(columns, from, to, middle)
  const taken = (column: number) => line.entries.some((each) => each !== entry && covers(each, column))
  const wider = [[from - 1, to] as const, [from, to + 1] as const].filter(
    ([a, b]) => a > 0 && b < columns.length && !taken(a < from ? a : b),
  )
  const best = wider.find(([a, b]) => off(columns, a, b, middle) < Math.min(10, own / 2))
  return best ?? [from, to]
}

/**
 * The last column of a group set at the left edge of its first: the columns behind it begin with the words below it,
 * while others begin beside it. Null where it is not set so.
 */
function leftGroup(
  entry: Entry,
  below: number,
  lines: readonly CutLine[],
  starts: readonly number[],
): number | null {
  const leaf = lines[below]!.entries.find((each) => each.from === entry.from && each.to === entry.from)
  if (!leaf || Math.abs(leaf.row.x0 - entry.row.x0) > 3 || Math.abs(leaf.row.x1 - entry.row.x1) < 6)
    return null
  let to = entry.to
  while (starts[to + 1] === below) to++
  const beside = lines.some((line) => line.print.base === entry.row.base && line.entries.length > 1)
  return to > entry.from && beside && starts.indexOf(below) > 0 ? to : null
}

/** Rather the first line of a tall cell: the words beside it stand about the middle of all its lines. */
function isTall(
  entry: Entry,
  [from, to]: readonly [number, number],
  lines: readonly CutLine[],
  columns: number,
): boolean {
  const bases = (column: number) =>
    lines.filter((line) => line.entries.some((each) => covers(each, column))).map((line) => line.print.base)
  const own = bases(entry.from).filter((base) => base >= entry.row.base)
  const single = (column: number) => bases(column).length === 1 && bases(column)[0] === entry.row.base
  const top = Array.from({ length: columns }, (_, column) => column).some(
    (column) => (column < from || column > to) && single(column),
  )
  if (top) return false
  const whole = mean(own)
  const rest = mean(own.slice(1))
  const beside = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter(
    (column) => column !== entry.from,
  )
  return beside.some((column) => Math.abs(mean(bases(column)) - whole) < Math.abs(mean(bases(column)) - rest))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length
}

function covers(entry: Entry, column: number): boolean {
  return entry.from <= column && column <= entry.to
}

function off(columns: readonly Column[], from: number, to: number, middle: number): number {
  return Math.abs((columns[from]!.x0 + columns[to]!.x1) / 2 - middle)
}
