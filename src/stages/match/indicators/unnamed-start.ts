import { tellsStock } from '../../../rules/indicators/catalogue.ts'
import type { Claim, Reading } from './reading.ts'

/**
 * `Từ đầu mùa dịch | đến ngày 20/9, ghi nhận 23 ca mắc`: what went on since a day that is not named, which need not be the first
 * of the year.
 */
export function isOfUnnamedStart(
  { indicator, window, modality }: Claim,
  { sheet: { text }, rules: { catalogue } }: Reading,
): boolean {
  if (window?.kind !== 'until' || modality !== 'actual' || tellsStock(catalogue, indicator)) return false
  return SINCE.test(text.slice(Math.max(0, window.start - REACH), window.start))
}

const REACH = 110

/** `từ nguồn vốn`, `từ kết quả trên` name no time. */
const SINCE =
  /(?<!\p{L})từ (?:(?:sau|trước|ngay|ngay sau|những|các) )?(?:khi|lúc|đợt|mùa|vụ|dịp|thời (?:điểm|gian|kỳ)|nhiệm kỳ|kỳ|đại hội|tết|ngày(?! ¤)|sau|ca (?:bệnh|mắc|nhiễm|f0)|đầu(?! năm(?! học)))(?!\p{L})[^;:.\d]{0,90}$/u
