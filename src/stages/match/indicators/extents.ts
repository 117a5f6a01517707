import { matchesOf } from '../../../text/matches.ts'
import type { Span } from '../../../text/span.ts'
import { unjoined } from './joined.ts'
import { isOccasion } from './occasion.ts'
import type { Part } from './parts.ts'
import { type Sentence, spanOf } from './sentences.ts'

/** A stretch of a sentence that may hold the words of a figure, and what inside it is none of them. */
export interface Extent extends Span {
  readonly holes: readonly Span[]
  /** What was a part of the words and is left out of them. */
  readonly out: readonly Span[]
}

/** A part and its sentence. */
type Within = Part & { readonly sentence: Sentence }

/** So many leading clauses of a part may be left out. */
const MOST_CLAUSES = 4

/**
 * The other extents that the words of a figure may have, where those of its part as it is cut are not
 * understood: on over brackets and commas to the end of their clause, and without clauses before the figure that
 * only tell of the occasion.
 */
export function otherExtents(sheet: string, part: Within): Extent[] {
  const wide = widened(sheet, part)
  const { start, end, holes } = part
  const before = unjoined(sheet.slice(start, holes[0]!.start))
  const cuts = matchesOf(CUT, before).slice(0, MOST_CLAUSES)
  const later = cuts.flatMap((cut): Extent[] => {
    const from = start + cut.index + cut[0].length
    const isOut = isOccasion(before.slice(0, cut.index + 1), sheet.slice(from, end))
    return isOut ? [{ start: from, end, holes, out: [{ start, end: from }] }] : []
  })
  return wide ? [wide, ...later] : later
}

const CUT = /[,:] ?/gu

/** `99% văn bản đi (trừ văn bản mật) | được ký số`: to the end of the clause, without what a bracket says in passing. */
function widened(sheet: string, { start, end, holes, next, sentence }: Within): Extent | null {
  const from = holes.at(-1)!.end
  const rest = sheet.slice(from, next ?? sentence.end)
  const stop = rest.replace(PASSING, (each) => ' '.repeat(each.length)).search(/[;.()]/u)
  if (stop < 0 ? next !== null : rest[stop] === '(') return null
  const closed = stop < 0 ? sentence.end : from + stop
  if (closed <= end) return null
  const out = matchesOf(PASSING, sheet.slice(from, closed)).map((each) => spanOf(each, from))
  return { start, end: closed, holes: [...holes, ...out], out }
}

const PASSING =
  /\((?:trừ|kể cả|(?:bao )?gồm|cả|theo|có|chi tiết|như|chủ yếu|không (?:kể|tính|bao gồm))(?!\p{L})[^()\d]{0,120}\)/gu
