import type { TableColumn, TableRule } from '../../../rules/forms.ts'
import { termsOf } from './assign.ts'

/** Where words of a header cell begin: a line of the header and the place in it. */
interface HeaderPlace {
  readonly line: number
  readonly at: number
}

/**
 * More lines than this: every cell has lines of its own, and cells of one height follow each other. Cells that reach
 * over others (headings) may stand anywhere among them.
 */
const ROW_BY_ROW = 4
/** So many cells in one line: the header is printed row by row, however many lines stand above it. */
const SIDE_BY_SIDE = 4

/** Where the cells of the columns stand in a header, and the cells above these that reach over them. */
interface Layout {
  readonly places: ReadonlyMap<TableColumn, readonly HeaderPlace[]>
  readonly above: ReadonlyMap<TableColumn, readonly HeaderPlace[]>
  readonly exploded: boolean
}

export function layoutOf(lines: readonly string[], columns: readonly TableColumn[]): Layout {
  const places = new Map(columns.map((column) => [column, leafPlaces(lines, column)]))
  const all = [...places.values()].flat()
  const cellsIn = (line: number) => new Set(all.filter((each) => each.line === line).map(({ at }) => at)).size
  const sideBySide = lines.some((_, line) => cellsIn(line) >= SIDE_BY_SIDE)
  return {
    places,
    above: new Map(columns.map((column) => [column, placesAbove(lines, column)])),
    exploded: lines.length > ROW_BY_ROW && !sideBySide,
  }
}

/**
 * The columns of the rule in the order in which the header prints them. Only columns that one sum could not tell apart
 * (parts of one balance) are moved, each into another's place, and only where the header surely has them the other way
 * round. Null where it contradicts itself.
 */
export function inPrintedOrder(
  { places, above, exploded }: Layout,
  columns: readonly TableColumn[],
  rule: TableRule,
): TableColumn[] | null {
  const { balances } = termsOf(columns, rule)
  const alike = (a: TableColumn, b: TableColumn) =>
    balances.some((each) =>
      [each.total, each.parts].some((side) => side.includes(a.id) && side.includes(b.id)),
    )
  const ordered = [...columns]
  for (let turn = 0; turn <= columns.length * columns.length; turn++) {
    const wrong = pairs(ordered.length).find(([i, j]) => {
      const [a, b] = [ordered[i]!, ordered[j]!]
      if (!alike(a, b)) return false
      if (surelyAfter(places.get(a)!, places.get(b)!, exploded && !a.heading && !b.heading)) return true
      return (
        !exploded &&
        (surelyAfter(above.get(a)!, places.get(b)!) || surelyAfter(places.get(a)!, above.get(b)!))
      )
    })
    if (!wrong) return ordered
    const [i, j] = wrong
    ;[ordered[i], ordered[j]] = [ordered[j]!, ordered[i]!]
  }
  return null
}

/** True when some words of a column stand in the header with a line end of their cell between them. */
export const isSplit = (lines: readonly string[], column: TableColumn): boolean =>
  column.headers.some(
    (set) => set.length === 1 && set[0]!.includes(' ') && splitPlaces(lines, set[0]!).length > 0,
  )

/** Every place of the words in the lines, as words of their own. */
export function placesIn(lines: readonly string[], words: string): HeaderPlace[] {
  return lines.flatMap((each, line) => {
    const places: HeaderPlace[] = []
    const padded = ` ${each} `
    for (let at = padded.indexOf(` ${words} `); at >= 0; at = padded.indexOf(` ${words} `, at + 1))
      places.push({ line, at })
    return places
  })
}

/** Both columns have places that can be compared, and none of the first lies before one of the second. */
function surelyAfter(a: readonly HeaderPlace[], b: readonly HeaderPlace[], overLines = false): boolean {
  const both = a.flatMap((one) =>
    b.flatMap((other) => (overLines || one.line === other.line ? [{ one, other }] : [])),
  )
  const before = ({ one, other }: (typeof both)[number]) =>
    one.line === other.line ? one.at <= other.at : one.line < other.line
  return both.length > 0 && !both.some(before)
}

/** Where the words of the column's own cell (the last of a set: `trong hạn` of `đang giải quyết + trong hạn`) stand. */
function leafPlaces(lines: readonly string[], column: TableColumn): HeaderPlace[] {
  return column.headers.flatMap((set) => {
    const leaf = set.at(-1)!
    const whole = placesOver(lines, leaf)
    return whole.length > 0 ? whole : splitPlaces(lines, leaf)
  })
}

/** Where the other words of its sets stand: `trong kỳ`, in the line above `trực tuyến`. */
const placesAbove = (lines: readonly string[], column: TableColumn): HeaderPlace[] =>
  column.headers.flatMap((set) => set.slice(0, -1).flatMap((words) => placesIn(lines, words)))

/** The same in the lines read one after the other: a narrow cell takes a line for each word. */
function placesOver(lines: readonly string[], words: string): HeaderPlace[] {
  const starts: number[] = []
  let length = 0
  for (const line of lines) {
    starts.push(length)
    length += line.length + 1
  }
  return placesIn([lines.join(' ')], words).map(({ at }) => {
    const line = starts.findLastIndex((start) => start <= at)
    return { line, at: at - starts[line]! }
  })
}

/** Where words begin that go on in the next line: `quá` over `hạn`. */
function splitPlaces(lines: readonly string[], words: string): HeaderPlace[] {
  const all = words.split(' ')
  return all.slice(1).flatMap((_, index) => {
    const head = all.slice(0, index + 1).join(' ')
    const rest = all.slice(index + 1).join(' ')
    return placesIn(lines, head).filter(
      ({ line }) => placesIn(lines.slice(line + 1, line + 2), rest).length > 0,
    )
  })
}

const pairs = (count: number): [number, number][] =>
  Array.from({ length: count }, (_, i) => i).flatMap((i) =>
    Array.from({ length: count - i - 1 }, (_, k): [number, number] => [i, i + 1 + k]),
  )
