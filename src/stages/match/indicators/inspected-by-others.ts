import type { Claim, Reading, Seen } from './reading.ts'
import { lastClause } from './sentences.ts'

/**
 * `UBND các huyện, thị xã tự kiểm tra | 38 đơn vị`: what bodies below inspect themselves is no inspection of who reports;
 * `Các đơn vị được kiểm tra: 38` tells whom it inspected.
 */
export function isInspectedByOthers({ indicator, figure }: Claim, seen: Seen, reading: Reading): boolean {
  const { sheet, rules } = reading
  if (rules.catalogue.indicators.get(indicator)!.group !== 'inspection') return false
  return OTHERS.test(lastClause(sheet.text.slice(seen.sentence.start, figure.start)).slice(-FARTHEST))
}

const FARTHEST = 240
const BODIES =
  '(?:ubnd |hđnd )?(?:(?:các|những|nhiều|một số) (?:ubnd|cơ quan|đơn vỵ|địa phương|sở|ban|ngành|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|phòng)|cấp (?:huyện|xã))(?!\\p{L})'
/** The bodies open the clause, and what stands between them and what they do makes them no objects of it. */
const OTHERS = new RegExp(
  `^[ "+*-]{0,4}(?:[^\\d,;:.()]{0,60}[,:] ?)?${BODIES}(?:(?!(?<!\\p{L})(?:được|bị|do|bởi|tại|đối với|đoàn|tổ|phải|cần)(?!\\p{L}))[^\\d;:.()]){0,100}(?<!\\p{L})kiểm tra(?!\\p{L})[^\\d;:.]{0,60}$`,
  'u',
)
