import { least, most } from './extent.ts'
import { authority, day, motto, mottoStart, number, recipients, toSign } from './letterhead.ts'
import { type Row, textOf } from './rows.ts'
import { follows, isCentredBlock, isFlush, isInside, isOnAxis } from './standing.ts'
import { type Gap, type Halves, halve, narrowed, stripe, wideGaps } from './stripe.ts'

/** Blocks printed side by side on a sheet: the two halves of a letterhead or of the signature, perhaps in several bands. */
export interface Zone {
  /** The rows of the sheet that the zone takes. */
  readonly rows: readonly Row[]
  readonly bands: readonly Band[]
  /** What stays white between the blocks. */
  readonly gap: Gap
}

export interface Band {
  readonly left: readonly Row[]
  readonly right: readonly Row[]
}

/** No sheet of paper has more lines. */
const rowCap = 400

/**
 * Where text stands side by side. A white stripe alone proves nothing (a list with figures at the right has one, and
 * reading it by columns would part the figures from their names): there must be the national motto or the Party's,
 * a list of recipients, a signing authority, or two blocks that are each centred on an axis of their own.
 */
export function zonesOf(rows: readonly Row[], width: number): Zone[] {
  const zones: Zone[] = []
  if (rows.length > rowCap) return zones
  const taken = new Set<Row>()
  for (const [index, row] of rows.entries()) {
    if (taken.has(row)) continue
    for (const gap of [
      ...wideGaps(row),
      ...besideRecipients(rows, index, width),
      ...besideMotto(rows, index, width),
    ]) {
      const block = grown({ rows, width, taken }, index, gap)
      const halves = trimmed(block.halves)
      if (!isSideBySide(halves, width)) continue
      for (const each of halves) taken.add(each.row)
      zones.push({ rows: halves.map((each) => each.row), bands: bandsOf(halves), gap: block.gap })
      break
    }
  }
  return zones
}

/** The list of recipients whose lines share no baseline with the signature at the right. */
function besideRecipients(rows: readonly Row[], index: number, width: number): Gap[] {
  const row = rows[index]!
  if (!recipients.test(textOf(row))) return []
  const right = rows.filter((each) => each.x0 > width / 2 && Math.abs(each.base - row.base) < 6 * row.size)
  return right.length === 0 ? [] : [{ from: row.x1, to: least(right.map((each) => each.x0)) }]
}

/** The motto whose lines share no baseline with the names at the left. */
function besideMotto(rows: readonly Row[], index: number, width: number): Gap[] {
  const row = rows[index]!
  if (row.x0 < width * 0.3 || !mottoStart.test(textOf(row))) return []
  const left = rows.filter(
    (each) => each.x1 < row.x0 - stripe && Math.abs(each.base - row.base) < 3 * row.size,
  )
  return left.length === 0 ? [] : [{ from: most(left.map((each) => each.x1)), to: row.x0 }]
}

interface Page {
  readonly rows: readonly Row[]
  readonly width: number
  readonly taken: ReadonlySet<Row>
}

/** Takes the rows above and below along while they leave the stripe white and stand in line with one of the blocks. */
function grown(
  { rows, width, taken }: Page,
  seed: number,
  gap: Gap,
): { readonly halves: Halves[]; readonly gap: Gap } {
  let stripeNow = gap
  const halves = [halve(rows[seed]!, gap)]
  for (const step of [1, -1]) {
    for (let i = seed + step; rows[i] && !taken.has(rows[i]!); i += step) {
      const next = narrowed(stripeNow, rows[i]!)
      if (next.to - next.from < stripe) break
      const half = halve(rows[i]!, next)
      if (!follows(half, halves, width)) break
      stripeNow = next
      if (step > 0) halves.push(half)
      else halves.unshift(half)
    }
  }
  return { halves, gap: stripeNow }
}

/** The lines of text above a list of recipients share its left edge but not its place. */
function trimmed(halves: readonly Halves[]): Halves[] {
  const list = halves.findIndex((each) => each.left && recipients.test(textOf(each.left)))
  const named = halves.flatMap((each) => (each.left && each.right ? [each.left] : []))
  const start = halves.findIndex(
    (each, i) => i === list || each.right !== null || (list < 0 && isOnAxis(each.left!, named)),
  )
  return halves.slice(Math.max(0, start))
}

function isSideBySide(halves: readonly Halves[], width: number): boolean {
  const left = halves.flatMap((each) => each.left ?? [])
  const right = halves.flatMap((each) => each.right ?? [])
  if (left.length === 0 || right.length === 0) return false
  if (right.some((row) => mottoStart.test(textOf(row)))) return true
  if (left.some((row) => recipients.test(textOf(row)))) return true
  if (isCentredBlock(right) && right.some((row) => authority.test(`${textOf(row)} `))) return true
  if (isCentredBlock(right) && isCentredBlock(left)) return true
  if (halves.some(areSigning)) return true
  return isColumns(halves, width)
}

function areSigning({ left, right }: Halves): boolean {
  return left !== null && right !== null && toSign.test(textOf(left)) && toSign.test(textOf(right))
}

/** Newspaper columns: many rows with running text on both sides. */
function isColumns(halves: readonly Halves[], width: number): boolean {
  const both = halves.filter((each) => each.left && each.right)
  const long = (row: Row | null) => (row ? row.x1 - row.x0 > width * 0.27 : false)
  return (
    both.length >= 8 && both.filter((each) => long(each.left) && long(each.right)).length > both.length * 0.7
  )
}

/** The letterhead has two bands: names above, number and date below. Anything else is one. */
function bandsOf(halves: readonly Halves[]): Band[] {
  const left = halves.flatMap((each) => each.left ?? [])
  const right = halves.flatMap((each) => each.right ?? [])
  const l = left.findIndex((row) => number.test(textOf(row)))
  const r = right.findIndex((row) => day.test(textOf(row)))
  if (l < 1 || r < 1) return [{ left, right }]
  return [
    { left: left.slice(0, l), right: right.slice(0, r) },
    { left: left.slice(l), right: right.slice(r) },
  ]
}

/**
 * A signature that goes on at the head of the next page: the zone with those rows, which stand in line with its
 * blocks. Null where the first row does not, or where the zone is no signature.
 */
export function carriedOver(zone: Zone, rows: readonly Row[]): Zone | null {
  const band = zone.bands.at(-1)!
  if (!band.left.some((row) => recipients.test(textOf(row)))) return null
  let gap = zone.gap
  const more: Halves[] = []
  for (const row of rows) {
    const next = narrowed(gap, row)
    const half = halve(row, next)
    if (next.to - next.from < stripe || !isInLine(half, band)) break
    gap = next
    more.push(half)
  }
  if (more.length === 0) return null
  const whole = {
    left: [...band.left, ...more.flatMap((each) => each.left ?? [])],
    right: [...band.right, ...more.flatMap((each) => each.right ?? [])],
  }
  const all = [...zone.rows, ...more.map((each) => each.row)]
  return { rows: all, bands: [...zone.bands.slice(0, -1), whole], gap }
}

function isInLine({ left, right }: Halves, band: Band): boolean {
  const small = left === null || (isInside(left, band.left) && !motto.test(textOf(left)))
  return small && (right === null || isOnAxis(right, band.right) || isFlush(right, band.right))
}
