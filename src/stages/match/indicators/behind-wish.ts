import { MASK } from '../../../rules/indicators/slots.ts'
import { holdsOne } from '../../../text/sought.ts'
import type { Claim, Reading, Seen } from './reading.ts'

/** A first clause that tells a wish and no result before it: `Thu ngân sách cả năm phấn đấu đạt 18,5 tỷ đồng;`. */
const WISHED = /^[^;\d]{0,80}(?<!\p{L})(?:phấn đấu|dự kiến)(?!\p{L})[^;]*;/u
const DONE =
  /(?<!\p{L})(?:đã|được|hiện|nay|kết quả|thực hiện|ước|còn|toàn (?:xã|phường|huyện|tỉnh) có)(?!\p{L})/u
const WORDS = ['phấn đấu', 'dự kiến']

/** `…; | giải quyết việc làm cho 150 lao động`: behind a wish another one, or what was done: not told. */
export function isBehindWish(
  { modality, figure }: Claim,
  { sentence }: Seen,
  { sheet: { text } }: Reading,
): boolean {
  const words = text.slice(sentence.start, figure.start)
  const clause = words.lastIndexOf(';')
  if (modality !== 'actual' || clause < 0 || !holdsOne(words, WORDS)) return false
  return WISHED.test(words) && !DONE.test(words) && !words.includes(MASK, clause)
}
