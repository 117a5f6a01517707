import type { TimeWords } from '../../../text/periods.ts'
import type { Span } from '../../../text/span.ts'
import { lastClause } from './sentences.ts'

/** `lũy kế`, `lũy kế 11 tháng`, `lũy kế từ ngày 01/7/2025 đến nay`: a sum of what was told before, or more. */
export const isSum = (text: string, { kind, label, start }: TimeWords): boolean =>
  (kind === 'cumulative' && !/^từ/iu.test(label)) ||
  SUM.test(text.slice(Math.max(0, start - LONGEST), start)) ||
  /^l(?:ũy|uỹ) ?kế/iu.test(label)

const SUM = /(?<!\p{L})l(?:ũy|uỹ) kế (?:(?:cả|trong|kể|tính) )?$/u
const LONGEST = 14

/**
 * `khám 3.218 lượt (lũy kế 34.507 lượt); …`, `cho 126 lao động, lũy kế 1.354 lao động; …`: right before a bare figure
 * it adds up what was told before it, and says nothing of the next clause.
 */
export function isAddedUp(
  text: string,
  time: TimeWords,
  { sentence, figure }: { readonly sentence: Span; readonly figure: Span },
): boolean {
  const head = text.slice(sentence.start, time.start)
  if (!isSum(text, time) || !/\d/.test(lastClause(head))) return false
  const behind = text.slice(time.end, figure.start)
  const inBracket = /\([^()]*$/u.test(head) && /^[^()]*\)/u.test(behind)
  return inBracket || (behind.includes(';') && BARE.test(behind))
}

/** The words that a sum may have before its figure; with a noun or a deed it opens a list. */
const BARE = /^(?: ?¤+)?(?: (?:là|có|được|đạt|ước|ước đạt|đến nay))?:? ?\d/u
