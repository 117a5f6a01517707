import { fits, type Sought } from '../../../text/sought.ts'
import type { Claim, Reading, Seen } from './reading.ts'

/** What is listed behind is what was asked for, or what came of it. */
const UNMET: Sought = {
  words: ['chưa đạt', 'không đạt'],
  pattern:
    /(?<!\p{L})(?:chỉ tiêu|tiêu chí|nội dung)(?!\p{L})[^.;:]{0,60}(?<!\p{L})(?:chưa|không) đạt(?!\p{L})[^.;:\d]{0,30}:[^.]*$/u,
}
const SIGN = /[≥≤]/u
/** `đạt ≥ 95%` is told as reached, where no aim is named. */
const TOLD = /(?<!\p{L})(?:đạt|còn|là|chiếm|có)(?: tỷ lệ)? ?[≥≤]? ?$/u
const AIM = /(?<!\p{L})(?:chỉ tiêu|tiêu chí|yêu cầu|quy định|mục tiêu)(?!\p{L})[^;.]*$/u

/**
 * `còn 2 chỉ tiêu chưa đạt gồm: tỷ lệ tham gia BHYT ≥ 95%; …`: a bound behind a sign, or of what was not reached, is what was
 * asked for. A figure without one may be what was reached.
 */
export function isRequired(
  { figure: { start, end, comparator }, modality }: Claim,
  { sentence }: Seen,
  { sheet: { text } }: Reading,
): boolean {
  if (modality !== 'actual' || (comparator !== 'ge' && comparator !== 'le')) return false
  const words = text.slice(sentence.start, start)
  if (fits(UNMET, words)) return true
  return (
    SIGN.test(text.slice(Math.max(sentence.start, start - 3), end)) && (AIM.test(words) || !TOLD.test(words))
  )
}
