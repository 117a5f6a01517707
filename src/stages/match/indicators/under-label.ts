import { view } from '../../../text/view.ts'
import type { Claim, Reading } from './reading.ts'

/**
 * `Thanh toán trực tuyến: Tổng số | 4.845 hồ sơ đã giải quyết, có …`: under a label that says what is spoken of, a total
 * whose noun goes on with what was done is of that, not of the label.
 */
export function isOfOtherDeed(
  { start, figure, indicator }: Claim,
  { sheet: { text }, rules }: Reading,
): boolean {
  const words = text.slice(start, figure.start)
  const colon = words.lastIndexOf(':')
  if (figure.kind !== 'n' || colon < 0 || !TOTAL.test(words.slice(colon + 1))) return false
  const deed = DEED.exec(text.slice(figure.end, figure.end + 60))?.[1]
  if (!deed) return false
  const label = view(rules.catalogue.indicators.get(indicator)?.label ?? '')
  return !words.slice(0, colon).includes(deed) && !label.includes(deed)
}

/** `: Tổng số`, `: trong năm có`: how what is spoken of begins. */
const TOTAL = /(?<!\p{L})(?:tổng|tổng số|tổng cộng|có)(?: (?:là|có|trên|khoảng|gần|hơn))? $/u
/** What was done to what is counted, or has to be. */
const DEED =
  /^ (?:\p{L}{2,6} ){1,2}(?:(?:đã|được|có|phải|chưa|đang) ){0,2}(giải quyết|tiếp nhận|phát sinh (?=phí|lệ phí|nghĩa vụ|yêu cầu|thu)|nộp (?=phí|lệ phí)|yêu cầu (?=nộp|phí|thu|thực hiện nghĩa))/u
