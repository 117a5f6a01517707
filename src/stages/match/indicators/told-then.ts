import type { TimeWords } from '../../../text/periods.ts'
import type { Span } from '../../../text/span.ts'
import { type Figure, mainOf } from './figure.ts'
import { type Printed, printedIn } from './printed.ts'
import type { Sentence } from './sentences.ts'

/** A figure told beside an earlier time with no words of its own: `(năm 2021: 42 văn bản)`, `cao hơn quý I (98,2%)`. */
export interface Told {
  readonly time: TimeWords
  readonly printed: Printed
  readonly figure: Figure
  /** The noun printed behind it, or none. */
  readonly noun: string
  /** In brackets behind the time, or behind the figure that it stands beside. */
  readonly bracketed: boolean
  /** Words between the time and the figure that no list of joining words has. */
  readonly verb: string
}

/** The figure that stands right behind a time, where all around it only says how much it was then. */
export function toldBeside(time: TimeWords, sentence: Sentence, text: string): Told | null {
  const before = text.slice(sentence.start, time.start)
  const behind = text.slice(time.end, Math.min(sentence.end, time.end + REACH))
  if (!/^[^\d;.]{0,60}\d/u.test(behind)) return null
  const [first] = printedBehind(text, time.end, Math.min(sentence.end, time.end + REACH))
  if (!first) return null
  const between = text.slice(time.end, first.start)
  const make = (printed: Printed, bracketed: boolean, verb: string): Told | null => {
    const figure = mainOf(printed.figures)
    const noun = nounBehind(text, printed.end, sentence)
    if (!figure || figure.kind === 'zero' || printed.figures.length > 1 || noun === null) return null
    return { time, printed, figure, noun, bracketed, verb }
  }
  if (IN_BRACKET.test(between) && COMPARES.test(before)) return make(first, true, '')
  const joined = JOINED.exec(between)
  if (!joined || !OPENS.test(before)) return null
  return make(first, /\([^()]*$/u.test(before), joined[1]!.trim())
}

/** So far behind a time its figure is looked for. */
export const REACH = 100

/** The figures behind a time, whose words (`năm trước 08 văn bản`) are none of theirs. */
export function printedBehind(sheet: string, from: number, end: number): Printed[] {
  const moved = <T extends Span>(each: T): T => ({ ...each, start: each.start + from, end: each.end + from })
  const behind = sheet.slice(from, end)
  return printedIn(behind, { start: 0, end: behind.length }).map((each) => ({
    ...moved(each),
    figures: each.figures.map(moved),
  }))
}

const IN_BRACKET = /^ ?\((?: ?(?:là|đạt|có))? ?$/u

/** `so với | năm 2021 (`, `cao hơn |`, `gấp 2 lần |`: what tells that the figure in brackets is set against another one. */
const COMPARES =
  /(?<!\p{L})(?:so(?: với)?|hơn|kém|lần)(?: (?:cùng kỳ|cùng thời điểm|kết quả|mức|số liệu|của|cả|với))* $/u

/** What may stand before a time that opens a clause on then. */
const OPENS = /(?:^|[(,;] ?)(?:(?:trong khi|còn|của|cùng kỳ|kết quả|số liệu|riêng|mà) ){0,3}$/u

/** What joins a time to its figure; the words within may be those of the figure that it is compared with. */
const JOINED =
  /^,?((?: (?!là |đạt |có |chỉ )\p{L}+){0,4}?)(?: (?:là|có|đạt|chỉ|mới|được|ở mức|bằng|chiếm)){0,3} ?:? ?$/u

/** The noun behind a figure, up to what closes its clause; null where the clause goes on with more words. */
export function nounBehind(sheet: string, end: number, sentence: Sentence): string | null {
  const behind = sheet.slice(end, Math.min(sentence.end, end + 60))
  const noun = /^((?: \p{L}+){0,4}?) ?(?=[),;]|\.(?:[ "]|$)|$|\(| (?:và )?(?:tăng|giảm)(?!\p{L}))/u.exec(
    behind,
  )
  return noun ? noun[1]! : null
}
