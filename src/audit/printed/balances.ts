import { oneSlipApart } from '../../text/numbers/slip.ts'
import { quoted } from '../../text/quote.ts'
import type { Facts } from '../../types.ts'
import type { Broken } from '../broken.ts'
import { gap, sumOf } from '../decimal.ts'
import { wrongSum } from './mismatch.ts'
import { BOUND, MEASURED, OTHER_NOUN, TIME } from './no-count.ts'
import { BEFORE_STROKE, NUMBER, numberAt, numbersIn } from './number.ts'
import { passagesOf } from './passages.ts'

const NOUN = String.raw`\p{L}+(?: \p{L}+){0,7}?`
const DONE = '(?:giải quyết|xử lý|hoàn thành|xem xét|trả lời|khắc phục|thẩm định|thi hành|xét xử|làm rõ)'
const ASIDE = String.raw`(?: ?\([^()]{0,80}\))?(?:,? (?:đạt|chiếm|bằng)(?: tỷ lệ| tỉ lệ)? \d[\d,]*\s?%)?`

/** `Có 96 đơn khiếu nại. Đã giải quyết 31 đơn, còn 67 đơn`: what there was, what was done and what is left. */
const BALANCE = new RegExp(
  `(?<all>${NUMBER}) (?<noun>${NOUN})${ASIDE}[.;,] (?:(?:đến nay|kết quả|hiện nay),? )?(?:đã |được |đã được )?(?:tập trung )?${DONE}(?: xong| dứt điểm| được)?:? (?<done>${BEFORE_STROKE})(?:/(?<of>\\d[\\d.]*))?(?: (?<doneOf>${NOUN}))?${ASIDE}[,;.] (?:và )?(?:hiện |chỉ )?còn(?: lại)?(?: là)?:? (?<left>${NUMBER})(?: (?<leftOf>${NOUN}))?(?: ?\\([^()]{0,80}\\))?(?=[.,;]|$)(?<behind>[^.]*)`,
  'dgiu',
)

/** More may have come in than is told, and more may have gone than was done. */
const OTHER_WAY =
  /(?<!\p{L})(?:(?:kỳ|năm|quý|tháng) trước|trước đó|chuyển|tồn|rút|trả lại|từ chối|không (?:đủ|thuộc)|hủy|huỷ|hoãn|đình chỉ|dừng|lưu|lũy kế|luỹ kế|ngoài ra|chưa kể)(?!\p{L})/iu
/** What all of those left are like; `quá hạn` are some of them. */
const STILL =
  /^(?:(?:đang|chưa|tiếp tục)(?: được)?|(?:đang )?trong quá trình)(?: (?:được|tiếp tục|giải quyết|xử lý|xem xét|xác minh|thực hiện|hoàn thành|thẩm định|điều tra|xong))*$/iu

/** What was done and what is left that are not together what there was, told in sentences beside each other. */
export function brokenBalances(facts: Facts): Broken[] {
  return passagesOf(facts).flatMap(({ start, words }) =>
    /(?<!\p{L})còn(?!\p{L})/iu.test(words) && !OTHER_WAY.test(words)
      ? [...words.matchAll(BALANCE)].flatMap((found) => judged(facts, words, { start, found }) ?? [])
      : [],
  )
}

function judged(
  facts: Facts,
  words: string,
  { start, found }: { readonly start: number; readonly found: RegExpExecArray },
): Broken | null {
  const { 0: all, index, groups } = found
  if (!isOfOneThing(groups!) || !isAlone(words.slice(0, index)) || /\d/u.test(groups!.behind!)) return null
  const total = numberAt(groups!.all!, start + index)
  const [done, left] = ['done', 'left'].map((name) =>
    numberAt(groups![name]!, start + found.indices!.groups![name]![0]),
  )
  if (!total || !done || !left || (groups!.of && groups!.of !== groups!.all)) return null
  if ([total, done, left].some(({ decimals }) => decimals > 0) || total.value < 4) return null
  const added = sumOf([done.value, left.value])
  const off = gap(added, total.value)
  const isNear = off <= Math.max(2, 0.1 * total.value) || oneSlipApart(added, total.value)
  const own = new Set([total, done, left].map((each) => each.start))
  const isElsewhere = numbersIn(words, start).some((each) => each.value === off && !own.has(each.start))
  if (off === 0 || !isNear || isElsewhere) return null
  return wrongSum(total, [done, left], {
    said: 'lời văn ghi tổng là',
    evidence: [
      quoted(facts.outline.text, start + index, start + index + all.length - groups!.behind!.length),
    ],
  })
}

/** The same noun each time, where one is told: `31 đơn tố cáo` are none of `96 đơn khiếu nại`. */
function isOfOneThing({ noun, doneOf, leftOf }: NonNullable<RegExpExecArray['groups']>): boolean {
  const whole = ` ${noun!.toLowerCase()} `
  const isIts = (told = '') => whole.startsWith(` ${told.toLowerCase()} `) || told === ''
  const [, thing, still] = /^(.*?) ?((?:đang|chưa|tiếp tục|trong quá trình).*)?$/iu.exec(leftOf ?? '')!
  return (
    !OTHER_NOUN.test(noun!) &&
    !MEASURED.test(noun!) &&
    isIts(doneOf) &&
    isIts(thing) &&
    (!still || STILL.test(still))
  )
}

/** The only count of its sentence. */
function isAlone(before: string): boolean {
  const sentence = before
    .slice(before.search(/[^.;]*$/u))
    .replace(/^\s*(?:\d+(?:\.\d+)*[.)]?|[-+*•–])\s/u, '')
  return (
    !/\d/u.test(sentence.replace(TIME, '')) && !BOUND.test(before.slice(-20)) && !/cùng kỳ/iu.test(sentence)
  )
}
