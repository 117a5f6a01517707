import { quoted } from '../../text/quote.ts'
import type { Facts, Finding } from '../../types.ts'
import { isQuotient, type Printed } from '../decimal.ts'
import { isOfOtherBase, wrongRate } from './mismatch.ts'
import { NUMBER, numberAt } from './number.ts'
import { passagesOf } from './passages.ts'
import { isOfOneKind, othersBefore, type Quantity, quantity, quantityOf } from './quantity.ts'

const PLAN = 'dự toán|kế hoạch|KH|nghị quyết|chỉ tiêu'
const WORDS = '[\\p{L} ]{0,50}?'
/** `5,2 tỷ đồng, bằng 52% dự toán huyện giao (dự toán 9,5 tỷ đồng)`, `bằng 112,4% so với cùng kỳ (160,3 tỷ đồng)`. */
const OF_PLAN = new RegExp(
  `${quantity('a')},? (?:bằng|đạt)(?: tỷ lệ)? (?<rate>${NUMBER}) ?% (?:so với |so )?(?<plan>${PLAN}|cùng kỳ)(?<whose>${WORDS}(?:năm 20\\d\\d)?) ?\\((?:(?<same>${PLAN})(?<bracketed>${WORDS}(?:năm 20\\d\\d)?)(?: là)?:? )?${quantity('b')}\\)`,
  'giu',
)
/** Who made a plan, and for what time. */
const WHOSE =
  /(?<!\p{L})(?:tỉnh|huyện|xã|thành phố|quận|thị xã|phường|HĐND|UBND|trung ương|cấp trên|cả năm|quý|tháng|năm(?: 20\d\d)?|giai đoạn|điều chỉnh|đầu năm|bổ sung)(?!\p{L})/giu
const NO_RESULT = /(?<!\p{L})(?:khoảng|gần|hơn|trên|dưới|tăng|giảm|thêm|còn|vượt|thiếu)(?: đạt)? $/iu

/** Shares of a plan that the plan printed in brackets behind them does not give. */
export function brokenPlanShares(facts: Facts): Finding[] {
  return passagesOf(facts).flatMap(({ start, words }) =>
    [...words.matchAll(OF_PLAN)].flatMap(({ 0: all, index, groups }) => {
      if (!isOnePlan(groups!) || NO_RESULT.test(words.slice(Math.max(0, index - 12), index))) return []
      const [part, whole] = ['a', 'b'].map((letter) => quantityOf(groups!, letter))
      const rate = numberAt(groups!.rate!, 0, true)
      if (!part || !whole || !rate || part.unit === null || !isOfOneKind(part, whole)) return []
      if (!groups!.same && (!isAmount(part, whole) || rate.value === 100)) return []
      if (othersBefore(words, index, part).some((each) => isQuotient(rate, each, whole, 100))) return []
      if (whole.value <= 0 || isFulfilled(rate, part, whole) || isQuotient(rate, part, whole, 100)) return []
      const printed = { rate, part, whole }
      return isOfOtherBase(printed)
        ? []
        : [
            wrongRate(printed, {
              said: 'lời văn ghi',
              evidence: [quoted(facts.outline.text, start + index, start + index + all.length)],
            }),
          ]
    }),
  )
}

/** `kết nạp 12 đảng viên, đạt 100% chỉ tiêu (chỉ tiêu 10 đảng viên)`: done in full. */
const isFulfilled = (rate: Printed, part: Printed, whole: Printed) =>
  rate.value === 100 && part.value >= whole.value

/** A bare amount behind the plan's name is the plan where both are money; of things it may count others: `(15 lớp)`. */
const isAmount = (part: Quantity, whole: Quantity) => part.unit === 'đồng' && whole.unit === 'đồng'

/** The same kind of plan; whose and of what time, where both say so. */
function isOnePlan({ plan, same, whose, bracketed }: NonNullable<RegExpExecArray['groups']>): boolean {
  if (!same) return true
  const kind = (words: string) => words.toLowerCase().replace('kh', 'kế hoạch').slice(0, 3)
  const [a, b] = [whose!, bracketed!].map((words) =>
    [...words.toLowerCase().matchAll(WHOSE)]
      .map(([each]) => each)
      .sort()
      .join(' '),
  )
  return kind(plan!) === kind(same!) && (a === '' || b === '' || a === b) && !/quý|tháng/u.test(b!)
}
