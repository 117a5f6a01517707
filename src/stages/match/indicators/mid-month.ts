import { tellsStock } from '../../../rules/indicators/catalogue.ts'
import { placesOf, type Sought } from '../../../text/sought.ts'
import { timesIn } from './opening-time.ts'
import type { Claim, Reading } from './reading.ts'

/** Dates are masked: `đến giữa tháng 10` is `đến giữa ¤¤¤`. */
const MID_MONTH: Sought = {
  words: ['đến giữa', 'tới giữa', 'khoảng giữa', 'đến đầu', 'tới đầu', 'khoảng đầu'],
  pattern: /(?<!\p{L})(?:đến|tới) (?:khoảng )?(?:giữa|đầu) (?=¤|tháng|quý)/gu,
}

/** `Tính đến giữa tháng 10 đã gieo 41.305 ha`: up to which day, and since when, is not told. */
export function isOfMidMonth(
  { indicator, figure, modality, window }: Claim,
  { sheet: { text, times }, paragraph, rules: { catalogue } }: Reading,
): boolean {
  if (modality !== 'actual' || tellsStock(catalogue, indicator)) return false
  const told = text.slice(paragraph.start, figure.start)
  const found = placesOf(MID_MONTH, told).at(-1)
  if (!found) return false
  const start = paragraph.start + found.index + found[0].length
  const next = timesIn(times, { start, end: figure.start })
  return next.length <= 1 && (window === null || window.start <= start)
}
