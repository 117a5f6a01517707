import { partitionPoint } from '../text/bisect.ts'
import type { Span } from '../text/span.ts'
import { type Entry, near } from './entry.ts'
import type { Ledger } from './ledger.ts'

/** Of no passage more letters than these are looked through on either side of a place. */
const LONGEST = 2000

/** So far apart figures of one sentence stand at most. */
const ONE_SENTENCE = 250

const ENDS = /[.!?]\s|\n\s*(?:[-+*•–]|\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s|[a-zđ]\))|\n\s*\n/u

/** The words between two places hold no end of a sentence and no new line of a list. */
export function inOneSentence({ words }: Pick<Ledger, 'words'>, a: Span, b: Span): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  return !ENDS.test(words.slice(first.end, second.start))
}

/** Near each other in a table or form; in the words, in one sentence. */
export const areSideBySide = (ledger: Ledger, a: Entry, b: Entry): boolean =>
  a.source === b.source && near(a, b) && (a.source === 'table' || inOneSentence(ledger, a.at, b.at))

/** The paragraph that holds a place, with the one before and the one behind it in its section: one train of thought. */
export function passageAround({ units }: Ledger, at: Span): Span {
  const index = indexOf(units, at)
  const own = units[index]
  if (!own) return at
  const beside = [units[index - 1], own, units[index + 1]].flatMap((unit) =>
    unit && unit.section === own.section && unit.kind === own.kind ? [unit] : [],
  )
  return {
    start: Math.max(beside[0]!.start, at.start - LONGEST),
    end: Math.min(beside.at(-1)!.end, at.end + LONGEST),
  }
}

/** Both stand in one section, not far from each other, or in one sentence. */
export function areTogether(ledger: Ledger, a: Span, b: Span): boolean {
  if (Math.abs(a.start - b.start) > LONGEST) return false
  const [one, other] = [a, b].map((at) => ledger.units[indexOf(ledger.units, at)])
  if (one && other && one.section === other.section && one.kind === other.kind) return true
  return Math.abs(a.start - b.start) < ONE_SENTENCE && inOneSentence(ledger, a, b)
}

/** Both stand in one paragraph. */
export const inOneParagraph = ({ units }: Pick<Ledger, 'units'>, a: Span, b: Span): boolean =>
  indexOf(units, a) === indexOf(units, b)

function indexOf(units: Ledger['units'], at: Span): number {
  const index = partitionPoint(units, (each) => each.end <= at.start)
  return units[index] && units[index].start <= at.start ? index : -1
}
