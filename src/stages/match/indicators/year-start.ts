import { tellsStock } from '../../../rules/indicators/catalogue.ts'
import type { Claim, Reading, Seen } from './reading.ts'

/** `Đầu năm, toàn xã có 96 hộ nghèo`: how much there was then, not at the end of the report's own time. */
export function isOfYearStart(
  { indicator, figure, modality, window }: Claim,
  { sentence }: Seen,
  { sheet, rules: { catalogue } }: Reading,
): boolean {
  if (modality !== 'actual' || !tellsStock(catalogue, indicator)) return false
  // the year in `đầu năm 2022` is none of its own
  const isOwn = window && window.start >= sentence.start
  if (isOwn && !/đầu $/u.test(sheet.text.slice(sentence.start, window.start))) return false
  const before = sheet.text.slice(sentence.start, figure.start)
  return YEAR_START.test(before) || TOLD_OF_START.test(before)
}

/** `Đầu năm có 142 hộ cận nghèo; tỷ lệ hộ nghèo | 26,3%`: whether this was so then or is so now is not told. */
const TOLD_OF_START =
  /(?<!(?:tháng|quý|với|từ|hơn|tuần|ngày|những|dịp|ngay) )đầu (?:năm(?! học)(?!\p{L})|¤+)(?: là| có| còn| :|:)? \d[^;]*;(?:(?!(?:nay|hiện|cuối (?:năm|kỳ)|¤)(?!\p{L})).)*$/su

/** Dates are masked: `đầu năm 2022` is `đầu ¤¤¤`. */
const YEAR_START =
  /(?<!(?:tháng|quý|với|từ|hơn|tuần|ngày|những|dịp|ngay) )đầu (?:(?:năm(?! học)|kỳ|nhiệm kỳ)(?!\p{L})|¤+)(?:(?!(?:đến nay|hiện|cuối (?:năm|kỳ)|xuống|lên|nay|tới nay)(?!\p{L}))[^;])*$/u
