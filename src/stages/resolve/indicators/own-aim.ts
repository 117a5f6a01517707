import type { IndicatorMention, Outline, Period } from '../../../types.ts'

/** `mục tiêu đề ra là`, `chỉ tiêu được giao`: set before, for the time that is reported on. */
const SET_BEFORE =
  /(?<!\p{L})(?:mục tiêu|chỉ tiêu|kế hoạch)[^.;\d]{0,25}(?:đề ra|đặt ra|được giao|giao)(?!\p{L})[^.;\d]{0,120}$/iu

/**
 * Whether a target is one for the report's own time: told among the results, without a time of its own, as set before.
 * All others are for the time to come.
 */
export function isOwnAim(
  { modality, window, section, numberAt }: IndicatorMention,
  outline: Outline,
): boolean {
  if (modality !== 'target' || window !== null || outline.sections[section]?.future) return false
  const before = outline.text.text.slice(Math.max(0, numberAt.start - 180), numberAt.start)
  return SET_BEFORE.test(before) && !/(?<!\p{L})phấn đấu(?!\p{L})[^.;]*$/iu.test(before)
}

const OF_YEAR =
  /^[^.,;\d]{0,60}(?:kế hoạch|dự toán|chỉ tiêu|giao|đề ra)(?!\p{L})[^.,;\d]{0,40}(?<!\p{L})năm (20\d{2})(?!\d)/iu

/** `95% kế hoạch vốn năm 2025`, `chỉ tiêu 85% được giao cho năm 2026`: the year that an aim is set for, also under a heading of the next quarter. */
export function yearOfAim(
  { modality, window, numberAt, source }: IndicatorMention,
  outline: Outline,
): Period | null {
  if (modality !== 'target' || source === 'table') return null
  if (window !== null && !/^(?:quý|tháng|\d{1,2} tháng) /iu.test(window)) return null
  const year = OF_YEAR.exec(outline.text.text.slice(numberAt.end, numberAt.end + 140))?.[1]
  const report = outline.header.period?.to.slice(0, 4)
  return year && year === report ? { from: `${year}-01-01`, to: `${year}-12-31` } : null
}

const FORESEEN =
  /(?<!\p{L})dự kiến(?: (?:thực hiện|kết quả|đến hết|hết|cả))? (?:năm|quý|\d{1,2} tháng|tháng)(?!\p{L})[^.;]{0,100}$/iu

/** `Dự kiến năm 2025 thu … tỷ đồng` in the report on 2025, among the results: an estimate of what is done, not an aim. */
export function isOwnEstimate(
  { modality, window, section, numberAt }: IndicatorMention,
  outline: Outline,
): boolean {
  if (modality !== 'target' || window === null || outline.sections[section]?.future) return false
  return FORESEEN.test(outline.text.text.slice(Math.max(0, numberAt.start - 140), numberAt.start))
}
