import type { Block, Paragraph } from '../../types.ts'
import { type Aligned, alignedIn } from './aligned.ts'
import { least, most } from './extent.ts'
import { footnotesOf, isMarked } from './footnotes.ts'
import { type Furniture, furnitureOf } from './furniture.ts'
import { edgesOf, type Measure, measureOf } from './measure.ts'
import { paragraphOf } from './paragraphs.ts'
import { type Row, textOf } from './rows.ts'
import type { Ruled, Sheet } from './sheet.ts'
import { carriedOver, type Zone, zonesOf } from './sides.ts'

/** What is read in order on a page. */
export type Item =
  | { readonly kind: 'row'; readonly y: number; readonly row: Row }
  | { readonly kind: 'zone'; readonly y: number; readonly zone: Zone }
  | { readonly kind: 'table'; readonly y: number; readonly table: Ruled }

/** A page sorted out: what is read in order, what stands before and after it. */
export interface Leaf {
  readonly items: readonly Item[]
  readonly measure: Measure
  readonly before: readonly Block[]
  readonly after: readonly Block[]
}

/** The pages sorted out, one by one; each is let go of when the next is asked for, and `sheets` is empty then. */
export function* leavesOf(sheets: Sheet[]): Generator<Leaf> {
  const roles = furnitureOf(sheets)
  const pages: (Parted | null)[] = partedOf(sheets, roles)
  const measures = measuresOf(pages as Parted[])
  sheets.length = 0
  for (const [i, page] of pages.entries()) {
    pages[i] = null
    yield leafOf(page!, measures[i]!, roles)
  }
}

function partedOf(sheets: readonly Sheet[], roles: Furniture): Parted[] {
  const size = usualSize(sheets)
  const pages: Parted[] = []
  let open: Aligned | null = null
  for (const each of sheets) {
    const last = pages.at(-1)
    const all = each.rows.filter((row) => !roles.has(row))
    const walls = each.tables.map((table) => table.grid.ys[0]!)
    const before = last ? lastLines(last) : []
    const { tables, taken } = alignedIn({ page: each.page, rows: all, bars: each.bars, walls, before }, open)
    if (last && taken.size > 0) last.rows = last.rows.filter((row) => !taken.has(row))
    const sheet = { ...each, tables: [...each.tables, ...tables] }
    const free = all.filter((row) => !taken.has(row))
    const notes = new Set(footnotesOf(sheet, free, size))
    const body = free.filter((row) => !notes.has(row))
    const zones = zonesOf(body, sheet.width)
    const zoned = new Set(zones.flatMap((zone) => zone.rows))
    const end = tables.at(-1) ?? null
    open = end && isLast(end, sheet, body) ? end : null
    pages.push({ sheet, notes: [...notes], zones, rows: body.filter((row) => !zoned.has(row)) })
  }
  for (const [i, each] of pages.entries()) carry(each, pages[i + 1])
  return pages
}

/** The free lines below everything else on a page, some of them. */
function lastLines({ sheet, rows, zones }: Parted): Row[] {
  const end = most([
    ...sheet.tables.map((each) => each.grid.ys.at(-1)!),
    ...zones.flatMap((each) => each.rows.map((row) => row.base)),
  ])
  return rows.slice(-8).filter((row) => row.base > end)
}

/** Nothing stands below the table on its page. */
function isLast(table: Ruled, sheet: Sheet, body: readonly Row[]): boolean {
  const end = table.grid.ys.at(-1)!
  return body.every((row) => row.base < end) && sheet.tables.every((each) => each.grid.ys[0]! < end)
}

function leafOf({ sheet, notes, zones, rows }: Parted, measure: Measure, roles: Furniture): Leaf {
  const items: Item[] = [
    ...rows.map((row): Item => ({ kind: 'row', y: row.base, row })),
    ...zones.map((zone): Item => ({ kind: 'zone', y: zone.rows[0]!.base, zone })),
    ...sheet.tables.map((table): Item => ({ kind: 'table', y: table.grid.ys[0]!, table })),
  ]
  const running = (top: boolean) =>
    sheet.rows
      .filter((row) => roles.has(row) && row.base < sheet.height / 2 === top)
      .map((row) => paragraphOf([row], roles.get(row)!))
  return {
    items: items.sort((a, b) => a.y - b.y),
    measure,
    before: running(true),
    after: [
      ...sheet.asides.map((aside) => paragraphOf([aside.row], aside.kind)),
      ...footnoteParagraphs(notes),
      ...running(false),
    ],
  }
}

interface Parted {
  readonly sheet: Sheet
  readonly notes: readonly Row[]
  zones: Zone[]
  rows: Row[]
}

/** Joins a signature at the foot of a page with its rest at the head of the next. */
function carry(page: Parted, next: Parted | undefined): void {
  const zone = page.zones.at(-1)
  const last = [...page.rows, ...page.sheet.tables.flatMap((each) => each.cells.flatMap((cell) => cell.rows))]
  if (!zone || !next || last.some((row) => row.base > zone.rows.at(-1)!.base)) return
  const top = least([
    ...next.zones.map((each) => each.rows[0]!.base),
    ...next.sheet.tables.map((each) => each.grid.ys[0]!),
  ])
  const whole = carriedOver(
    zone,
    next.rows.filter((row) => row.base < top),
  )
  if (!whole) return
  page.zones = [...page.zones.slice(0, -1), whole]
  next.rows = next.rows.filter((row) => !whole.rows.includes(row))
}

/** Pages of one size are set alike; a page whose lines end well short of the others has margins of its own. */
function measuresOf(parted: readonly { readonly sheet: Sheet; readonly rows: readonly Row[] }[]): Measure[] {
  const key = (sheet: Sheet) => `${Math.round(sheet.width)}×${Math.round(sheet.height)}`
  const sizes = [...new Set(parted.map((each) => key(each.sheet)))]
  const common = new Map(
    sizes.map((size) => {
      const alike = parted.filter((each) => key(each.sheet) === size)
      return [
        size,
        measureOf(
          alike.map((each) => each.rows),
          alike[0]!.sheet.width,
        ),
      ]
    }),
  )
  return parted.map((each) => {
    const shared = common.get(key(each.sheet))!
    if (each.rows.length < 12) return shared
    const own = edgesOf(each.rows, each.sheet.width)
    const shift = own.left - shared.left
    const apart = Math.abs(own.right - shared.right) > 25 || Math.abs(shift) > 25
    return apart ? { ...shared, ...own, indent: shared.indent + shift } : shared
  })
}

function footnoteParagraphs(rows: readonly Row[]): Paragraph[] {
  const groups: Row[][] = []
  for (const row of rows) {
    const open = groups.at(-1)
    if (open && !isMarked(row, dueAfter(groups))) open.push(row)
    else groups.push([row])
  }
  return groups.map((group) => paragraphOf(group, 'footnote'))
}

/** The figure of the next footnote. */
function dueAfter(groups: readonly (readonly Row[])[]): number {
  const last = groups.at(-1)?.[0]
  return last ? Number.parseInt(textOf(last).replace(/^\D+/, ''), 10) + 1 : 1
}

function usualSize(sheets: readonly Sheet[]): number {
  const weights = new Map<number, number>()
  for (const sheet of sheets) {
    for (const row of sheet.rows) {
      const key = Math.round(row.size * 2) / 2
      weights.set(key, (weights.get(key) ?? 0) + row.x1 - row.x0)
    }
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12
}
