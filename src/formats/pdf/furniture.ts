import { gathered, grouped } from '../../text/grouped.ts'
import type { Role } from '../../types.ts'
import { printOf } from './prints.ts'
import type { Row } from './rows.ts'
import { textOf } from './rows.ts'
import type { Sheet } from './sheet.ts'
import { stretchesOf } from './stripe.ts'

/** The lines set aside, and as what. */
export type Furniture = ReadonlyMap<Row, Role>

/** Share of the page's height at top and bottom in which running lines stand. */
const margin = 0.12

interface Candidate {
  readonly sheet: Sheet
  readonly row: Row
  readonly top: boolean
  readonly text: string
}

/**
 * The lines that belong to the sheet of paper and not to the text: page numbers (a lone number at the outer edge that
 * counts with the pages) and lines that return in the same place on other pages. A lone number that does not count
 * along stays text: a precise no is better than a lost figure.
 */
export function furnitureOf(sheets: readonly Sheet[]): Furniture {
  const candidates = sheets.flatMap(candidatesOf)
  const roles = new Map<Row, Role>()
  for (const each of pageNumbers(candidates, sheets.length)) roles.set(each.row, 'page-number')
  for (const each of returning(candidates, sheets.length)) {
    if (!roles.has(each.row)) roles.set(each.row, each.top ? 'header' : 'footer')
  }
  return roles
}

/**
 * Whether a row at the top of the page is the heading of a table without rules, repeated there, or one of its lines:
 * cells beside each other, and figures close below.
 */
function isHeading(sheet: Sheet, row: Row): boolean {
  const at = sheet.rows.indexOf(row)
  const first = sheet.rows.findIndex((each) => stretchesOf(each).length > 2)
  if (first < 0 || first > at) return false
  for (let i = first + 1; i < Math.min(sheet.rows.length, first + 8); i++) {
    const [above, below] = [sheet.rows[i - 1]!, sheet.rows[i]!]
    if (below.base - above.base > 2.2 * below.size) return false
    if (i > at && printOf(below, Infinity).anchor) return true
  }
  return false
}

function candidatesOf(sheet: Sheet): Candidate[] {
  const high = Math.min(Infinity, ...sheet.tables.map((each) => each.grid.ys[0]!))
  const low = Math.max(-Infinity, ...sheet.tables.map((each) => each.grid.ys.at(-1)!))
  const top = sheet.rows
    .slice(0, 3)
    .filter((row) => row.bottom < sheet.height * margin && row.bottom < high + 3 && !isHeading(sheet, row))
  const bottom = sheet.rows
    .slice(-3)
    .filter((row) => row.top > sheet.height * (1 - margin) && row.top > low - 3)
  return [
    ...top.map((row) => ({ sheet, row, top: true, text: textOf(row) })),
    ...bottom
      .filter((row) => !top.includes(row))
      .map((row) => ({ sheet, row, top: false, text: textOf(row) })),
  ]
}

const lone =
  /^[-–—.[(|\s]{0,4}(?:trang|page|tr\.)?\s{0,2}(\d{1,4})(?:\s?(?:\/|of)\s?\d{1,4})?[-–—.\])|\s]{0,4}$/i

function pageNumbers(candidates: readonly Candidate[], pages: number): Candidate[] {
  const numbered = candidates.filter((each) => lone.test(each.text))
  const groups = grouped(numbered, (each) => Number(lone.exec(each.text)![1]) - each.sheet.page)
  const sure = [...groups].flatMap(([ahead, group]) =>
    group.filter((each) => {
      const alike = group.filter((other) => isLevel(other, each)).length
      return alike > 2 || (alike === 2 && pages < 7) || (pages < 3 && ahead === 0 && isOutermost(each))
    }),
  )
  const known = new Set(sure)
  const [model] = sure
  if (!model || sure.length < 3) return sure
  // an annex of one page that counts anew: the same place will do
  return numbered.filter((each) => known.has(each) || (isOutermost(each) && isPlacedLike(each, model)))
}

function isPlacedLike(a: Candidate, b: Candidate): boolean {
  return isLevel(a, b) && Math.abs(a.row.x0 + a.row.x1 - b.row.x0 - b.row.x1) < 24
}

function isLevel(a: Candidate, b: Candidate): boolean {
  return a.top === b.top && Math.abs(edge(a) - edge(b)) < 6
}

/** Distance from the nearer edge of the page, so that pages of other sizes compare. */
function edge(each: Candidate): number {
  return each.top ? each.row.base : each.sheet.height - each.row.base
}

function isOutermost(each: Candidate): boolean {
  const rows = each.sheet.rows
  return each.row === (each.top ? rows[0] : rows.at(-1))
}

/** Lines with the same words (figures aside) in the same place on most pages, or on three in a row. */
function returning(candidates: readonly Candidate[], pages: number): Candidate[] {
  const groups = gathered(
    candidates,
    (each) => `${each.top} ${Math.round(edge(each) / 4)} ${each.text.replace(/\d+/g, '0')}`,
  )
  const least = pages < 3 ? 2 : 3
  return groups.filter((group) => new Set(group.map((each) => each.sheet)).size >= least).flat()
}
