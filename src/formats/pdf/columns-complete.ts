import { type Column, grown, rangeOf, withMore } from './columns.ts'
import type { Part, Print } from './prints.ts'

/**
 * The columns with those that only the heading or a single line shows, and without those that nothing supports: a
 * column of fewer than two cells and without a heading of its own is part of its neighbour.
 */
export function completed(
  rough: readonly Column[],
  heading: readonly Print[],
  body: readonly Print[],
): readonly Column[] {
  const heads = heading.flatMap((line, i) =>
    line.parts.filter((part) => !isBetween(part, rough, heading.slice(i))),
  )
  const stretches = [...heads, ...body.flatMap((each) => each.parts)]
  const all = withMore(grown(rough, stretches), stretches)
  let columns: readonly Column[] = all
  for (;;) {
    const shape = shapeOf(columns, heading, body)
    const at = columns.findIndex((_, column) => partner(columns, column, shape) !== null)
    if (at < 0) return columns
    columns = joined(columns, at, partner(columns, at, shape)!)
  }
}

/** What stands in each column and in no other. */
interface Shape {
  /** Lines of the heading with words in the column. */
  readonly heads: readonly number[]
  /** Lines of the body of several cells, one of them in the column. */
  readonly cells: readonly number[]
  /** Whether some line has cells in the column and in the one before it. */
  readonly paired: readonly boolean[]
  readonly headed: boolean
}

function shapeOf(columns: readonly Column[], heading: readonly Print[], body: readonly Print[]): Shape {
  const heads = columns.map(() => 0)
  const cells = columns.map(() => 0)
  const paired = columns.map(() => false)
  for (const [i, line] of [...heading, ...body].entries()) {
    const filled = new Set<number>()
    for (const part of line.parts) {
      const [from, to] = rangeOf(columns, part)
      if (from === to) filled.add(from)
    }
    for (const column of filled) {
      if (i < heading.length) heads[column]!++
      else if (line.parts.length > 1) cells[column]!++
      if (filled.has(column - 1)) paired[column] = true
    }
  }
  return { heads, cells, paired, headed: heading.length > 0 }
}

/** The neighbour of which a column is a part; null for a column that stands for itself. */
function partner(
  columns: readonly Column[],
  at: number,
  { heads, cells, paired, headed }: Shape,
): number | null {
  if (columns.length < 2) return null
  if (heads[at] === 0 && cells[at]! < 2) return at > 0 ? at - 1 : 1
  const white = (other: number) =>
    Math.max(columns[other]!.x0 - columns[at]!.x1, columns[at]!.x0 - columns[other]!.x1)
  // one column whose cells are set at its left edge here and at its right there: `A`, `I` beside `1`, `2`
  const single = at > 0 && !paired[at] && !(heads[at]! > 0 && heads[at - 1]! > 0)
  if (single && white(at - 1) <= 24) return at - 1
  if (heads[at]! > 0 || !headed) return null
  // centred words above short figures at one side of their cell touch them not
  const beside = [at - 1, at + 1].filter(
    (other) => columns[other] && heads[other]! > 0 && cells[other] === 0 && white(other) < 24,
  )
  return beside.sort((a, b) => white(a) - white(b))[0] ?? null
}

function joined(columns: readonly Column[], at: number, into: number): readonly Column[] {
  const [a, b] = [columns[Math.min(at, into)]!, columns[Math.max(at, into)]!]
  const one = { x0: a.x0, x1: Math.max(a.x1, b.x1) }
  return columns.flatMap((each) => (each === a ? [one] : each === b ? [] : [each]))
}

/** Words above the white between two columns that have their own words further down: a group, no column. */
function isBetween(part: Part, columns: readonly Column[], lines: readonly Print[]): boolean {
  const left = columns.findLast((each) => each.x1 <= part.x0 + 2)
  const right = columns.find((each) => each.x0 >= part.x1 - 2)
  if (!left || !right) return false
  const has = (line: Print, column: Column) =>
    line.parts.some((each) => each.x0 < column.x1 && each.x1 > column.x0)
  const own = lines[0]!
  if (has(own, left) || has(own, right)) return false
  return lines.slice(1).some((line) => has(line, left)) && lines.slice(1).some((line) => has(line, right))
}
