import { overlap } from '../text/span.ts'
import { gap, sumOf } from './decimal.ts'
import type { Entry } from './entry.ts'
import type { Ledger } from './ledger.ts'
import { isCount, mayCount } from './may-count.ts'
import { passageAround } from './paragraph.ts'
import { numbersIn } from './printed/number.ts'
import { inItsSentence, isStatement } from './statement.ts'

/** So many letters behind the last part a list may go on, and over so many a list of the words stretches. */
const BEHIND = 300
const LONGEST = 2000

/**
 * The very number that is wanting stands in the list itself or at its end: `967 văn bản: 352 quyết định, …, các thứ
 * còn lại 205 văn bản`. A part that no rule reads makes up for it, so that nothing can be said against the total.
 */
export function isLeftOverPrinted(
  words: string,
  total: Entry,
  parts: readonly Entry[],
  counts = isCount,
): boolean {
  // Between the rows of a form stand their numbers and other rows' figures; a form has a row for each of its parts.
  if ([total, ...parts].every(({ form }) => form !== null)) return false
  const wanting = sumOf([total.value, ...parts.map(({ value }) => -value)])
  const places = [total, ...parts].map(({ at }) => at)
  const start = Math.min(...places.map((at) => at.start))
  const last = Math.max(...places.map((at) => at.end))
  if (wanting <= 0 || last - start > LONGEST) return false
  const behind = /^(?:[^.;]|[.;](?![\s]))*/u.exec(words.slice(last, last + BEHIND))![0]
  const isRead = (place: number) => places.some((at) => at.start <= place && place < at.end)
  return numbersIn(words.slice(start, last) + behind, start).some(
    (number) => gap(number.value, wanting) === 0 && !isRead(number.start) && counts(words, number),
  )
}

const CALLED_OFF =
  '(?:hu[ỷỹ]|hủy|rút|trả lại|từ chối|(?:tạm )?dừng(?: (?:xử lý|giải quyết))?|(?:chờ|yêu cầu) bổ sung|không (?:đủ điều kiện|giải quyết))'
/** `hủy 526 hồ sơ`, `31 hồ sơ công dân xin rút`. */
const UNCOUNTED = new RegExp(
  `(?<!\\p{L})${CALLED_OFF}(?!\\p{L})[^.;\\d]{0,40}\\d|\\d[^.;\\d]{0,40}\\s${CALLED_OFF}(?!\\p{L})`,
  'iu',
)

/** The paragraph counts some that were called off or sent back, which are in the total and in no part. */
export const hasCalledOff = (ledger: Ledger, parts: readonly Entry[]): boolean =>
  parts.some((part) => {
    const { start, end } = passageAround(ledger, part.at)
    return part.source === 'prose' && UNCOUNTED.test(ledger.words.slice(start, end))
  })

/** `; số còn lại là hồ sơ công dân xin rút`: a last part without a figure. */
const REST = /^[^.;,\d]{0,40}[,;.]\s+(?:và\s|các\s|số\s|hồ sơ\s)*còn lại(?!\p{L})(?![^.;]{0,25}\d)/iu

/** Behind the last part the rest is named, but not counted. */
export function leavesRestOpen({ words }: Ledger, parts: readonly Entry[]): boolean {
  const last = Math.max(...parts.map(({ at }) => at.end))
  return parts.every(({ source }) => source === 'prose') && REST.test(words.slice(last, last + BEHIND))
}

/** Smaller figures stand in a paragraph by chance. */
const LARGE = 100

/**
 * The words print what the parts add up to, or a figure that no rule read and that in the place of a part makes the sum
 * hold: `730 đơn vị, trong đó 557 đơn vị theo Nghị định …, gồm 5, 19, 183 và 350 đơn vị`. The parts are of that other
 * total, or one of them was taken from another line: the rules misread, the report is not wrong. What counts another
 * thing, or stands outside a statement that tells its total and its parts itself, says nothing of them.
 */
export function isMisread(ledger: Ledger, total: Entry, parts: readonly Entry[]): boolean {
  if ([total, ...parts].some(({ source }) => source !== 'prose')) return false
  const added = sumOf(parts.map(({ value }) => value))
  const off = sumOf([total.value, -added])
  const alone = isStatement(ledger, total, parts)
  const right = new Set(parts.map(({ value }) => sumOf([value, off])))
  const places = [total, ...parts].map(({ at }) => at)
  const around = new Map(parts.map(({ at }) => passageAround(ledger, at)).map((each) => [each.start, each]))
  const printed = [...around.values()].flatMap(({ start, end }) =>
    numbersIn(ledger.words.slice(start, end), start),
  )
  return printed.some((number) => {
    if (number.value < LARGE || places.some((at) => overlap(at, number))) return false
    if (number.value !== added && !right.has(number.value)) return false
    if (alone && !inItsSentence(ledger, total.at, { page: null, ...number })) return false
    if (!mayCount(ledger.words, number, total)) return false
    return number.value === added || !ledger.entries.some(({ at }) => overlap(at, number))
  })
}
