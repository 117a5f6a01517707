import { gathered } from '../../text/grouped.ts'
import type { TextLine } from '../txt.ts'

/** Lines a printed page may hold; outside of it a lone number is a figure of some table. */
const FEWEST = 20
const MOST = 100

/**
 * Indexes of the lines that hold nothing but the number of their page, as PDF extraction leaves them. Where form feeds
 * part the pages: the first or last line of a page whose number runs with the pages. Elsewhere only where at least two
 * numbers stand alone between blank lines, ascend, and agree with their place in the file: as many lines a page
 * within a fifth, at the foot or, as Decree 30/2020 has it, at the head of their pages. One lone `12` may be a
 * figure, so it stays; a lone `2` is the number of the second of two pages where nothing else in the file stands so
 * (Decree 30/2020 prints none on the first page).
 */
export function pageNumberLines(lines: readonly TextLine[]): ReadonlySet<number> {
  const lone = lines.flatMap((line, index): Lone[] => {
    const number = /^\s*(?:[-–]\s?|trang\s{1,3})?(\d{1,4})(?:\s?[-–]|\/\d{1,4})?\s*$/i.exec(line.text)?.[1]
    return number ? [{ index, number: Number(number), page: line.page }] : []
  })
  const paged = lines.some((line) => line.page !== null)
  const found = paged ? onTheirPages(lone, lines) : betweenBlanks(lone, lines)
  if (found.length < 2) return new Set(paged ? [] : ofTwoPages(lone, lines))
  return new Set(found.map((each) => each.index))
}

interface Lone {
  readonly index: number
  readonly number: number
  readonly page: number | null
}

function onTheirPages(lone: readonly Lone[], lines: readonly TextLine[]): Lone[] {
  const edges = new Map<number, { first: number; last: number }>()
  lines.forEach((line, index) => {
    if (line.text.trim() === '') return
    edges.set(line.page!, { first: edges.get(line.page!)?.first ?? index, last: index })
  })
  const atEdge = lone.filter(({ index, page }) => {
    const edge = edges.get(page!)!
    return index === edge.first || index === edge.last
  })
  return longest(gathered(atEdge, ahead))
}

/** How far the printed number runs ahead of the page: the same all through a document. */
const ahead = (each: Lone) => each.number - each.page!

function betweenBlanks(lone: readonly Lone[], lines: readonly TextLine[]): Lone[] {
  const isBlank = (index: number) => (lines[index]?.text.trim() ?? '') === ''
  const apart = lone.filter(({ number, index }) => number > 1 && isBlank(index - 1) && isBlank(index + 1))
  const groups = PAGES_BEFORE.flatMap((pages) => {
    const candidates = apart.map((each) => ({ ...each, perPage: each.index / pages(each) }))
    const likely = candidates.filter(({ perPage }) => perPage >= FEWEST && perPage <= MOST)
    return likely.slice(0, MOST_PAGES).map((each) => agreeing(likely, each.perPage))
  })
  return longest(groups)
}

/** A text whose paragraphs all stand between blank lines may print a cell so; and a third page would have its number. */
function ofTwoPages(lone: readonly Lone[], lines: readonly TextLine[]): number[] {
  const [only, ...more] = lone
  if (!only || more.length > 0 || only.number !== 2) return []
  const blanks = lines.filter((line) => line.text.trim() === '').length
  const between = [only.index - 1, only.index + 1].every((index) => lines[index]?.text.trim() === '')
  const afterOnePage = only.index >= FEWEST && only.index <= MOST
  const noThirdPage = lines.length - only.index <= only.index * 1.4
  return between && afterOnePage && noThirdPage && blanks * 3 < lines.length ? [only.index] : []
}

/** Each candidate is compared with all others; a file of lone numbers must not take for ever. */
const MOST_PAGES = 500

/** How many pages stand before a number at the foot of its page, and before one at the head. */
const PAGES_BEFORE = [({ number }: Lone) => number, ({ number }: Lone) => number - 1]

/** With the lines that a page has if its number is right. */
interface Placed extends Lone {
  readonly perPage: number
}

function agreeing(candidates: readonly Placed[], rate: number): Placed[] {
  const result: Placed[] = []
  for (const each of candidates) {
    const last = result.at(-1)
    if (Math.abs(each.perPage / rate - 1) <= 0.2 && (!last || each.number > last.number)) result.push(each)
  }
  return result
}

const longest = (groups: readonly Lone[][]): Lone[] =>
  groups.reduce((best, each) => (each.length > best.length ? each : best), [])
