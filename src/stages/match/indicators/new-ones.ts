import { tellsStock } from '../../../rules/indicators/catalogue.ts'
import { holdsOne } from '../../../text/sought.ts'
import type { Claim, Reading, Seen } from './reading.ts'

/**
 * `02 sản phẩm được công nhận OCOP, nâng tổng số lên 09`, `01 trường được công nhận trong năm`: those that came in, where
 * the indicator is how many there are.
 */
export function isOfNewOnes({ indicator, figure }: Claim, seen: Seen, { sheet, rules }: Reading): boolean {
  if (figure.kind === 'percent' || !tellsStock(rules.catalogue, indicator)) return false
  const head = sheet.text.slice(seen.sentence.start, figure.start)
  const rest = sheet.text.slice(figure.end, seen.sentence.end)
  if (!holdsOne(rest, COMES_IN) && !head.includes('công nhận ')) return false
  const behind = rest.replace(NO_COUNT, '')
  return RAISES.test(behind) || RECOGNISED.test(behind) || RECOGNISING.test(head)
}

/** One of these stands behind what is new. */
const COMES_IN = ['nâng ', 'đưa ', 'công nhận', 'chứng nhận', 'xếp hạng', 'phân hạng']

/** Numbers that count nothing: `OCOP 3 sao`, `mức độ 1`, `năm 2025`. */
const NO_COUNT = /\d+ sao(?!\p{L})|(?<=(?:mức độ|mức|hạng|loại|cấp độ|năm|tháng|quý|ngày) )[\d/]+/gu
const RAISES =
  /^[^\d;.]*(?<!\p{L})(?:nâng|đưa) (?:tổng )?số(?!\p{L})[^;.]*? lên(?!\p{L})[^\d;]{0,30}\d[\d.,]*(?![\d.,]| ?%)/u
const RECOGNISED =
  /^[^\d,;.]*(?<!\p{L})(?:công nhận|chứng nhận|xếp hạng|phân hạng)(?!\p{L})[^\d,;.]* trong (?:tháng|quý|năm|kỳ)(?! (?:học|qua))(?!\p{L})/u
/** `Trong tháng công nhận | 02 sản phẩm OCOP`; what is recognised each year, in a year, is how many there are. */
const RECOGNISING =
  /(?<!\p{L})trong (?:tháng|quý|kỳ)(?!\p{L})[^\d;]*(?<!\p{L})công nhận (?:(?:mới|thêm|cho) )?$/u
