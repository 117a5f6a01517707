/**
 * `Văn bản đến và | văn bản đi là 3.512`, `Hồ sơ đã giải quyết quá hạn và | đang giải quyết quá hạn: 12`: one figure of
 * two kinds together is none of the second kind. `before` ends where the words of the figure, `label`, begin.
 */
export function isOfTwoKinds(before: string, label: string): boolean {
  const words = before + label
  if (!words.includes(' và ', words.length - REACH) || IN_TURN.test(label)) return false
  return TWO.test(words) || AND_UNDONE.test(words)
}

/** So near the end the second kind is joined. */
const REACH = 90

/** The kinds that are counted, and nothing of them told before. */
const KIND = 'hồ sơ|hs|văn bản|thủ tục|tthc|đơn thư|đơn|hộ|công chức|viên chức|cán bộ|dự án|nhiệm vụ|lớp|vụ'
const HEAD = `(?:^|[;:.(]) ?[ "+*-]{0,4}(?:(?:có|còn|tổng|số|số lượng|trong đó|các|riêng) ){0,3}`
const MORE = '[^\\d,;:.()]{0,60}'
/** It ends with what was told of the first: `Hồ sơ tăng và hồ sơ …` are no two kinds together. */
const JOINED = `(?<!(?:tăng|giảm|cao|lên|thấp|đủ)(?: \\p{L}+)?) và (?:số |các )?`

const TWO = new RegExp(`${HEAD}(${KIND})(?: ${MORE})?${JOINED}\\1(?!\\p{L})${MORE}:? ?$`, 'u')
/** What is not done yet, beside what was: both in one count. */
const AND_UNDONE = new RegExp(
  `${HEAD}(?:${KIND}) (?![^;:]*(?:đang|chưa|tồn|còn)(?!\\p{L})[^;:]* và )${MORE}${JOINED}(?:(?:hồ sơ|hs) )?(?:đang|chưa)(?!\\p{L})${MORE}:? ?$`,
  'u',
)
const IN_TURN = /(?<!\p{L})(?:lần lượt|tương ứng|theo thứ tự)(?!\p{L})/u
