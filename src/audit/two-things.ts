import type { Entry } from './entry.ts'
import type { Ledger } from './ledger.ts'

/** So far apart figures of one sentence stand at most. */
const ONE_SENTENCE = 250

/**
 * Nobody gives one quantity two figures in one sentence: “phát ra 200 phiếu, thu về 192 phiếu” counts two things that
 * the rules know by one name. Nor is last year's figure (“cùng kỳ năm trước đạt …”) that of this year.
 */
export function areTwoThings({ words }: Ledger, a: Entry, b: Entry): boolean {
  if (a.source !== 'prose' || b.source !== 'prose') return false
  const [first, second] = a.at.start < b.at.start ? [a, b] : [b, a]
  const between = words.slice(first.at.end, second.at.start)
  if (
    a.indicator === b.indicator &&
    between.length < ONE_SENTENCE &&
    !/[.!?]\s|\n\s*[-+*•\d]|\n\s*\n/u.test(between)
  )
    return true
  if (isShareOf(words, a, b) || isShareOf(words, b, a)) return true
  return [a, b].some(({ at }) => EARLIER.test(words.slice(Math.max(0, at.start - 80), at.start)))
}

/** `410/540 con`: what was done of the whole that the other figure gives. */
const isShareOf = (words: string, { at, printed }: Entry, whole: Entry) =>
  words
    .slice(at.start, at.end + 20)
    .replace(/\s/gu, '')
    .includes(`${printed}/${whole.printed}`)

const EARLIER = /(?:cùng kỳ|năm trước|năm ngoái|kỳ trước|quý trước|tháng trước)[^.;\n]{0,60}$/iu
