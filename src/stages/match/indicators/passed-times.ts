import type { TimeWords } from '../../../text/periods.ts'
import type { Span } from '../../../text/span.ts'

/** `từ năm 2017 chuyển sang`, `kế thừa từ năm 2017`: where the figure comes from, not of when it is. */
export const isLeftOver = (sheet: string, { start, end }: TimeWords) =>
  /^[ "]{0,3}(?:chuyển|mang|tồn|còn tồn|để lại|dồn|gối)(?!\p{L})/u.test(sheet.slice(end, end + 14)) ||
  COMES_FROM.test(sheet.slice(Math.max(0, start - 40), start))

const COMES_FROM =
  /(?<!\p{L})(?:kế thừa|chuyển|mang|tồn|gối|dồn|để lại|còn lại|sót)(?: (?:đọng|tiếp|sang|qua|lại|cũ)){0,2} (?:từ|của|cuối|từ cuối)(?: các)? $/u

/**
 * `có 82 vụ (năm 2021: 81 vụ), 56 người chết`: a time told with a figure of its own in brackets goes no
 * further than these.
 */
export const isAside = (sheet: string, { start, end }: TimeWords, figure: Span) =>
  /\([^()]{0,30}$/u.test(sheet.slice(Math.max(0, start - 32), start)) &&
  /^[^()\d]{0,40}\d[^()]{0,80}\)/u.test(sheet.slice(end, figure.start))

/** `so với năm 2020`. */
export const isCompared = (sheet: string, { start }: TimeWords, from: number) =>
  /(?<!\p{L})so (?:với )?(?:\p{L}+ ){0,4}$/u.test(sheet.slice(Math.max(from, start - 40), start))
