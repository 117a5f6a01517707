import { view } from '../../../text/view.ts'
import { mainOf } from './figure.ts'
import type { Reading, Seen } from './reading.ts'
import { lastClause } from './sentences.ts'

/** What the words of a fraction name: its whole for certain, its whole or nothing sure, or what its count counts. */
export type Named = 'whole' | 'unsure' | 'count'

/**
 * `4.753/4.849 hồ sơ tiếp nhận mới | được số hóa`, `Ký số | 250/286 văn bản đi`: where words behind the noun, or a verb
 * before the fraction, say what the count is of, the noun is that of the whole. So with `96,2% (380/395 hồ sơ có phí)`,
 * which says of what the rate is.
 */
export function namedBy(seen: Seen, indicator: string, reading: Reading): Named {
  const main = mainOf(seen.figures)
  const of = seen.figures.find(({ kind }) => kind === 'of')
  const { text } = reading.sheet
  if (main?.kind !== 'n' || !isFraction(text.slice(main.end, main.end + 24))) return 'count'
  if (!BARE.test(text.slice(seen.start, main.start)) || seen.end <= (of ?? main).end) return 'count'
  const behind = text.slice(seen.end, Math.min(seen.sentence.end, seen.end + 40))
  if (SAID_OF_IT.test(behind)) return 'whole'
  if (HAS.test(behind)) return 'unsure'
  const before = lastClause(text.slice(Math.max(seen.sentence.start, main.start - REACH), main.start))
  const isOf = reading.rules.rules[seen.rule]!.of !== null
  const isDone = (done: RegExp) => {
    const verb = done.exec(before)?.[1]
    return verb !== undefined && !says(indicator, verb, reading)
  }
  if (IN_BRACKET.test(before)) return isOf && !isDone(DONE) ? 'count' : 'unsure'
  if (!isDone(DONE_TO)) return 'count'
  return ENDED.test(behind) ? 'whole' : 'unsure'
}

/** So far before a fraction is looked for what was done. */
const REACH = 120

const isFraction = (behind: string) => /^(?: \p{L}{1,8}){0,3} ?\/ ?\d/u.test(behind)

/** What leads to a count and says nothing of it. */
const BARE = /^[ "(]{0,9}(?:(?:đã |hiện |mới )?có |trên |khoảng |gần |hơn ){0,2}$/u

/** `được giao`, `được tiếp nhận` go on with the noun. */
const SAID_OF_IT =
  /^ (?:(?:đã|đều|đang|cũng|không|chưa) ){0,2}được (?!giao|đề ra|phân công|ban hành|công bố|phê duyệt|tiếp nhận|nộp|cấp trên|cấp có|cấp thẩm|quy định|lập|phát (?:ra|hành)|phân)\p{L}/u
/** Told of the count, or of the noun (`hồ sơ trực tuyến có phí`). */
const HAS = /^ (?:(?:đã|đều|không|chưa) )?(?:có (?!hiệu lực|trong|tại|ở|đến)|phải )\p{L}/u

const ACTS =
  'số hóa|ký số|ký điện tử|cập nhật|đồng bộ|công khai|niêm yết|cung cấp|thanh toán|tích hợp|đăng tải|kết nối|triển khai|trả(?: kết quả)? (?:bản )?(?:điện tử|trực tuyến)'
/** What is done to things that are counted otherwise. */
const DONE = new RegExp(`(?<!\\p{L})(${ACTS})(?!\\p{L})`, 'u')
/** The same, right before them. */
const DONE_TO = new RegExp(
  `(?<!\\p{L})(${ACTS})(?: (?:kết quả|điện tử|thành phần|trực tuyến|toàn bộ|được|xong|cho|đối với|với)){0,4} (?:có |trên |khoảng )?$`,
  'u',
)
/** A rate right before. */
const IN_BRACKET = /% ?\($/u
const ENDED = /^ ?(?:[.,;:()]|$|(?:đạt|chiếm|bằng|tương) )/u

/** The catalogue's own words for the indicator say the verb. */
const says = (indicator: string, verb: string, { rules }: Reading): boolean =>
  view(rules.catalogue.indicators.get(indicator)?.label ?? '').includes(verb)
