import type { IndicatorMention, Outline, Period } from '../../../types.ts'
import type { Calendar } from './period.ts'

/** The days that a target of the report's own time or year is set for; null for all others: they are of the time to come. */
export function timeOfAim(mention: IndicatorMention, outline: Outline, { window }: Calendar): Period | null {
  if (mention.modality !== 'target') return null
  return yearOfAim(mention, outline) ?? (isOwnAim(mention, outline) ? window : null)
}

const OF_YEAR =
  /^[^.,;\d]{0,60}(?:kế hoạch|dự toán|chỉ tiêu|giao|đề ra)(?!\p{L})[^.,;\d]{0,40}(?<!\p{L})năm (20\d{2})(?!\d)/iu

/**
 * `95% kế hoạch vốn năm 2025`, `chỉ tiêu 85% được giao cho năm 2026`: the year that an aim is set for, also under a
 * heading of the next quarter.
 */
function yearOfAim({ window, numberAt, source }: IndicatorMention, { text, header }: Outline): Period | null {
  if (source === 'table') return null
  if (window !== null && !/^(?:quý|tháng|\d{1,2} tháng) /iu.test(window)) return null
  const year = OF_YEAR.exec(text.text.slice(numberAt.end, numberAt.end + 140))?.[1]
  return year && year === header.period?.to.slice(0, 4)
    ? { from: `${year}-01-01`, to: `${year}-12-31` }
    : null
}

/** `mục tiêu đề ra là`, `chỉ tiêu được giao`: set before, for the time that is reported on. */
const SET_BEFORE =
  /(?<!\p{L})(?:mục tiêu|chỉ tiêu|kế hoạch)[^.;\d]{0,25}(?:đề ra|đặt ra|được giao|giao)(?!\p{L})[^.;\d]{0,120}$/iu

/** Told among the results, without a time of its own, as set before. */
function isOwnAim(mention: IndicatorMention, outline: Outline): boolean {
  if (mention.window !== null || isAmongTasks(mention, outline)) return false
  const before = wordsBefore(mention, outline, 180)
  return SET_BEFORE.test(before) && !/(?<!\p{L})phấn đấu(?!\p{L})[^.;]*$/iu.test(before)
}

const FORESEEN =
  /(?<!\p{L})dự kiến(?: (?:thực hiện|kết quả|đến hết|hết|cả))? (?:năm|quý|\d{1,2} tháng|tháng)(?!\p{L})[^.;]{0,100}$/iu

/** `Dự kiến năm 2025 thu … tỷ đồng` in the report on 2025, among the results: an estimate of what is done, not an aim. */
export function isOwnEstimate(mention: IndicatorMention, outline: Outline): boolean {
  if (mention.modality !== 'target' || mention.window === null || isAmongTasks(mention, outline)) return false
  return FORESEEN.test(wordsBefore(mention, outline, 140))
}

/** In a section on the time to come. */
const isAmongTasks = ({ section }: IndicatorMention, { sections }: Outline): boolean =>
  sections[section]?.future === true

const wordsBefore = ({ numberAt: { start } }: IndicatorMention, { text: { text } }: Outline, most: number) =>
  text.slice(Math.max(0, start - most), start)
