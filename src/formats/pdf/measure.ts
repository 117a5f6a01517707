import { least } from './extent.ts'
import { hasMarker } from './marker.ts'
import { isBold, type Row, wordsOf } from './rows.ts'

/** How a document sets its text: where its lines begin and end, how far apart they are, how paragraphs are marked. */
export interface Measure {
  readonly left: number
  readonly right: number
  /** Usual distance of baselines inside a paragraph, as a share of the size. */
  readonly leading: number
  /** New paragraphs stand off from the one before. */
  readonly spaced: boolean
  /** From how many times the usual distance on a line is one of another paragraph. */
  readonly apart: number
  /** New paragraphs begin further right than the lines that go on. */
  readonly indented: boolean
  /** Where they begin then. */
  readonly indent: number
}

/** Would the first word of `next` have found room behind `row`? Then the line was ended on purpose. */
export function endsShort(row: Row, next: Row, room: number): boolean {
  return firstWord(next) + 0.25 * row.size + 1.5 < room
}

/**
 * Stands about the middle between the edges, clear of both. A line that begins where paragraphs begin is centred only
 * by chance, unless it is bold and right in the middle; a numbered one never is.
 */
export function isCentred(row: Row, measure: Pick<Measure, 'left' | 'right' | 'indent'>): boolean {
  const [before, behind] = [row.x0 - measure.left, measure.right - row.x1]
  const off = Math.abs(before - behind)
  if (Math.min(before, behind) < 15 || hasMarker(row)) return false
  if (Math.abs(row.x0 - measure.indent) < 3) return off < 3 && isBold(row)
  return off < Math.max(12, Math.min(24, before * 0.3))
}

/** Width of the first word, up to the first blank. */
export function firstWord(row: Row): number {
  const words = wordsOf(row)
  const first = words[0]!.piece
  let last = first
  for (const { piece, spaced } of words) {
    last = piece
    if (spaced) break
  }
  return last.x1 - first.x0
}

/** Measures pages set alike: `pages` are the body rows of each, from top to bottom. */
export function measureOf(pages: readonly (readonly Row[])[], width: number): Measure {
  const { left, right } = edgesOf(pages.flat(), width)
  const pairs = pages.flatMap((page) => page.slice(1).map((row, i) => [page[i]!, row] as const))
  const plain = pairs.filter(([a, b]) => isNear(a, b))
  const full = plain.filter(([a, b]) => !endsShort(a, b, right - a.x1) && a.x0 < left + 90)
  const leading = mode(full.map(([a, b]) => (b.base - a.base) / a.size)) || 1.2
  const ended = plain.filter(([a, b]) => endsShort(a, b, right - a.x1))
  const stands = ended.filter(([a, b]) => isApart(a, b, { leading, apart: 1.12 }))
  const steps = ended.filter(([, b]) => b.x0 > left + 8 && b.x0 < left + 90)
  const spaced = ended.length > 3 && stands.length > 0.7 * ended.length
  return {
    left,
    right,
    leading,
    spaced,
    // where distance marks nothing, a raised figure or a larger letter may widen it
    apart: spaced ? 1.12 : ended.length > 3 ? 1.35 : 1.2,
    indented: ended.length > 3 && steps.length > 0.6 * ended.length,
    indent: mode(steps.map(([, b]) => b.x0)) || left,
  }
}

/** More than the usual distance between two rows of one page. */
export function isApart(a: Row, b: Row, { leading, apart }: Pick<Measure, 'leading' | 'apart'>): boolean {
  return b.base - a.base > leading * Math.max(a.size, b.size) * apart + 0.6
}

function isNear(a: Row, b: Row): boolean {
  return Math.abs(a.size - b.size) < 1 && b.base - a.base < 3 * a.size && b.base - a.base > 0.7 * a.size
}

/**
 * Where lines begin and end. Too few rows may not reach the right margin; then it is taken to be no wider than the
 * left one (Nghị định 30/2020/NĐ-CP, phụ lục I: left 30–35 mm, right 15–20 mm).
 */
export function edgesOf(rows: readonly Row[], width: number): Pick<Measure, 'left' | 'right'> {
  const left = leftEdge(rows)
  return { left, right: Math.max(rightEdge(rows), rows.length < 12 ? width - left : 0) }
}

/** The furthest place where at least two lines (or one in fifty) end together. */
function rightEdge(rows: readonly Row[]): number {
  const ends = rows.map((each) => each.x1).sort((a, b) => b - a)
  const least = Math.max(2, Math.floor(ends.length * 0.02))
  for (let i = 0; i + least <= ends.length; i++) {
    if (ends[i + least - 1]! > ends[i]! - 7) return ends[i]!
  }
  return ends[0] ?? 0
}

/** Where most lines begin, or further left where a good part does. */
function leftEdge(rows: readonly Row[]): number {
  const starts = rows.map((each) => Math.round(each.x0 / 2) * 2)
  const counts = new Map<number, number>()
  for (const start of starts) counts.set(start, (counts.get(start) ?? 0) + 1)
  const strong = [...counts]
    .filter(([, count]) => count >= Math.max(1, starts.length * 0.12))
    .map(([start]) => start)
  return least(strong.length > 0 ? strong : starts)
}

function mode(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) {
    const key = Math.round(value * 40)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]
  return best ? best[0] / 40 : 0
}
