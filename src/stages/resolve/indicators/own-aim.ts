import { findPeriods } from '../../../text/periods.ts'
import type { IndicatorMention, Outline, Period } from '../../../types.ts'
import type { Calendar } from './calendar.ts'

/** The days that a target of the report's own time or year is set for; null for all others: they are of the time to come. */
export function timeOfAim(mention: IndicatorMention, outline: Outline, { window }: Calendar): Period | null {
  if (mention.modality !== 'target') return null
  return (
    yearOfAim(mention, outline) ??
    ownDeadline(mention, outline) ??
    (isOwnAim(mention, outline) ? window : null)
  )
}

const OF_YEAR =
  /^[^.,;\d]{0,60}(?:kế hoạch|dự toán|chỉ tiêu|giao|đề ra)(?!\p{L})[^.,;\d]{0,40}(?<!\p{L})năm (20\d{2})(?!\d)/iu

const NOT_LEFT = '(?:(?!phấn đấu|quý|tháng|còn lại|cuối năm)[^.,;:\\d]){0,90}$'
/** Not `mục tiêu năm 2023, phấn đấu …`, which may be of what is left of it. */
const YEARS_PLAN = new RegExp(
  `(?<!\\p{L})(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|nghị quyết)(?!\\p{L})[^.,;:\\d]{0,40}(?<!\\p{L})(?:năm (20\\d{2})|cả năm|năm nay)(?: là)?[,:]? ${NOT_LEFT}`,
  'iu',
)
/** `Kế hoạch huyện giao trồng mới …`, `Xã đăng ký giảm …`: without other words of time, a plan is of the year. */
const PLAN = new RegExp(
  `^[\\s"*+-]{0,6}(?:(?:theo )?(?:kế hoạch|chỉ tiêu)(?: (?:ubnd |hđnd )?(?:tỉnh|huyện|xã|phường|thành phố|cấp trên|trung ương))?(?: (?:được )?giao)?(?:, (?:toàn )?(?:tỉnh|huyện|xã|phường))?|(?:năm (20\\d{2}),? )?(?:ubnd |hđnd )?(?:tỉnh|huyện|xã|phường|thành phố)(?: \\p{L}+){0,3} (?:giao|đăng ký)|nghị quyết [^.,;:\\d]{0,60}(?:đề ra|giao)) ${NOT_LEFT}`,
  'iu',
)

/**
 * `95% kế hoạch vốn năm 2025`, `chỉ tiêu 85% được giao cho năm 2026`, `Kế hoạch năm 2025: 95%`: the year that an aim is set for, also under a
 * heading of the next quarter.
 */
function yearOfAim(mention: IndicatorMention, outline: Outline): Period | null {
  const { window, numberAt, source } = mention
  if (source === 'table') return null
  const { text } = outline.text
  const own = outline.header.period?.to.slice(0, 4)
  const words = wordsBefore(mention, outline, 160)
  const before = words.replace(/\s+/gu, ' ')
  const behind = text.slice(numberAt.end, numberAt.end + 140)
  const sentence = words
    .split(/[.;]\s|\n(?=\s*[-+*"]?\s*\p{Lu})/u)
    .at(-1)!
    .replace(/\s+/gu, ' ')
  // a time of another sentence is not the plan's
  const time = window !== null && (sentence + behind).includes(window) ? window : null
  if (time !== null && !/^(?:(?:quý|tháng|\d{1,2} tháng) |cả năm$|năm nay$)/iu.test(time)) return null
  const named = OF_YEAR.exec(behind) ?? YEARS_PLAN.exec(before)
  const isPlan = time === null && !isAmongTasks(mention, outline) && PLAN.test(sentence)
  const year = named ? (named[1] ?? own) : isPlan ? own : undefined
  return year && year === own ? { from: `${year}-01-01`, to: `${year}-12-31` } : null
}

/** `Phấn đấu đến hết ngày 31/12/2025 giải ngân 95%` among the results of 2025: an aim of the time that is reported on. */
function ownDeadline(mention: IndicatorMention, outline: Outline): Period | null {
  const { period } = outline.header
  const { window, source } = mention
  if (!period || window === null || source === 'table' || isAmongTasks(mention, outline)) return null
  const sentence = wordsBefore(mention, outline, 160)
    .split(/[.;]\s/u)
    .at(-1)!
    .replace(/\s+/gu, ' ')
  if (!sentence.includes(window)) return null
  const [time] = findPeriods(window, { year: Number(period.to.slice(0, 4)) })
  return time?.period && time.kind !== 'before' && time.period.to === period.to ? period : null
}

/** `mục tiêu đề ra là`, `chỉ tiêu được giao`: set before, for the time that is reported on. */
const SET_BEFORE =
  /(?<!\p{L})(?:mục tiêu|chỉ tiêu|kế hoạch)[^.;\d]{0,25}(?:đề ra|đặt ra|được giao|giao)(?!\p{L})[^.;\d]{0,120}$/iu

/** `đạt 99,2%, vượt 4,2% so với mục tiêu | 95%`: the aim of what was done. */
const BESIDE_RESULT =
  /\d[^.;()]{0,60}(?:so với|vượt|\()\s?(?:mức )?(?:mục tiêu|chỉ tiêu|kế hoạch)(?!\p{L})[^.;()\d]{0,25}$/iu

/** `Công văn số 87 yêu cầu giải quyết | 100% hồ sơ`: what was asked for in the time that is reported on. */
const ORDERED = /(?<!\p{L})(?:yêu cầu|giao|đề ra|đặt ra|quy định|xác định)(?!\p{L})[^.;\d]{0,80}$/iu

/** Told among the results, without a time of its own, as set before. */
function isOwnAim(mention: IndicatorMention, outline: Outline): boolean {
  if (mention.window !== null || isAmongTasks(mention, outline)) return false
  const before = wordsBefore(mention, outline, 180)
  return (
    [SET_BEFORE, BESIDE_RESULT, ORDERED].some((words) => words.test(before)) &&
    !/(?<!\p{L})phấn đấu(?!\p{L})[^.;]*$/iu.test(before)
  )
}

const FORESEEN =
  /(?<!\p{L})dự kiến(?: (?:thực hiện|kết quả|đến hết|hết|cả))? (?:năm|quý|\d{1,2} tháng|tháng)(?!\p{L})[^.;]{0,100}$/iu

/** `Dự kiến năm 2025 thu … tỷ đồng` in the report on 2025, among the results: an estimate of what is done, not an aim. */
export function isOwnEstimate(mention: IndicatorMention, outline: Outline): boolean {
  if (mention.modality !== 'target' || mention.window === null || isAmongTasks(mention, outline)) return false
  const words = FORESEEN.exec(wordsBefore(mention, outline, 140))?.[0]
  return words !== undefined && (!OF_WHOLE_YEAR.test(words) || isOnYear(outline))
}

/** `dự kiến hết năm đạt 12 tiêu chí`: in a report on some months what is foreseen of the year is still to come. */
const OF_WHOLE_YEAR = /^dự kiến(?: (?:thực hiện|kết quả|đến hết|hết|cả))? năm(?!\p{L})/iu
const isOnYear = ({ header: { period } }: Outline): boolean => period?.to.endsWith('-12-31') === true

/** In a section on the time to come. */
const isAmongTasks = ({ section }: IndicatorMention, { sections }: Outline): boolean =>
  sections[section]?.future === true

const wordsBefore = ({ numberAt: { start } }: IndicatorMention, { text: { text } }: Outline, most: number) =>
  text.slice(Math.max(0, start - most), start)
