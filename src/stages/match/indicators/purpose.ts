import type { TimeWords } from '../../../text/periods.ts'
import { fits, type Sought } from '../../../text/sought.ts'
import type { Span } from '../../../text/span.ts'
import { spanOf } from './sentences.ts'

/** Who acts: what follows is told of it, not wished. */
const ACTING =
  '(?:(?:toàn|các|ubnd|hđnd|đảng ủy|đảng bộ|lãnh đạo|cán bộ|nhân dân|người dân|chính quyền) ){0,2}(?:ubnd|hđnd|chủ tịch|sở|phòng|văn phòng|ban|đoàn|địa phương|nhân dân|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)(?!\\p{L})'
/** Words of a result. */
const CAME = '(?:[^;:\\d¤]{0,120}(?<!\\p{L}))?(?:đạt|còn|có|được|đã|trồng|hoàn thành)(?!\\p{L})'
/** Words of what is to be, or of a time that is still to come. */
const TO_COME =
  '(?![^;:\\d]{0,120}(?<!\\p{L})(?:đến (?!nay)|(?:phải|cần) |(?:năm|thời gian|giai đoạn) (?:tới|sau|tiếp theo)))'

const pursued = (led: string, main: string): Sought => ({
  words: ['mục tiêu', 'chỉ tiêu'],
  pattern: new RegExp(
    `(?<=^[ "+*-]{0,6}(?:[^;:.()\\d]{0,60}, ?)?)(?:(?:nhằm|để|tích cực|nghiêm túc) ){0,2}(?:${led}) (?:(?!mục|chỉ|kế)\\p{L}+ ){0,3}?(?:mục tiêu|chỉ tiêu)(?!\\p{L})[^\\d;:.()¤]{0,160}?, ?(?=${TO_COME}(?:(?:trong )?¤{4,40},? )?${main})`,
    'u',
  ),
})

/** An aim that was worked for, and then what was done: `Bám sát mục tiêu đề ra, | tỷ lệ che phủ rừng đạt 61%`. */
const WORKED_FOR = pursued(
  '(?:thực hiện|bám sát|gắn(?: liền)? với|quán triệt|triển khai|căn cứ|trên cơ sở|cụ thể hóa|kiên định|hoàn thành|đạt)(?: (?:thực hiện|hoàn thành))?',
  `(?:${ACTING}|${CAME})`,
)
/** An aim in mind: only who acts turns to what was done (`Với mục tiêu giảm nghèo, tỷ lệ hộ nghèo còn 9%` may be the aim). */
const IN_MIND = pursued('với|vỳ|hướng (?:tới|đến)|nhằm|để', ACTING)

/** Where the purpose of what a clause tells stands in it; null where it has none. */
export function purposeIn(clause: string): Span | null {
  const sought = [WORKED_FOR, IN_MIND].find((each) => fits(each, clause))
  return sought ? spanOf(sought.pattern.exec(clause)!) : null
}

/** `năm 2021` in a report on 2020: what is told of it is still to come. */
export const isAhead = (time: TimeWords | null | undefined, year: number | null): boolean =>
  time?.period != null && (year === null || Number(time.period.to.slice(0, 4)) > year)
