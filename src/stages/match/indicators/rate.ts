import { comparatorOf, PERCENT } from '../../../rules/indicators/slots.ts'
import type { Figure } from './figure.ts'

const VERB = '(?:chiếm|đạt|tương ứng|tương đương|bằng|với|tỷ lệ|là|được|mức|ở mức|cao|=|:|-)'
const TAIL = new RegExp(
  `(?: (?:đã )?(?:được )?(?:giải quyết|xử lý|thực hiện|hoàn thành|trả kết quả|trả lời|công khai)(?: xong)?)?(?: (?:dự toán|dt|kế hoạch|kh)(?: (?:năm|được giao|giao))?)?(?:[ ",;()]{0,6}${VERB}(?:[ ",:(]{1,4}${VERB}){0,4}[ ",:(]{0,4}|[ "]{0,4}\\([ "]?|[ "]{0,3}=[ ]?)${PERCENT.replaceAll('#', '1')}`,
  'dy',
)

/** The percentage that follows a count and speaks of it: `, chiếm 97,67%`, `(đạt 100%)`, `= 80,58%`. */
export function rateAfter(sheet: string, end: number, stop: number): Figure | null {
  const text = sheet.slice(end, Math.min(stop, end + 100))
  TAIL.lastIndex = 0
  const match = TAIL.exec(text)
  const value = match?.indices?.groups?.v1
  if (!match || !value) return null
  return {
    kind: 'percent',
    start: end + value[0],
    end: end + value[1],
    unit: null,
    comparator: comparatorOf(match.groups?.c1 ?? '', match.groups?.t1 ?? ''),
  }
}
