import { agencyOf, startsWithHead } from '../../text/agencies.ts'
import type { Letterhead } from './letterhead.ts'
import { dateIn } from './number-and-date.ts'
import type { Piece } from './piece.ts'
import type { Title } from './title.ts'

const CODE =
  'số\\s?:?\\s?(\\d{1,6}\\s?(?:\\/\\s?(?:19|20)\\d{2}\\s?)?[/-]\\s?[\\p{Lu}][\\p{L}\\s/-]{1,24}?)\\s{0,3},?\\s{0,3}(?=ngày)'
const IN_TITLE = new RegExp(`^(?:của\\s(.{3,60}?)\\s)?${CODE}`, 'iu')

/**
 * Older decrees print agency, number and date in the title, on one line or on several: “Nghị định của Chính phủ số
 * 115/2003/NĐ-CP ngày …”.
 */
export function withTitleLine(letterhead: Letterhead, title: Title, source: string): Letterhead {
  const words = title.title?.text ?? ''
  const match = IN_TITLE.exec(words)
  const printed = match && (match[1] ?? title.by?.text.replace(/^của\s/iu, ''))
  if (!match || !printed || !title.title || letterhead.code)
    return withAgencyUnderType(letterhead, title, source)
  const { start, end } = title.title
  const code = match[2]!.replace(/\s+/g, '')
  const agency = {
    ...agencyOf(withoutOffice(printed), source),
    start: title.by?.start ?? start,
    end: title.by?.end ?? end,
  }
  const dated = dateIn(words, start)
  const piece = (text: string): Piece => ({ text, ...codeAt(source, title.title!) })
  return {
    ...letterhead,
    agencies: letterhead.agencies.length > 0 ? letterhead.agencies : [agency],
    number: piece(/^\d+/.exec(code)![0]),
    code: piece(code),
    issuedOn: letterhead.issuedOn ?? (dated?.issuedOn ? { ...dated.issuedOn, start, end } : null),
  }
}

/** “NGHỊ ĐỊNH / CỦA CHÍNH PHỦ” alone, over a text without letterhead. */
function withAgencyUnderType(letterhead: Letterhead, { by }: Title, source: string): Letterhead {
  const words = by && withoutOffice(by.text.replace(/^của\s/iu, ''))
  if (!words || letterhead.agencies.length > 0 || !startsWithHead(words)) return letterhead
  return { ...letterhead, agencies: [{ ...agencyOf(words, source), start: by.start, end: by.end }] }
}

/** Where the number stands in the printed title, whose blanks and line ends are its own. */
function codeAt(source: string, { start, end }: Piece): { start: number; end: number } {
  const hit = new RegExp(CODE, 'iu').exec(source.slice(start, end))
  if (!hit) return { start, end }
  const from = start + hit.index + hit[0].indexOf(hit[1]!)
  return { start: from, end: from + hit[1]!.trimEnd().length }
}

/** The subject without the agency, number and date that older documents put before it. */
export function shortened(title: Piece | null): Piece | null {
  if (!title) return null
  const cut =
    /^(?:của|số\s?:?\s?\d)\s?.{3,120}?ngày\s.{6,30}?(?:19|20)\d{2}\s{0,3},?\s{0,3}(?=\S)/iu.exec(
      title.text,
    ) ?? /^của\s[^,]{3,80}?\s(?=(?:về việc|v\/v|về)(?!\p{L}))/iu.exec(title.text)
  return cut ? { ...title, text: title.text.slice(cut[0].length) } : title
}

/** `Bộ trưởng Bộ Tài chính` signs for `Bộ Tài chính`; a name in small letters is written as one in capitals is. */
function withoutOffice(words: string): string {
  const agency = words.replace(
    /^(?:bộ trưởng|thống đốc|chủ nhiệm|tổng cục trưởng)\s+(?=(?:bộ|ngân hàng|[uủ][ỷy] ban|tổng cục)\s)/iu,
    '',
  )
  return /^\p{Lu}/u.test(agency) ? agency : agency.toUpperCase()
}

const PASSED = /(?:Luật|Bộ luật|Pháp lệnh) này\s[^.;]{5,200}?thông qua\s{0,3},?\s{0,3}(?=ngày)/giu

/** A law without a date at its head bears the day on which it was passed, said in its last sentence. */
export function passedOn(source: string, docType: string | undefined): Letterhead['issuedOn'] {
  if (!docType || !/^(?:Luật|PL)$/.test(docType)) return null
  const said = [...source.matchAll(PASSED)].at(-1)
  if (!said) return null
  const at = said.index + said[0].length
  return dateIn(source.slice(at, at + 60), at)?.issuedOn ?? null
}
