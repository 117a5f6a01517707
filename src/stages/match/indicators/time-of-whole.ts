import { tellsStock } from '../../../rules/indicators/catalogue.ts'
import type { Span } from '../../../text/span.ts'
import type { Claim, Reading } from './reading.ts'
import { depthOf, spanOf } from './sentences.ts'

const PARTS = /(?<!\p{L})(?:trong đó|bao gồm|gồm|cụ thể)(?!\p{L}) ?:?/gu
/** The end of a sentence; a number holds together. */
const ENDS = /[.!?](?=[ "]|$)/u
/** A whole that a plan sets says nothing of when a part of it was done. */
const PLANNED = /(?<!\p{L})(?:kế hoạch|dự toán|chỉ tiêu|giao(?! thông)|so với|cùng kỳ)(?!\p{L})/u

/**
 * `Tổng thu ngân sách đến hết ngày 15/9 được 486 tỷ đồng, đạt 70% dự toán. Trong đó: thu tiền sử dụng đất | 268 tỷ đồng`: a
 * part with no time of its own has that of the whole before it, of whatever group that is.
 */
export function withTimeOfWhole(claims: readonly Claim[], reading: Reading): Claim[] {
  const { sheet, paragraph } = reading
  const inside = (each: Claim) => each.window !== null && each.window.start >= paragraph.start
  if (!claims.some(inside)) return [...claims]
  const words = sheet.text.slice(paragraph.start, paragraph.end)
  const marks = [...words.matchAll(PARTS)].map((each) => spanOf(each, paragraph.start))
  if (marks.length === 0) return [...claims]
  return claims.map((part) => {
    const mark = marks.findLast((each) => each.end <= part.figure.start)
    const whole =
      mark && reaches(sheet.text, mark, part) ? wholeBefore(mark, part, { claims, reading }) : null
    return whole && inside(whole) && isOpen(part, whole) ? { ...part, window: whole.window } : part
  })
}

/** No words of time stand nearer to the part than its whole. */
const isOpen = ({ window }: Claim, whole: Claim): boolean =>
  window === null || window.start < Math.min(whole.start, whole.window!.start)

/** Whether a list holds on from its opening words up to a figure: within its sentence and its bracket. */
function reaches(text: string, mark: Span, { figure }: Claim): boolean {
  const between = text.slice(mark.end, figure.start)
  const isLed = text[mark.end - 1] === ':'
  return !ENDS.test(between) && depthOf(between) >= 0 && (isLed || !between.includes(';'))
}

/** The last figure of the kind before a list, in its sentence or the one that ends right before it. */
function wholeBefore(
  mark: Span,
  part: Claim,
  { claims, reading: { sheet, rules } }: { readonly claims: readonly Claim[]; readonly reading: Reading },
): Claim | null {
  const { indicators } = rules.catalogue
  const unit = indicators.get(part.indicator)?.unit
  const whole = claims.findLast(
    (each) => each.figure.end <= mark.start && indicators.get(each.indicator)?.unit === unit,
  )
  if (!whole || whole.modality !== part.modality) return null
  if (tellsStock(rules.catalogue, whole.indicator) !== tellsStock(rules.catalogue, part.indicator))
    return null
  const between = sheet.text.slice(whole.figure.end, mark.start).replace(/[.;,( "]+$/u, '')
  const told = sheet.text.slice(Math.max(0, whole.start - 30), whole.figure.start)
  return ENDS.test(between) || (whole.modality === 'actual' && PLANNED.test(told)) ? null : whole
}
