import { view } from '../../../text/view.ts'
import type { Outline, Unit } from '../../../types.ts'
import { planLead } from './plan-list.ts'
import type { Claim, Reading } from './reading.ts'

/** `Năm 2015, …`, `Theo đó, năm 2015 …`, `Phương hướng năm 2015: …`: at the head of a paragraph. */
const OPENS =
  /^[\s*"“#+-]{0,6}(?:[\divx]{1,5}[.)]\s?){0,3}(?:(?:[^.,;:\d]{3,40},\s)?(?:(?:trong|sang|bước sang|đến|cho)\s)?năm\s(?<year>20\d\d)|(?:(?:một số|các)\s){0,2}(?:phương hướng|nhiệm vụ|mục tiêu|chỉ tiêu|kế hoạch|dự kiến)(?!\p{L})[^.;:\d]{0,60}\snăm\s(?<next>20\d\d))(?!\d)/iu
const WISHES = /(?<!\p{L})(?:phấn đấu|chỉ tiêu|mục tiêu|đề ra)(?!\p{L})/iu
/** What was done, or how much there is. */
const DONE =
  /(?<!\p{L})(?:đã|kết quả|đến nay|hiện|tính đến|trong năm|trong kỳ|trong tháng|trong quý|năm qua|năm nay|ước|(?:thực hiện|giải quyết|đạt) được|cùng kỳ|(?:đạt|bằng|vượt) \d[\d.,]* ?% (?:kế hoạch|kh|dự toán|chỉ tiêu|so))(?!\p{L})/iu

/**
 * `Năm 2015, huyện phấn đấu giá trị sản xuất tăng 10%.⏎Thu ngân sách đạt 158,9 tỷ đồng`: whether the paragraphs behind one of
 * aims of a later year go on with these, up to a heading or to words of what was done.
 */
export function behindAims(
  { text, header }: Outline,
  units: readonly Unit[],
  ranks: readonly number[],
): boolean[] {
  const own = header.period?.to.slice(0, 4)
  if (!own) return units.map(() => false)
  let section: number | null = null
  let above = Number.POSITIVE_INFINITY
  return units.map((unit, i) => {
    const words = text.text.slice(unit.start, unit.end)
    const year = yearOpening(words)
    const mayMatter = section !== null || above !== Number.POSITIVE_INFINITY || year > own
    const isDone = mayMatter && DONE.test(words)
    const isOwn = isDone || words.includes(own)
    if (unit.section !== section || unit.kind === 'heading' || isOwn || LABEL.test(words)) section = null
    if (ranks[i]! <= above) above = Number.POSITIVE_INFINITY
    const isBehind = section !== null || (above < ranks[i]! && !isOwn)
    if (leadsPlan(words)) above = ranks[i]!
    const isAim = year > own && WISHES.test(words) && !isDone
    if (isAim && unit.kind === 'text') section = unit.section
    return isBehind
  })
}

/** The year of which a paragraph is from its head on; '' where it names none. */
function yearOpening(words: string): string {
  const { year, next } = OPENS.exec(words)?.groups ?? {}
  return year ?? next ?? ''
}

/** `Về y tế: …`, `Công tác giáo dục: …` opens another subject. */
const LABEL = /^[\s*"“+-]{0,6}(?:về|công tác|lĩnh vực|ngành|trong lĩnh vực)\s[^.;\d]{2,60}[:,]/iu

/** `Nghị quyết đề ra các chỉ tiêu chủ yếu:` alone over its list, for whichever year. */
function leadsPlan(words: string): boolean {
  if (!/:\s*$/u.test(words)) return false
  const line = view(words).trim()
  const lead = planLead({ text: line }, { start: 0, end: 0 }, line.length)
  return lead !== null && lead.end >= line.length - 2
}

/** Whether it is an aim or what was done is not told. */
export const isBehindAims = ({ modality, window }: Claim, { paragraph }: Reading): boolean =>
  paragraph.behindAims &&
  modality === 'actual' &&
  (window === null || window.start < paragraph.start || window.start > paragraph.end)
