import type { TimeWords } from '../../../text/periods.ts'
import { holdsOne } from '../../../text/sought.ts'
import type { Span } from '../../../text/span.ts'
import { timesIn } from './opening-time.ts'
import type { Claim, Reading, Seen } from './reading.ts'
import type { Sheet } from './sheet.ts'

/** The verb by which aims are set, or the paper that sets them. */
const SETS = /(?<!\p{L})(?:đề ra|đặt ra|quyết nghị|thông qua|xác định|ban hành|nghị quyết|kế hoạch)(?!\p{L})/u
/** Aims spoken of as reached, and who works by a plan: `Thực hiện Nghị quyết đề ra 15 chỉ tiêu, …` tells of what was done. */
const REACHED = /(?<!\p{L})(?:hoàn thành|đạt|vượt|kết quả|thực hiện được|đánh giá|so với)(?!\p{L})/u
const WORKED_BY =
  /(?<!\p{L})(?:thực hiện|triển khai|bám sát|căn cứ|trên cơ sở|theo|trong số|trong tổng số|tình hình)(?!\p{L})/u
const AIMS =
  /(?<!\p{L})(?:chỉ tiêu|mục tiêu)(?:,? (?:chủ yếu|cụ thể|cơ bản|chính|chung|phấn đấu|như sau|sau đây|sau|là|gồm|của|đến|cho|trong|năm tới|cả năm|kinh tế - xã hội|kinh tế xã hội|kt-xh|phát triển|quan trọng|¤{4,40})){0,6}(?: (?:về )?[^,;:.\d(]{3,40})? ?$/u
const LEAD_END = /[:;]|,? (?:trong đó|cụ thể)(?!\p{L}) ?:?/u

/**
 * `HĐND thông qua Nghị quyết về nhiệm vụ năm 2025 với 18 chỉ tiêu chủ yếu là: …`: the words that lead in a list of what
 * a plan sets; null where a figure stands in no such list.
 */
export function planLead({ text }: Pick<Sheet, 'text'>, { start }: Span, until: number): Span | null {
  const words = text.slice(start, until)
  if (!holdsOne(words, WORDS)) return null
  const end = LEAD_END.exec(words)
  if (!end || end[0] === ';') return null
  const lead = words.slice(0, end.index)
  const aims = AIMS.exec(lead)
  const sets = SETS.exec(lead)
  if (!aims || !sets || sets.index > aims.index) return null
  const isDone = REACHED.test(lead) || WORKED_BY.test(lead.slice(0, sets.index))
  return isDone ? null : { start, end: start + end.index }
}

const WORDS = ['chỉ tiêu', 'mục tiêu']

/** The time that a plan is for: the last that its lead names. */
export function timeOfPlan(sheet: Sheet, lead: Span): TimeWords | null {
  const named = timesIn(sheet.times, lead).filter(({ kind }) => OF_PLANS.has(kind))
  return named.at(-1) ?? null
}

const OF_PLANS = new Set(['quarter', 'months', 'month', 'year', 'until'])

/** `Nghị quyết đề ra 18 chỉ tiêu: …` among results: whether for this year, the next or five is not told. */
export function isOfUnknownPlan(
  { modality, window, figure }: Claim,
  { sentence }: Seen,
  { sheet, paragraph }: Reading,
): boolean {
  if (modality !== 'target' || window !== null || paragraph.future) return false
  return planLead(sheet, sentence, figure.start) !== null
}
