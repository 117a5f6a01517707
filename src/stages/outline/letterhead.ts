import type { Line } from './lines.ts'
import { plainWords } from './markers.ts'
import { blanked, cutOut, withoutMotto } from './motto.ts'
import { dateIn, numberIn, opensColumn, type PrintedDay } from './number-and-date.ts'
import { joined, type Piece } from './piece.ts'
import { agenciesOf, type PrintedAgency } from './printed-agencies.ts'

export interface Letterhead {
  /** From the superior to the issuer itself. */
  readonly agencies: readonly PrintedAgency[]
  readonly number: Piece | null
  readonly code: Piece | null
  /** A place with its date may be printed with blanks to fill in: then only the place is known. */
  readonly place: Piece | null
  readonly issuedOn: PrintedDay | null
  /** The motto of the state or the Party stands there: this is the head of an official document. */
  readonly official: boolean
  /** `V/v …` under the number of an official letter. */
  readonly subject: Piece | null
}

const RULED = /[-_=*~–—.&#\\]{3,}|(?:^|(?<=\s))[-–—]?\s?[:0o]\s?[-–—](?=\s|$)|^\W*\*\W*$/gu
const STAMP =
  /^\(?(?:dự thảo|hoả tốc|hỏa tốc|khẩn|thượng khẩn|mật|tối mật|lần \d|bản sao|h\.l\d+|xv\d+)\)?:?\s*(?:lần\s*\d)?$/iu

/** Lines of an electronic signature, which stands at the head of many archived PDFs. */
const STAMPED =
  /^(?:ký bởi|người ký|ký ngày|ngày ký|giờ ký|thời gian ký|chữ ký|e-?mail|cơ quan|tổ chức|chức vụ|digitally signed|signature|signed by|date|reason|location)\s?[:]|^\d{1,2}[/.-]\d{1,2}[/.-]\d{4} \d{1,2}:\d{2}|\+07(?::|')00/iu

/**
 * The letterhead after Nghị định 30/2020/NĐ-CP, Phụ lục I (and the older forms): agencies on the left, state motto on
 * the right, number, place and date; in two columns, one below another, or run together on one line by a PDF
 * extraction. Blanks to be filled in (`Số:    /BC-UBND`) give neither number nor code.
 */
export function letterheadOf(lines: readonly Line[], body: string): Letterhead {
  const zone = mended(lines, body)
  const pieces: Piece[] = []
  let number: Piece | null = null
  let code: Piece | null = null
  let place: Piece | null = null
  let issuedOn: Letterhead['issuedOn'] = null
  const subjects: Piece[] = []
  const printed = zone.map((line) => line.text)
  const left = withoutMotto(printed)
  const official = left.some((text, i) => text !== printed[i])
  for (const [index, line] of zone.entries()) {
    let rest = left[index]!
    const coded = numberIn(rest, line.start)
    if (coded && !code && !number) {
      number = coded.number
      code = coded.code
      rest = cutOut(rest, coded.from, coded.length)
    }
    const dated = dateIn(rest, line.start)
    const cited = dated && !dated.place && /^\s{0,3}của\s/iu.test(rest.slice(dated.from + dated.length))
    if (dated && !cited && (dated.place || opensColumn(rest, dated.from)) && !issuedOn && !place) {
      place = dated.place
      issuedOn = dated.issuedOn
      rest = cutOut(rest, dated.from, dated.length)
    }
    for (const piece of split(rest, line.start)) {
      if (/^(?:v\/v|về việc)(?!\p{L})/iu.test(piece.text)) subjects.push(piece)
      else if (subjects.length > 0 && /^\p{Ll}/u.test(piece.text)) subjects.push(piece)
      else if (isName(piece.text)) pieces.push(piece)
    }
  }
  return {
    agencies: agenciesOf(pieces, body),
    number,
    code,
    place,
    issuedOn,
    official,
    subject: joined(subjects),
  }
}

const OPEN_END = /(?:(?<!\p{L})s[ốô]\s?:?|(?<!\p{L})ngày(?:\s\d{1,2})?|(?<!\p{L})tháng(?:\s\d{1,2})?)$/iu

/** A number or date that a narrow column breaks over two lines, in one. */
function mended(lines: readonly Line[], source: string): readonly { text: string; start: number }[] {
  const whole: { text: string; start: number; end: number }[] = []
  for (const line of lines) {
    const last = whole.at(-1)
    const broken = last && OPEN_END.test(last.text) && last.text.length < 120 && line.start - last.end < 20
    if (broken)
      whole[whole.length - 1] = { text: source.slice(last.start, line.end), start: last.start, end: line.end }
    else whole.push({ text: line.text, start: line.start, end: line.end })
  }
  return whole
}

function split(text: string, offset: number): Piece[] {
  const ruled = text.replace(RULED, blanked)
  return [...ruled.matchAll(/[^\t|]+?(?=\s{3,}|[\t|]|$)/g)].flatMap((match) => {
    const words = plainWords(match[0])
    const from = offset + match.index + (match[0].length - match[0].trimStart().length)
    return words ? [{ text: words, start: from, end: offset + match.index + match[0].trimEnd().length }] : []
  })
}

function isName(words: string): boolean {
  return (
    words.length <= 90 &&
    !STAMPED.test(words) &&
    /\p{L}{2}/u.test(words) &&
    !STAMP.test(words) &&
    !/^(?:số|kính g[ửởơ]i|\()/iu.test(words)
  )
}
