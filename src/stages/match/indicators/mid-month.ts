import { tellsStock } from '../../../rules/indicators/catalogue.ts'
import { fits, type Sought } from '../../../text/sought.ts'
import { timesIn } from './opening-time.ts'
import type { Claim, Reading } from './reading.ts'

/** Dates are masked: `đến giữa tháng 10` is `đến giữa ¤¤¤`. */
const MID_MONTH: Sought = {
  words: ['giữa ', 'đầu '],
  pattern: /(?<!\p{L})(?:đến|tới) (?:khoảng )?(?:giữa|đầu) (?=¤|tháng|quý)/u,
}

/** `Tính đến giữa tháng 10 đã gieo 41.305 ha`: up to which day, and since when, is not told. */
export function isOfMidMonth(
  { indicator, figure, modality, window }: Claim,
  { sheet: { text, times }, paragraph, rules: { catalogue } }: Reading,
): boolean {
  if (modality !== 'actual' || tellsStock(catalogue, indicator)) return false
  const told = text.slice(paragraph.start, figure.start)
  const found = fits(MID_MONTH, told) ? MID_MONTH.pattern.exec(told)! : null
  if (!found) return false
  const start = paragraph.start + found.index
  const next = timesIn(times, { start: start + found[0].length, end: figure.start })
  return next.length <= 1 && (window === null || window.start < start + found[0].length + 1)
}
