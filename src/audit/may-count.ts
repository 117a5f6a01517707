import type { Entry } from './entry.ts'
import type { NumberAt } from './printed/number.ts'

/** `tháng 2`, `Nghị quyết 02`, `tăng 2`: no count. */
const NO_COUNT =
  /(?<!\p{L})(?:ngày|tháng|quý|năm|kỳ|điều|khoản|mục|(?<!tổng )số|thứ|lần|phụ lục|biểu|(?:nghị|quyết) (?:định|quyết)|kế hoạch|công văn|tăng|giảm|hơn|thêm)\s*$/iu

/** A number that counts something. */
export const isCount = (words: string, { start, end }: NumberAt): boolean =>
  !NO_COUNT.test(words.slice(Math.max(0, start - 20), start)) && !/^\s?%/u.test(words.slice(end, end + 3))

/** Words behind a count that name no thing: the thing counted goes without saying; `bộ`, `trường hợp` are of any. */
const NO_NOUN =
  /^\s(?:và|đã|được|là|thuộc|do|của|trong|có|ở|tại|trước|đúng|quá|trễ|chậm|còn|đang|chưa|không|nộp|qua|theo|với|cho|bị|xin|rút|từ|đến|mới|cũ|gồm|bộ(?! phận)|trường hợp|việc|HS)(?!\p{L})/iu

/** What an entry counts may be what a number counts: the same noun stands behind it, or none. */
export function mayCount(words: string, number: NumberAt, { unit }: Entry): boolean {
  if (unit === 'percent') return true
  if (!isCount(words, number)) return false
  const noun = /^count:(.+)$/u.exec(unit)?.[1]
  const behind = words
    .slice(number.end, number.end + 30)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
  if (noun === undefined || !/^ \p{L}/u.test(behind) || NO_NOUN.test(behind)) return true
  return new RegExp(`^ ${noun}(?!\\p{L})`, 'iu').test(behind)
}
