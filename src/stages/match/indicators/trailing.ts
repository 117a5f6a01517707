import { AND_ANOTHER, fieldOf, type Narrowing, NOTHING, UNKNOWN } from './fields.ts'
import type { Reading, Seen } from './reading.ts'
import { serviceLevelBehind } from './trailing-service.ts'
import { opensWithValue, type ValuesOf, valueMeant } from './values.ts'

/**
 * `28/35 (đạt 80%) hồ sơ lĩnh vực đất đai`, `212 hồ sơ nộp trực tuyến`: words right behind a count that make
 * it a part. Two fields side by side say nothing of a single one.
 */
export function trailingOf(
  { sheet, rules }: Pick<Reading, 'sheet' | 'rules'>,
  { end, sentence }: Pick<Seen, 'end' | 'sentence'>,
  allowed: readonly string[],
): Narrowing {
  const after = sheet.text.slice(end, Math.min(sentence.end, end + 120))
  const before = sheet.text.slice(Math.max(0, end - 8), end)
  if (allowed.includes('field')) {
    const field = FIELD.exec(after)
    if (field)
      return after[field[0].length] === '(' || opensClause(field, after, rules)
        ? NOTHING
        : fieldOf(field[1]!, rules)
    const rest = behindNoun(before, after)
    const named = rest && fieldNamed(rest, rules)
    if (named && AND_ANOTHER.test(rest.slice(rest.indexOf(',')))) return UNKNOWN
    if (named) return { dimensions: { field: named }, unknown: false }
    if (rest && isOfTwoFields(rest, rules)) return UNKNOWN
    if (KIND.test(after) || (rest && isOfAKind(rest, rules))) return UNKNOWN
  }
  if (NOUN.test(after) || NOUN_BEFORE.test(before)) {
    const level = serviceLevelBehind(after, allowed, rules)
    if (level !== NOTHING) return level
  }
  const channel = allowed.includes('channel') ? CHANNEL.exec(after) : null
  const value = channel && valueMeant(rules, 'channel', channel[1]!)
  return value ? { dimensions: { channel: value }, unknown: false } : NOTHING
}

const UNIT = '(?: ?(?:bộ )?(?:hồ sơ|hs)(?: tthc| thủ tục hành chính)?)?'
const FIELD = new RegExp(
  `^${UNIT},? (?:thuộc |về |ở |trong |của |liên quan (?:đến|tới) )?(?:các )?lĩnh vực ([^\\d.;:()]{2,60})`,
  'u',
)
/**
 * `512 hồ sơ, | lĩnh vực hộ tịch chiếm tỷ lệ cao nhất`: a bare field behind a comma opens the next clause, unless it is a
 * name alone.
 */
function opensClause([all, words]: RegExpExecArray, after: string, rules: ValuesOf): boolean {
  if (!BARE.test(all)) return false
  const [name, ...more] = words!.split(/,| và /u)
  const goesOn = more.length === 0 && /^[\d:]/u.test(after.slice(all.length))
  return goesOn || !valueMeant(rules, 'field', name!.trim())
}
const BARE = /^[^,]*, (?:ở |trong )?(?:các )?lĩnh vực /u

/** `120 hồ sơ cấp căn cước`: dossiers of one procedure alone. */
const KIND = new RegExp(`^${UNIT} (?:cấp|đăng ký|đề nghị|xin) \\p{L}`, 'u')
const CHANNEL = new RegExp(
  `^${UNIT} (?:được )?(?:(?:nộp|tiếp nhận|nhận) )?(?:(?:qua|bằng|theo) hình thức )?(trực tuyến|trực tiếp|qua mạng|tại chỗ|tại quầy|qua cổng dịch vụ công(?: quốc gia)?)(?= ?[.,;:)(]|$| (?:đạt|chiếm|qua|trên|tại|và đã|tăng|giảm))`,
  'u',
)

/** What goes on behind the noun of a count that goes on with no sentence; null where nothing does. */
function behindNoun(before: string, after: string): string | null {
  const noun = NOUN.exec(after)?.[0] ?? (NOUN_BEFORE.test(before) ? '' : null)
  const rest = noun === null ? '' : after.slice(noun.length)
  return /^ \p{L}/u.test(rest) && !GOES_ON.test(rest) ? rest : null
}

/** `152 hồ sơ đất đai;`: the noun goes on with a field alone, and behind it with another clause. */
function fieldNamed(rest: string, rules: ValuesOf): string | null {
  const name = /^ ([^\d.;:(),]{2,50}?)(?=[.;:(]|$|, (?!\p{Lu}))/u.exec(rest)
  if (!name) return null
  const next = rest.slice(name[0].length).replace(/^, /, '').split(BETWEEN)
  return opensWithValue(rules, 'field', next.slice(0, 3)) ? null : valueMeant(rules, 'field', name[1]!)
}

/** `486 hồ sơ địa chính - xây dựng`, `địa chính, xây dựng`: two fields together, which no value stands for. */
function isOfTwoFields(rest: string, rules: ValuesOf): boolean {
  const [all, one, other] = TWO_FIELDS.exec(rest) ?? []
  const isField = (name?: string) => name !== undefined && valueMeant(rules, 'field', name.trim()) !== null
  return isField(one) && isField(other) && !isField(all)
}
const TWO_FIELDS =
  /^ (\p{L}+(?: \p{L}+){0,4}?) ?(?:[-–,]|và) ?(\p{L}+(?: \p{L}+){0,4}?)(?= ?[-–.;:(,]|$| (?:đã|được|trễ|quá|đúng|còn|bị|chưa|đang)(?!\p{L}))/u

/** `03 hồ sơ OCOP`, `12 hồ sơ vay vốn`: the noun goes on with a word that is no field. */
const isOfAKind = (rest: string, rules: ValuesOf) =>
  !opensWithValue(rules, 'field', rest.trim().split(BETWEEN).slice(0, 5))

const BETWEEN = /[ ,.;:()]+/
const NOUN = /^ ?(?:bộ )?(?:hồ sơ|hs)(?!\p{L})/u
const NOUN_BEFORE = /(?<!\p{L})(?:hồ sơ|hs)$/u
const GOES_ON =
  /^ (?:của|thuộc|tthc|thủ|trực|qua|đã|được|đang|đều|trong|tại|ở|và|với|từ|đạt|chiếm|tăng|giảm|bằng|gồm|bao|về|cho|mới|các|kỳ|theo|so|có|không|chưa|hành|giải|lĩnh|do|để|đến|trên|trước|đúng|quá|trễ|chậm|sớm|còn|chuyển|tồn|phát|nộp|tiếp|nhận|trả|hợp|đủ|bị|là|thì|tương|lần|cụ|khác|tổng|cấp (?:xã|huyện|tỉnh|cơ sở)|số|sang|ra|vào|bưu|bcci|online|đầu|nêu|này|như|toàn|một|liên|xử|hoàn|yêu|tạm|phải|cần|chờ|thực|trung|đợt|cũ|cuối|nhưng|vỳ|khi|nào|quý|tháng|năm|hiện|thông|cùng|ngoài|tất|tính|xong|kết|lượt|vượt|hết|trở|thụ)(?!\p{L})/u
