import { isoDay } from '../../text/periods/calendar.ts'
import type { Piece } from './piece.ts'

/** A day that is printed, where it stands. */
export type PrintedDay = Piece & { readonly day: string }

const SYMBOL = '[\\p{Lu}Đ][\\p{L}\\d&.]{0,14}'
const CODE = new RegExp(
  `(?<![\\p{L}\\p{N}])[sS][ốôoỐÔO]\\s{0,3}:?\\s{0,4}((?:\\d{1,6}[\\p{L}]?)?)([\\s.…_]{0,40})((?:/\\s?(?:19|20)\\d{2}\\s?)?(?:\\s?[-/–]\\s?${SYMBOL}(?:\\s?[-/–]\\s?${SYMBOL}){0,4}))`,
  'u',
)
const BLANK = '[\\s.…_]{0,12}'
const DATED = new RegExp(
  `(?:([\\p{Lu}][\\p{L}\\d.'’\\s-]{1,40}?)\\s{0,3},\\s{0,3})?(?<!\\p{L})ngày${BLANK}(\\d{0,2})${BLANK}(?:tháng|/|-)${BLANK}(\\d{0,2})${BLANK}(?:năm|/|-)${BLANK}((?:19|20)\\d{0,2})?`,
  'iu',
)
const PLACED = /([\p{Lu}][\p{L}\d.'’\s-]{1,40}?)\s{0,3},\s{0,3}(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})/u

/** The document's own number and code; both null where they are left blank (`Số:    /BC-UBND`). Null where the column has no number. */
export function numberIn(
  text: string,
  offset: number,
): { number: Piece | null; code: Piece | null; from: number; length: number } | null {
  const match = CODE.exec(text)
  if (!match || !(match[1] || match[3]) || !opensColumn(text, match.index)) return null
  return { ...numbered(match, offset), from: match.index, length: match[0].length }
}

/** Nothing stands before in its column: “… kèm theo Quyết định số …” is no number of this document. */
export function opensColumn(text: string, at: number): boolean {
  return (
    /(?:^|\s{2}|[\t|*]\s?|^(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết)\s)$/iu.test(text.slice(0, at)) ||
    /^S[ốÔô]\s{0,2}:/u.test(text.slice(at))
  )
}

function numbered(match: RegExpExecArray, offset: number): { number: Piece | null; code: Piece | null } {
  const [whole, digits, , tail] = match as unknown as [string, string, string, string]
  if (!digits) return { number: null, code: null }
  const at = match.index + whole.indexOf(digits, 1)
  const start = offset + at
  const end = offset + match.index + whole.trimEnd().length
  const code = `${digits}${tail}`.replace(/\s+/g, '').replace(/–/g, '-').replace(/[.]+$/, '')
  const symbol = /\p{L}/u.test(tail) ? { text: code, start, end } : null
  return { number: { text: digits, start, end: start + digits.length }, code: symbol }
}

/** The left column in capitals that has run together with the place: `XÃ HOÀ BÌNH THƯỢNG | Sông Mây, ngày …`. */
const LEFT_COLUMN = /^(?:[\p{Lu}\d][\p{Lu}\d.&-]+\s+){2,12}(?=\p{Lu}\p{Ll})/u

/** A date with its place, or the place alone when the date is left blank. */
export function dateIn(
  text: string,
  offset: number,
): { place: Piece | null; issuedOn: PrintedDay | null; from: number; length: number } | null {
  const match = DATED.exec(text) ?? PLACED.exec(text)
  if (!match) return null
  const [whole, said, day, month, year] = match
  const left = said ? (LEFT_COLUMN.exec(said)?.[0].length ?? 0) : 0
  const where = said?.slice(left)
  const name = where?.trim()
  const start = offset + match.index + left
  const place =
    name && isPlaceName(name) ? { text: name.replace(/\s+/g, ' '), start, end: start + name.length } : null
  const iso = day && month && year?.length === 4 ? isoDay(Number(year), Number(month), Number(day)) : null
  const printed = whole.slice(left)
  const from = start + (where ? printed.indexOf(',') + 1 : 0)
  const trimmed = from + /^\s*/.exec(printed.slice(from - start))![0].length
  const issuedOn = iso
    ? { text: printed, start: trimmed, end: start + printed.trimEnd().length, day: iso }
    : null
  return { place, issuedOn, from: match.index + left, length: printed.length }
}

function isPlaceName(name: string): boolean {
  return (
    name.split(/\s+/).length <= 6 &&
    (!/\d/.test(name) || /^(?:phường|quận|p\.|q\.|xã|khu)/iu.test(name)) &&
    !/(?:^|\s)(?:căn cứ|theo|thực hiện|kèm|ban hành|số|của|quyết định|khoá|khóa|kỳ họp|phiên họp)(?!\p{L})/iu.test(
      name,
    )
  )
}
