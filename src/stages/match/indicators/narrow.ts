import type { NarrowRule } from '../../../rules/indicators/types.ts'
import type { TimeWords } from '../../../text/periods.ts'
import type { Span } from '../../../text/span.ts'
import type { Context } from './context.ts'
import type { Dimensions } from './reading.ts'
import type { Sheet } from './sheet.ts'

/**
 * The dimensions with what they mean together in their place: rice, where the season is known, is rice of that season,
 * and such rice has no other season.
 */
export const narrowed = (dimensions: Dimensions, rules: readonly NarrowRule[]): Dimensions =>
  Object.keys(dimensions).length === 0
    ? dimensions
    : rules.reduce((told, { when, becomes }) => {
        const holds = (each: Dimensions) =>
          Object.entries(each).every(([name, value]) => told[name] === value)
        return holds(when) || holds(becomes) ? { ...without(told, Object.keys(when)), ...becomes } : told
      }, dimensions)

/** The dimensions without those that narrow another one: `sản lượng lúa cả năm` behind words on a season. */
export const widened = (dimensions: Dimensions, rules: readonly NarrowRule[]): Dimensions =>
  without(dimensions, narrowing(rules))

/** `Diện tích cả năm 500 ha, ngô 90 ha`: what is of the whole year ends words on a season; a plan of the year does not. */
export const ofAllYear = ({ text, times }: Sheet, sentence: Span, rules: readonly NarrowRule[]): Context[] =>
  times
    .filter((each) => each.start >= sentence.start && each.end <= sentence.end)
    .filter((each) => isAllYear(each) || isOfAllSoFar(text, each, sentence))
    .filter(
      ({ start }) => !/(?:kế hoạch|kh|dự toán|chỉ tiêu) $/u.test(text.slice(Math.max(0, start - 12), start)),
    )
    .map(({ start, end }) => ({
      start,
      end,
      dimensions: Object.fromEntries(narrowing(rules).map((name) => [name, ''])),
      until: null,
    }))

/** Whether a time is told as a whole year. */
export const isAllYear = ({ label }: TimeWords): boolean => /^(?:cả|toàn)\s+năm/iu.test(label)

/** `Vụ mùa đã cấy 450 ha lúa. | Lũy kế từ đầu năm …`, `Tổng diện tích lúa 9 tháng …`: of all seasons that have been. */
const isOfAllSoFar = (text: string, { kind, label, start }: TimeWords, sentence: Span): boolean => {
  const head = text.slice(sentence.start, start)
  if (kind === 'cumulative' && /đầu\s+năm/iu.test(label)) return SUM_OPENS.test(head)
  return kind === 'months' && (SUM_OPENS.test(head) || TOTAL.test(head))
}
const SUM_OPENS = /^[ "+*-]{0,4}(?:(?:tính chung|lũy kế|cộng|cộng dồn|tổng cộng|tính)[ ]?){0,2}$/u
const TOTAL =
  /^[ "+*-]{0,4}tổng (?:diện tích|sản lượng)(?: (?:gieo trồng|gieo cấy|gieo sạ|xuống giống|thu hoạch|lúa|cây lúa|cây trồng|cây hàng năm|lương thực|trong|của)){0,3} $/u

/** The dimensions that only narrow another one. */
const narrowing = (rules: readonly NarrowRule[]): string[] =>
  rules.flatMap(({ when, becomes }) => Object.keys(when).filter((name) => !(name in becomes)))

const without = (dimensions: Dimensions, names: readonly string[]): Dimensions =>
  Object.fromEntries(Object.entries(dimensions).filter(([name]) => !names.includes(name)))

/** The dimensions that an indicator has, and those whose words only narrow one of them. */
export function withNarrowing(allowed: readonly string[], rules: readonly NarrowRule[]): readonly string[] {
  const more = rules
    .filter(({ becomes }) => Object.keys(becomes).some((name) => allowed.includes(name)))
    .flatMap(({ when }) => Object.keys(when))
  return more.length > 0 ? [...allowed, ...more] : allowed
}
