import type { Figure } from './figure.ts'
import type { Claim, Reading, Seen } from './reading.ts'

/** Words of a wish: none where they only count aims (`với 08 mục tiêu, 42 nhiệm vụ`). */
const WISH =
  /(?<!\p{L})(?:phấn đấu|(?<!\d )mục tiêu|chỉ tiêu (?:đề ra|phấn đấu|được giao|giao|kế hoạch)|kế hoạch (?:đề ra|đặt ra|giao|phấn đấu) (?:là|đạt)|kế hoạch (?:(?:cả )?năm(?: ¤{1,20})?|¤{1,20}) ?(?:là|đạt|:)|dự toán (?:tổng )?(?:thu|chi) ngân sách|dự kiến|yêu cầu đạt|sẽ|cần đạt|theo lộ trình)(?!\p{L})/u

/** A result said after the wish: `mục tiêu 80%, kết quả đạt 85%`. */
const RESULT =
  /[,:(] ?(?:(?:và )?(?:kết quả|thực tế|đến nay|ước (?:đạt|thực hiện)|đã (?:đạt|thực hiện)|thực hiện (?:đạt|được)))(?!\p{L})/gu

/** What is there already, even where the tasks to come are spoken of: `hiện có 17 xã`, `đến nay đã đạt`. */
const PRESENT =
  /(?<!\p{L})(?:(?<!(?:thực|thể|phát|biểu|xuất) )hiện (?:nay|tại|có|còn|đang|đã|mới)|đến nay|đang có|đã (?:có|đạt|hoàn thành|giải ngân|thực hiện|xây dựng) (?:được )?)(?!\p{L})/u

/** A wish, not a result: `phấn đấu đạt 100%`, or anything under the tasks to come that is not said to be there. */
export function modalityOf(
  future: boolean,
  seen: Seen,
  { figure, sheet }: { readonly figure: Figure; readonly sheet: Reading['sheet'] },
): Claim['modality'] {
  const clause = clauseBefore(sheet.text, seen, figure)
  const wish = WISH.exec(clause)
  const came = wish && [...clause.matchAll(RESULT)].some(({ index }) => index > wish.index)
  if (wish && !came) return 'target'
  return future && !PRESENT.test(clause) ? 'target' : 'actual'
}

/** Under the tasks to come a rate is an aim; a count is one only where words or a bound say so, else it describes a task. */
export function isMereDescription(
  { modality, figure, rule }: Claim,
  seen: Seen,
  { sheet }: Reading,
): boolean {
  if (modality !== 'target' || rule.modality !== null) return false
  if (figure.kind !== 'n' && figure.kind !== 'zero') return false
  const bound = figure.comparator !== null && figure.comparator !== 'approx'
  return !bound && !AIM.test(clauseBefore(sheet.text, seen, figure))
}

const clauseBefore = (sheet: string, seen: Seen, figure: Figure) => {
  const words = sheet.slice(seen.sentence.start, figure.start)
  return words.slice(words.lastIndexOf(';') + 1)
}

const AIM =
  /(?<!\p{L})(?:phấn đấu|mục tiêu|chỉ tiêu|tối thiểu|ít nhất|dự kiến|sẽ|đạt|kế hoạch năm|bằng hoặc vượt)(?!\p{L})/u
