import type { TableColumn, TableRule } from '../../../rules/forms.ts'
import type { Span } from '../../../text/span.ts'
import { rowName } from './columns.ts'

export type Dimensions = Readonly<Record<string, string>>

/** A row of a labelled table as printed. */
export interface TableRow extends Span {
  readonly label: string
  /** Its label as the rules compare it. */
  readonly plain: string
  /** Numbered `I`, `II`, `III`. */
  readonly isRoman: boolean
  /** Its label reaches over columns of figures. */
  readonly isMerged: boolean
  readonly cells: readonly { readonly column: TableColumn; readonly value: Span; readonly count: number }[]
}

/** Rows under one heading; `dimensions` are null where no rule knows it. */
interface Part {
  readonly dimensions: Dimensions | null
  readonly heading: TableRow | null
  readonly rows: TableRow[]
}

/**
 * What each row means by its label and the headings above it (`I. Cấp huyện` over `Hộ tịch`); null where that cannot be
 * told. Below a heading that is not known nothing is known, nor in rows that make up the row above them. `Cộng` is the
 * total of its part or of the table, as the figures add up.
 */
export function meaningsOf(rows: readonly TableRow[], rule: TableRule): (Dimensions | null)[] {
  const groups = groupsOf(rows, rule)
  const parts = partsOf(rows, rule)
  const leaves = (part: Part) => {
    const within = part.rows.filter((row) => !groups.has(row) && !isTotal(row, rule))
    return within.length > 0 || !part.heading ? within : [part.heading]
  }
  const grouped = new Set([...groups.values()].flat())
  const partOf = new Map(
    parts.flatMap((part) =>
      [...(part.heading ? [part.heading] : []), ...part.rows].map((row) => [row, part]),
    ),
  )
  return rows.map((row) => {
    const part = partOf.get(row)!
    if (part.heading === row) return part.dimensions
    const name = rowName(row.plain, rule)
    if (!name || grouped.has(row)) return null
    if ('value' in name) return part.dimensions && { ...part.dimensions, [rule.dimension]: name.value }
    return totalOf(row, { part, rows: leaves(part), all: parts.flatMap(leaves) })
  })
}

const isTotal = ({ plain }: TableRow, rule: TableRule): boolean => 'total' in (rowName(plain, rule) ?? {})

/** The dimensions that a row opens for those below it (`I. Cấp huyện`); null for a row that opens no section. */
export function sectionOf(label: string, rule: TableRule): Dimensions | null {
  const bare = label.replace(/^(?:[ivx]{1,5}|\d{1,3}|[a-h]) /, '')
  return rule.sections.find(({ words }) => words.includes(bare))?.dimensions ?? null
}

function partsOf(rows: readonly TableRow[], rule: TableRule): Part[] {
  const parts: Part[] = [{ dimensions: {}, heading: null, rows: [] }]
  rows.forEach((row, at) => {
    const name = rowName(row.plain, rule)
    const before = parts.at(-1)!
    const heads = row.isMerged || (row.isRoman && rows[at + 1] !== undefined && !rows[at + 1]!.isRoman)
    const value = name && 'value' in name && heads && row.cells.length === 0 ? name.value : null
    const opened = sectionOf(row.plain, rule) ?? (value && { [rule.dimension]: value })
    if (opened) parts.push({ dimensions: under(before.dimensions, opened), heading: row, rows: [] })
    else if (!name && heads) parts.push({ dimensions: null, heading: row, rows: [] })
    else {
      // `II. Hộ tịch` behind `I. <not known>` and its rows is known again.
      if (name && row.isRoman && before.dimensions === null)
        parts.push({ ...parts.findLast(({ dimensions }) => dimensions)!, heading: null, rows: [] })
      parts.at(-1)!.rows.push(row)
    }
  })
  return parts
}

/** Dimensions below those of an outer heading: `Cấp tỉnh` below `I. Đất đai`; the next `Cấp huyện` takes its place. */
function under(outer: Dimensions | null, opened: Dimensions): Dimensions {
  const known = Object.entries(outer ?? {})
  const same = known.findIndex(([name]) => name in opened)
  return { ...Object.fromEntries(same < 0 ? known : known.slice(0, same)), ...opened }
}

/** Rows of no known label whose figures are the sums of rows right below them, with those: `Xã A 70 2`, `Hộ tịch 50 0`, `Đất đai 20 2`. */
function groupsOf(rows: readonly TableRow[], rule: TableRule): ReadonlyMap<TableRow, readonly TableRow[]> {
  const groups = new Map<TableRow, readonly TableRow[]>()
  rows.forEach((row, at) => {
    if (rowName(row.plain, rule) || sectionOf(row.plain, rule) || row.cells.length < 2) return
    const below = rows.slice(at + 1, at + 1 + MOST_IN_GROUP)
    // One row alone may be as large by chance, unless the table is known to be of groups.
    for (let count = groups.size > 0 ? 1 : 2; count <= below.length; count++) {
      const some = below.slice(0, count)
      if (some.some((each) => isTotal(each, rule))) return
      if (matches(row, some) === row.cells.length) {
        groups.set(row, some)
        return
      }
    }
  })
  return groups
}

const MOST_IN_GROUP = 40

/** The dimensions of a row of totals: of its part or of all, whichever more of its figures are the sums of. */
function totalOf(
  row: TableRow,
  {
    part,
    rows,
    all,
  }: { readonly part: Part; readonly rows: readonly TableRow[]; readonly all: readonly TableRow[] },
): Dimensions | null {
  const isWhole = rows.length === all.length
  if (isWhole || !part.heading) return isWhole ? {} : matches(row, all) > matches(row, rows) ? {} : null
  const ofPart = matches(row, rows)
  const ofAll = matches(row, all)
  if (ofPart === ofAll) return null
  return ofPart > ofAll ? part.dimensions : {}
}

/** How many of a row's figures are the sum of those in other rows. */
function matches({ cells }: TableRow, rows: readonly TableRow[]): number {
  return cells.filter(({ column, count }) => {
    const parts = rows.flatMap((row) => row.cells.filter((cell) => cell.column === column))
    return count > 0 || parts.length > 0 ? count === parts.reduce((sum, cell) => sum + cell.count, 0) : false
  }).length
}
