import type { Claim, Reading, Seen } from './reading.ts'

/**
 * `208 người/km2`, `bình quân 12 cuộc`, `mỗi thôn có 5 người`: what falls to each, under an indicator that
 * counts them all.
 */
export function isPerUnit(
  { indicator, figure }: Claim,
  { sentence }: Seen,
  { sheet, rules }: Reading,
): boolean {
  const { unit, kind } = rules.catalogue.indicators.get(indicator)!
  if (kind === 'rate' || !unit.startsWith('count:') || /phút|tháng|ngày/u.test(unit)) return false
  const before = sheet.text.slice(Math.max(sentence.start, figure.start - 60), figure.start)
  const behind = sheet.text.slice(figure.end, figure.end + 40)
  return (behind.includes('/') && EACH_BEHIND.test(behind)) || (EACH.test(before) && EACH_BEFORE.test(before))
}

const EACH = /mật độ|bình quân|trung bình|mỗi/
const EACH_BEHIND =
  /^(?! ?(?:xã|phường|thôn|xóm|ấp|khu phố|huyện|thị trấn|sở|đơn vỵ|cơ quan)(?!\p{L}))(?: \p{L}+){1,3} ?\/ ?(?:01? |một |mỗi )?(?:km2|km²|km|ha|xã|phường|thôn|đơn vỵ|cơ quan|trường|lớp|hộ|năm|tháng|quý|tuần|ngày)(?!\p{L})/u
const EACH_BEFORE =
  /(?<!\p{L})(?:mật độ|bình quân|trung bình|mỗi(?! (?:năm|tháng|quý|tuần|kỳ)(?!\p{L})) \p{L}+)(?!\p{L})(?: (?!đạt)\p{L}+){0,12} $/u
