import { least, most } from './extent.ts'
import type { Stretch } from './stripe.ts'

/** A column of a table without rules: from where to where its words reach. */
export interface Column {
  readonly x0: number
  readonly x1: number
}

/** A line of print and its stretches: what stands between two wide gaps. */
export interface Print {
  readonly base: number
  readonly size: number
  readonly stretches: readonly Stretch[]
}

/** White narrower than this share of the size parts no columns. */
const narrow = 0.3

/**
 * The columns that the white between them shows: no line but one in ten crosses it. `prints` are lines that hold
 * figures; what stands alone in its column in a single line is left for `withMore`.
 */
export function columnsOf(prints: readonly Print[]): Column[] {
  const over = prints.length < 8 ? 0 : Math.floor(prints.length / 10)
  const edges = prints.flatMap((print) =>
    print.stretches.flatMap(({ x0, x1 }) => [[x0, 1] as const, [x1, -1] as const]),
  )
  const columns: { x0: number; x1: number }[] = []
  let depth = 0
  for (const [x, step] of edges.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (step > 0 && depth === over) columns.push({ x0: x, x1: x })
    depth += step
    if (step < 0 && depth === over) columns.at(-1)!.x1 = x
  }
  return merged(columns, narrow * least(prints.map((each) => each.size)))
}

function merged(columns: readonly Column[], white: number): Column[] {
  const kept: { x0: number; x1: number }[] = []
  for (const column of columns) {
    const last = kept.at(-1)
    if (last && column.x0 - last.x1 < white) last.x1 = column.x1
    else kept.push({ ...column })
  }
  return kept
}

/** The columns with those added in which stretches stand that touch none of them (`Ghi chú` above empty cells). */
export function withMore(columns: readonly Column[], stretches: readonly Stretch[]): Column[] {
  const loose = stretches.filter((each) => !columns.some((column) => touches(column, each)))
  const more: { x0: number; x1: number }[] = []
  for (const each of loose.toSorted((a, b) => a.x0 - b.x0)) {
    const last = more.at(-1)
    if (last && each.x0 < last.x1) last.x1 = Math.max(last.x1, each.x1)
    else more.push({ x0: each.x0, x1: each.x1 })
  }
  return [...columns, ...more].sort((a, b) => a.x0 - b.x0)
}

/** Each column as wide as the stretches that touch it and no other, and those that touch these. */
export function grown(columns: readonly Column[], stretches: readonly Stretch[]): readonly Column[] {
  let now = columns
  for (let turn = 0; turn < 3; turn++) {
    const touching = stretches.filter((each) => now.some((column) => touches(column, each)))
    now = widened(now, touching)
  }
  return now
}

/**
 * Each column as wide as what stands in it and in no other. Words that reach over what stands in another column are a
 * group above both and widen neither.
 */
export function widened(columns: readonly Column[], stretches: readonly Stretch[]): Column[] {
  const own = columns.map((column) => ({ ...column }))
  const placed = stretches.map((each) => ({ each, range: rangeOf(columns, each) }))
  for (const { each, range } of placed) {
    const [from, to] = range
    const column = own[from]!
    if (from !== to || (column.x0 <= each.x0 && each.x1 <= column.x1)) continue
    const over = placed.some(
      (other) =>
        other.range[0] === other.range[1] &&
        other.range[0] !== from &&
        Math.min(other.each.x1, each.x1) - Math.max(other.each.x0, each.x0) > 2,
    )
    if (over) continue
    column.x0 = Math.min(column.x0, each.x0)
    column.x1 = Math.max(column.x1, each.x1)
  }
  return own
}

/** First and last column under a stretch; the nearest one where it touches none. */
export function rangeOf(
  columns: readonly Column[],
  stretch: Pick<Stretch, 'x0' | 'x1'>,
): readonly [number, number] {
  const from = columns.findIndex((each) => touches(each, stretch))
  if (from < 0) {
    const away = columns.map((each) => Math.max(each.x0 - stretch.x1, stretch.x0 - each.x1))
    const nearest = away.indexOf(least(away))
    return [nearest, nearest]
  }
  return [from, columns.findLastIndex((each) => touches(each, stretch))]
}

/** More than an edge lies above the other. */
function touches(column: Column, { x0, x1 }: Pick<Stretch, 'x0' | 'x1'>): boolean {
  const shared = Math.min(column.x1, x1) - Math.max(column.x0, x0)
  return shared > Math.min(2, 0.5 * Math.min(column.x1 - column.x0, x1 - x0))
}

/** Where the columns part: the left edge, the middle of the white between two of them, the right edge. */
export function edgesBetween(columns: readonly Column[]): number[] {
  const inner = columns.slice(1).map((each, i) => (columns[i]!.x1 + each.x0) / 2)
  return [least(columns.map((each) => each.x0)) - 4, ...inner, most(columns.map((each) => each.x1)) + 4]
}
