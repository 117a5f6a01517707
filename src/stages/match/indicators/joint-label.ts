import type { Sentence } from './sentences.ts'
import { type ValuesOf, valueMeant } from './values.ts'

const LABEL =
  /^[ "+*-]{0,4}(?:(?:\d{1,2}\.){1,3} ?|[a-zđ]\) ?)?(?:(?:công tác|lĩnh vực|về) )?(?<words>\p{L}[^\d.:()]{3,80}):/u
/** Subjects that are of dossiers of all fields. */
const ADMINISTRATION = /(?<!\p{L})(?:cải cách|cchc|thủ tục|tthc|một cửa|hành chính|chuyển đổi số)(?!\p{L})/u

/** The words of a label with several subjects, and where they end; null for a label with one, or none. */
function jointLabel(sheet: string, { start, end }: Sentence) {
  const label = LABEL.exec(sheet.slice(start, Math.min(end, start + 120)))
  if (!label) return null
  const words = label.groups!.words!
  return /[,;]| - | và /u.test(words) ? { words, end: start + label[0].length } : null
}

/** `Hộ tịch, chứng thực: tiếp nhận | 897 hồ sơ`: of several subjects, one of which is a field, is not of all, nor of one. */
export function isOfJointLabel(sheet: string, sentence: Sentence, rules: ValuesOf): boolean {
  const label = jointLabel(sheet, sentence)
  if (!label || ADMINISTRATION.test(label.words) || valueMeant(rules, 'field', label.words)) return false
  return label.words.split(/ ?[,;] ?| - | và /u).some((each) => valueMeant(rules, 'field', each.trim()))
}

/** `Cải cách hành chính, tiếp công dân: tiếp nhận 896 hồ sơ`: the field there is one of several subjects. */
export function isInLabelOfAll(sheet: string, at: number, sentence: Sentence): boolean {
  const label = jointLabel(sheet, sentence)
  return label !== null && at < label.end && ADMINISTRATION.test(label.words)
}
