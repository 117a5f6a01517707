import type { Entry } from './entry.ts'
import type { Ledger } from './ledger.ts'
import { inOneParagraph, inOneSentence } from './paragraph.ts'
import { numbersIn } from './printed/number.ts'

/** Both stand in one sentence of one paragraph: without a bullet a new line does not tell that a sentence ends. */
export const inItsSentence = (ledger: Ledger, a: Entry['at'], b: Entry['at']): boolean =>
  inOneSentence(ledger, a, b) && inOneParagraph(ledger, a, b)

/** No statement is longer. */
const LONGEST = 800

/**
 * A total with its parts right behind it, in one sentence and with no other figure between them: `đã giải quyết 1.238 hồ
 * sơ, trong đó trước hạn 1.102, đúng hạn 133, quá hạn 05`. It says of itself whether it is right.
 */
export function isStatement(ledger: Ledger, total: Entry, parts: readonly Entry[]): boolean {
  if ([total, ...parts].some(({ source, form }) => source !== 'prose' || form !== null)) return false
  const first = Math.min(...parts.map(({ at }) => at.start))
  const last = parts.reduce((a, b) => (a.at.end > b.at.end ? a : b))
  if (last.at.end - total.at.start > LONGEST) return false
  if (first < total.at.end || !inItsSentence(ledger, total.at, last.at)) return false
  const places = [total, ...parts].map(({ at }) => at)
  return numbersIn(ledger.words.slice(total.at.start, last.at.end), total.at.start).every(
    ({ start, end }) =>
      places.some((at) => at.start <= start && start < at.end) || /^\s?%/u.test(ledger.words.slice(end)),
  )
}

const OPENS_WHOLE = /(?<!\p{L})(?:bao gồm|gồm|cụ thể|chia ra)(?! cả)(?!\p{L})|:\s*$/iu
const OPENS_CHOICE =
  /(?<!\p{L})(?:trong đó|chủ yếu|nhất là|tiêu biểu|riêng|như)(?!\p{L})|(?<!\p{L})gồm cả(?!\p{L})/iu
const OPEN_END = /…|\.\.\.|v\.v|(?<!\p{L})(?:khác|còn lại|còn)(?!\p{L})|\d(?![\d.,]*\s?%)/iu
/** Fewer parts behind a colon may be the first that came to mind. */
const ENOUGH = 3

/** The list of a statement names all its parts: `64/67 đơn vị: 02 …, 09 …, 52 …`. A part that it leaves out is none. */
export function closesItsList(ledger: Ledger, total: Entry, parts: readonly Entry[]): boolean {
  if (parts.length < ENOUGH) return false
  const first = Math.min(...parts.map(({ at }) => at.start))
  const last = Math.max(...parts.map(({ at }) => at.end))
  const place = ledger.words.indexOf(total.printed, total.at.start)
  const opening = ledger.words.slice(place < 0 ? total.at.end : place, first)
  const behind = /^(?:[^.\n]|\.(?=\S))*/u.exec(ledger.words.slice(last, last + 200))![0]
  return OPENS_WHOLE.test(opening) && !OPENS_CHOICE.test(opening) && !OPEN_END.test(behind)
}
