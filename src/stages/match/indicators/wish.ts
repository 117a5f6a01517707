import type { TimeWords } from '../../../text/periods.ts'
import type { Span } from '../../../text/span.ts'
import { lastClause, openBracket } from './sentences.ts'

const WISH = '(?:phấn đấu|dự kiến|quyết tâm|mục tiêu|kế hoạch là|sẽ)(?!\\p{L})'
const WISHED = new RegExp(`(?<!\\p{L})${WISH}`, 'u')
const WISHED_ASIDE = new RegExp(`[(-] ?${WISH}[^()]*$`, 'u')
const DONE = /^ ?(?:\p{L}+ ){0,6}(?:đã|hiện (?:có|nay|tại|đang|còn)|đến nay|kết quả)(?!\p{L})/u

/**
 * `18/24 xã đã áp dụng ISO, phấn đấu hết năm 2019 đạt 100%; tỷ lệ … | 91%`: what is wished for behind a result ends with
 * its clause or bracket, and so does the time of that; the time of any wish ends where a clause turns to what was done.
 */
export function isOfWishBefore(
  sheet: string,
  { kind, start, end }: TimeWords,
  { sentence, figure }: { readonly sentence: Span; readonly figure: Span },
): boolean {
  if (kind === 'now' || kind === 'current') return false
  const clause = lastClause(sheet.slice(sentence.start, start))
  const between = sheet.slice(end, figure.start)
  if (!WISHED.test(clause) && !WISHED.test(between.split(/[;(),\d]/u, 1)[0]!)) return false
  if (openBracket(clause) >= 0 && between.includes(')')) return true
  const turned = between.split(/[;)]|, /u)
  if (turned.slice(1).some((each) => DONE.test(each))) return true
  return between.includes(';') && /\d/u.test(clause)
}

/** `Hiện có 45 TTHC (dự kiến | hết năm 2023 đạt 60 TTHC)`: the words before a time lead in what is wished for. */
export const isWishedAside = (before: string): boolean => WISHED_ASIDE.test(before)
