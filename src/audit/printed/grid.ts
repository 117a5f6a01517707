import type { Facts, TextTable } from '../../types.ts'
import { type NumberAt, numberAt } from './number.ts'

/** A row of a table: its number, its label, and a figure (or nothing) in each column. */
export interface GridRow {
  readonly marker: string
  readonly label: string
  readonly figures: readonly (NumberAt | null)[]
  readonly percent: readonly boolean[]
  readonly start: number
  readonly end: number
}

/** Rows with figures that stand one below the other, in columns; `named[i]` is the header of a column, '' where it is not known. */
export interface Grid {
  readonly rows: readonly GridRow[]
  readonly named: readonly string[]
  /** Rows that hold figures in another shape stand among them: what is added up may not be all. */
  readonly holes: boolean
}

const FIGURE = /^[*_\s]*(\d[\d.,]{0,18})\s?(%?)[*_\s]*$/u
const MARKER = /^[*_\s]*(?:([IVXLC]{1,6}|[A-Za-zđĐ]|\d{1,3}(?:\.\d{1,3})*)[.)]?)[*_\s]*$/u
const MOST_ROWS = 400
const MOST_COLUMNS = 14

/** The tables of a document, those of the format and those that stand as lines of text. */
export function gridsOf({ outline }: Facts): Grid[] {
  const { text, tables } = outline.text
  return [...tables.flatMap((table) => fromCells(text, table) ?? []), ...fromLines(text, tables)]
}

function fromCells(text: string, table: TextTable): Grid | null {
  if (table.rows > MOST_ROWS || table.cols > MOST_COLUMNS) return null
  const lines: (string | null)[][] = Array.from({ length: table.rows }, () => Array(table.cols).fill(null))
  const starts: number[][] = Array.from({ length: table.rows }, () => Array(table.cols).fill(0))
  const ends: number[] = Array(table.rows).fill(0)
  const merged = new Set<number>()
  for (const { row, col, start, end, rowSpan } of table.cells) {
    lines[row]![col] = text.slice(start, end)
    starts[row]![col] = start
    ends[row] = Math.max(ends[row]!, end)
    if (rowSpan > 1) merged.add(row)
  }
  const rows = lines.map((cells, row) => rowOf(cells, { starts: starts[row]!, end: ends[row]! }))
  const first = rows.findIndex((each) => each !== null)
  if (first < 0) return null
  const heads = lines.slice(0, first).filter((cells) => !isNumbering(cells))
  const named = Array.from(
    { length: table.cols },
    (_, col) => heads.flatMap((cells) => cells[col]?.replace(/\s+/gu, ' ').trim() || []).at(-1) ?? '',
  )
  const kept = rows.slice(first).flatMap((row) => row ?? [])
  return columned(kept, { named, holes: [...merged].some((row) => row >= first) })
}

/** `A | B | 1 | 2 | (5)=(4)/(3)`: the row that numbers the columns names none. */
function isNumbering(cells: readonly (string | null)[]): boolean {
  const filled = cells.flatMap((cell) => cell?.replace(/[*_\s]+/gu, '') || [])
  return filled.every((cell) => /^(?:\p{L}|[\d()[\]=+/:x×*%-]+)$/u.test(cell))
}

/** `1 | Hộ tịch | 912 | 905`; null where no figure stands behind a label. */
function rowOf(
  cells: readonly (string | null)[],
  { starts, end }: { readonly starts: readonly number[]; readonly end: number },
): GridRow | null {
  const label = cells.findIndex((cell) => cell !== null && /\p{L}{2}/u.test(cell) && !MARKER.test(cell))
  if (label < 0) return null
  const before = cells.slice(0, label).find((cell) => cell !== null && MARKER.test(cell))
  const figures = cells.map((cell, col) => {
    const found = col > label && cell !== null ? FIGURE.exec(cell) : null
    return found ? numberAt(found[1]!, starts[col]! + cell!.indexOf(found[1]!), found[2] === '%') : null
  })
  if (figures.every((figure) => figure === null)) return null
  return {
    marker: MARKER.exec(before ?? '')?.[1] ?? '',
    label: cells[label]!.replace(/[*_\s]+/gu, ' ').trim(),
    figures,
    percent: cells.map((cell) => cell !== null && /%[*_\s]*$/u.test(cell)),
    start: starts.find((start) => start > 0) ?? end,
    end,
  }
}

const LINE =
  /^([ \t*_|]*(?:(?:[IVX]{1,5}|\d{1,3}(?:\.\d{1,2}){0,2}|[a-h])[.)/]?[ \t*_|]+)?)(\p{L}[^\d\n|]{0,90}?)((?:[ \t|:*_]+(?:\d[\d.,]{0,14}%?|-))+)[ \t*_|]*$/u

function fromLines(text: string, tables: readonly TextTable[]): Grid[] {
  const grids: Grid[] = []
  let rows: GridRow[] = []
  let holes = false
  let gap = 0
  let heads: readonly string[] = []
  let above: readonly string[] = []
  const close = () => {
    const grid = columned(rows, { named: namedIn(heads, text, rows[0]), holes })
    if (grid) grids.push(grid)
    rows = []
    holes = false
    gap = 0
  }
  let at = 0
  let table = 0
  for (const line of text.split('\n')) {
    const start = at
    at += line.length + 1
    while (table < tables.length && tables[table]!.end <= start) table++
    const inTable = table < tables.length && tables[table]!.start <= start
    const row = !inTable && line.length < 300 ? lineOf(line, start) : null
    if (row && rows.length < MOST_ROWS) {
      if (rows.length > 0 && rows[0]!.figures.length !== row.figures.length) close()
      if (rows.length === 0) heads = above
      rows.push(row)
      above = []
      gap = 0
    } else if (line.trim() !== '') {
      above = [...above.slice(1 - MOST_HEADS), line]
      if (/[.;]\s*$/u.test(line) || line.length > 120 || ++gap > 2) close()
      else holes ||= rows.length > 0 && /\d/u.test(line)
    }
  }
  close()
  return grids
}

/** Header lines have as many bars as the rows below them; the columns of figures are the last. */
const MOST_HEADS = 3
function namedIn(heads: readonly string[], text: string, row: GridRow | undefined): string[] {
  const cellsOf = (line: string) => line.replace(/^\s*\||\|\s*$/gu, '').split('|')
  if (!row) return []
  const width = cellsOf(text.slice(row.start, row.end)).length
  const named = heads
    .map(cellsOf)
    .filter((cells) => cells.length === width && !isNumbering(cells))
    .at(-1)
  if (!named || width <= row.figures.length) return []
  return named.slice(-row.figures.length).map((cell) => cell.replace(/[*_\s]+/gu, ' ').trim())
}

function lineOf(line: string, start: number): GridRow | null {
  const found = LINE.exec(line)
  if (!found) return null
  const from = found[1]!.length + found[2]!.length
  const figures: (NumberAt | null)[] = []
  const percent: boolean[] = []
  for (const { 0: printed, index } of found[3]!.matchAll(/\d[\d.,]*%?|-/gu)) {
    percent.push(printed.endsWith('%'))
    figures.push(
      printed === '-'
        ? null
        : numberAt(printed.replace(/[%.,]+$/u, ''), start + from + index, printed.endsWith('%')),
    )
  }
  return {
    marker: found[1]!.replace(/[^\dIVXa-h.]/gu, '').replace(/\.$/u, ''),
    label: found[2]!.replace(/[*_\s]+/gu, ' ').trim(),
    figures,
    percent,
    start,
    end: start + line.trimEnd().length,
  }
}

/** The columns that hold figures; null where there is nothing to add. */
function columned(
  rows: readonly GridRow[],
  { named, holes }: { readonly named: readonly string[]; readonly holes: boolean },
): Grid | null {
  if (rows.length < 3) return null
  const width = Math.max(...rows.map(({ figures }) => figures.length))
  if (width > MOST_COLUMNS + 2) return null
  const used = Array.from({ length: width }, (_, col) => col).filter((col) =>
    rows.some(({ figures }) => figures[col]),
  )
  return {
    rows: rows.map((row) => ({
      ...row,
      figures: used.map((col) => row.figures[col] ?? null),
      percent: used.map((col) => row.percent[col] ?? false),
    })),
    named: used.map((col) => named[col] ?? ''),
    holes,
  }
}

/** `cột “Trực tuyến”`; a column whose header is not known is counted from the left. */
export const columnName = ({ named }: Grid, col: number): string =>
  named[col] ? `cột “${named[col]}”` : `cột số thứ ${col + 1}`
