import type { IndicatorRule } from '../../../rules/indicators.ts'
import { matchesOf } from '../../../text/matches.ts'
import { overlap, type Span } from '../../../text/span.ts'
import type { Context } from './context.ts'
import { mainOf } from './figure.ts'
import type { Claim, Head, Reading, Seen } from './reading.ts'
import { depthOf } from './sentences.ts'

/** What stands around a figure that takes its meaning from one before it. */
export interface Before {
  readonly head: Head | null
  readonly claims: readonly Claim[]
  readonly contexts: readonly Context[]
}

/**
 * `chè 405 ha, trong đó chè kinh doanh 350 ha, | năng suất 90 tạ/ha`, `tổng thu 100 tỷ đồng; lệ phí 21 tỷ đồng, |
 * đạt 70% dự toán`: a figure without words on what it is of is told of the nearest area or amount, and that one is
 * not what its list or the words before would make it one of.
 */
export function isOfNearerAmount(seen: Seen, { head, claims, contexts }: Before, reading: Reading): boolean {
  const rule = reading.rules.rules[seen.rule]!
  const main = mainOf(seen.figures)!
  const whole = head?.claim?.figure
  const between = (sign: RegExp) =>
    amountsIn(
      reading.sheet.text,
      { start: Math.max(head?.end ?? seen.sentence.start, main.start - LONGEST), end: main.start },
      sign,
    )
  if (main.kind === 'percent' && whole?.kind === 'money') return between(MONEY).length > 0
  if (whole?.kind === 'area' && main.kind === 'area' && Object.keys(rule.partWith).length > 0) {
    const isItem = (each: Span) =>
      claims.some(({ figure, headEnd }) => headEnd === head!.end && overlap(figure, each))
    return between(AREA).some((each) => !isItem(each))
  }
  if (main.kind === 'area' || lackedBy(rule, seen).length === 0) return false
  const areas = between(AREA)
  const last = areas.at(-1)
  if (!last || claims.some(({ figure }) => overlap(figure, last))) return false
  return !isNamed(last, { from: areas.at(-2)?.end ?? 0, contexts }, reading)
}

/**
 * `thu hoạch 186 ha lúa mùa. | Gieo trồng 20 ha`, `lúa mùa: …; trồng | 20 ha cây sa nhân`: an area takes nothing from
 * any words where others stand right behind it, nor from an earlier sentence where its own names no `diện tích`.
 */
export function isOfOtherWords(seen: Seen, contexts: readonly Context[], { sheet, rules }: Reading): boolean {
  const { sentence, start, end, figures } = seen
  const rule = rules.rules[seen.rule]!
  const lacks = lackedBy(rule, seen)
  if (mainOf(figures)?.kind !== 'area') return false
  if (lacks.length === 0 && Object.keys(rule.dimensions).length === 0) return false
  const after = sheet.text.slice(end, sentence.end)
  const isLast = UNIT_ALONE.test(sheet.text.slice(figures.at(-1)!.end, end))
  if (isLast && /^ ?\p{L}/u.test(after) && !GOES_ON.test(after)) return true
  if (sheet.text.startsWith('diện tích', start)) return false
  return lacks.some((name) => {
    const said = contexts.findLast((each) => each.start < start && each.dimensions[name])
    return said !== undefined && said.start < sentence.start
  })
}

/** What a rule must know and its words do not say. */
const lackedBy = (rule: IndicatorRule, { dimensions }: Seen): string[] =>
  rule.needs.filter((name) => !(name in dimensions || name in rule.dimensions))

/** Nothing but the unit stands behind the last number: no word of what it is of. */
const UNIT_ALONE = /^ ?\p{L}{0,4}[ \d]{0,3}\p{L}{0,3}$/u

const GOES_ON =
  /^ ?(?:đạt|bằng|tăng|giảm|vượt|hụt|so|chiếm|hoàn thành|trong|ở|tại|trên|và|với|cho|năng suất|sản lượng|tập trung|chủ yếu|do|nhờ|xong|dứt điểm|của|đến|hiện|kịp|nên|còn|gồm|bao gồm|tương|cao|thấp|ước|đã|đúng|theo|toàn|kế hoạch|kh|diện tích)(?!\p{L})/u

/** So far before a figure amounts are looked for: reading stays linear. */
const LONGEST = 2000

const NUMBER = '(?<![\\p{L}\\d.,/])\\d[\\d.,]*'
const AREA = new RegExp(
  `${NUMBER}(?= ?(?:(?:nghìn|ngàn) )?(?:ha|héc ta|hecta|m2|km2|sào|mẫu)(?!\\p{L}))`,
  'gu',
)
const MONEY = new RegExp(`${NUMBER}(?= ?(?:nghìn|ngàn|triệu|tỷ|đồng|đ|tr\\.?đ|vnđ)(?!\\p{L}))`, 'gu')

/** The areas or amounts that are told on their own: none of a closed bracket, no plan, no change, no harvest so far. */
function amountsIn(sheet: string, { start, end }: Span, sign: RegExp): Span[] {
  const words = sheet.slice(start, end)
  return matchesOf(sign, words).flatMap(({ index, 0: digits }) => {
    const before = sheet.slice(Math.max(0, start + index - REACH), start + index)
    const isAside = depthOf(words.slice(index)) < 0 || ASIDE.test(before)
    return isAside ? [] : [{ start: start + index, end: start + index + digits.length }]
  })
}

const REACH = 80
const ASIDE =
  /(?<!\p{L})(?:tăng|giảm|vượt|hụt|hơn|kém|kế hoạch|kh|dự toán|dt|chỉ tiêu|cùng kỳ|năm trước|thu hoạch|gặt)(?!\p{L})[^\d;.]{0,40}$/u

/** `cây lúa 820 ha; vụ đông xuân 412 ha`: the words of the area itself say what it is of. */
function isNamed(
  { start }: Span,
  { from, contexts }: { readonly from: number; readonly contexts: readonly Context[] },
  { sheet }: Reading,
): boolean {
  return contexts.some(
    (each) => each.start >= from && each.end <= start && SOWN.test(sheet.text.slice(each.end, start)),
  )
}

const SOWN =
  /^[ ,:]*(?:(?:đã|diện tích|gieo|cấy|sạ|trồng|tỉa|xuống giống|được|đạt|là|có|năm|toàn (?:xã|huyện|phường)|[¤\d/-]+)[ ,:]*)*$/u
