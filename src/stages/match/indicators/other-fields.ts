import { fits, type Sought } from '../../../text/sought.ts'
import { parentOf } from './paragraphs.ts'
import type { Reading } from './reading.ts'
import { lastClause } from './sentences.ts'

/** What is left of fields, procedures or bodies when some were named. */
const REST =
  '(?:(?:các|những|một số|số|nhóm) )*(?:(?:lĩnh vực|thủ tục(?: hành chính)?|tthc|nhóm|loại hồ sơ|cơ quan|đơn vỵ|địa phương|phòng|ngành|sở|xã|phường)(?: ?, ?(?:ban, )?(?:ngành|đơn vỵ|phòng|phường|thị trấn|đoàn thể)){0,2} (?:khác(?! (?:nhau|với))|còn lại)|hồ sơ khác)'
const LEADS = '(?:(?:đối với|riêng|còn|trong|ở|tại|thuộc|của|và|hồ sơ|ngoài ra,?) ){0,3}'

const OPENS: Sought = {
  words: ['khác', 'còn lại'],
  pattern: new RegExp(`^[ "+*-]{0,4}${LEADS}(?:${REST}(?!\\p{L})|khác ?:)`, 'u'),
}
const ACTS: Sought = {
  words: ['khác', 'còn lại'],
  pattern: new RegExp(
    `[,:] ?${LEADS}(?:${REST}|khác)(?: ?:| đã| có| phát sinh){0,2} ?(?:tiếp nhận|nhận|thụ lý|giải quyết|xử lý|trả)(?!\\p{L})[^()]*$`,
    'u',
  ),
}
/** What goes over to all, or to one. */
const TURNS =
  /[;.,] ?(?:tổng|toàn|tính chung|cả (?:xã|phường|huyện|tỉnh)|ubnd|bộ phận|riêng|lĩnh vực)(?!\p{L})/u

/** Where words go over from some to all; null where they do not. */
export function turnToAll(words: string): number | null {
  const at = words.search(TURNS)
  return at < 0 ? null : at
}

/**
 * `Các lĩnh vực khác: tiếp nhận | 518 hồ sơ`: the words of a sentence before a figure tell of those that have no name,
 * and so neither of all nor of one.
 */
export function isOfOtherFields(words: string): boolean {
  return (
    (fits(OPENS, words) && turnToAll(words) === null) || (fits(ACTS, words) && isActing(lastClause(words)))
  )
}

function isActing(clause: string): boolean {
  const at = clause.search(ACTS.pattern)
  return at >= 0 && turnToAll(clause.slice(at + 1)) === null
}

/** `Các lĩnh vực khác:` over a list. */
export function isUnderOtherFields({
  paragraphs,
  at,
  sheet,
}: Pick<Reading, 'paragraphs' | 'at' | 'sheet'>): boolean {
  const parent = parentOf(paragraphs, at)
  if (parent < 0) return false
  const { start, end } = paragraphs[parent]!
  const label = sheet.text.slice(start, Math.min(end, start + 80)).trimEnd()
  return label.endsWith(':') && fits(OPENS, label)
}
