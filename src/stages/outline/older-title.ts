import { agencyOf } from '../../text/agencies.ts'
import type { Letterhead } from './letterhead.ts'
import { dateIn } from './number-and-date.ts'
import type { Piece } from './piece.ts'
import type { Title } from './title.ts'

const IN_TITLE =
  /^của\s(.{3,60}?)\s(?:số\s?:?\s?(\d{1,6}\s?(?:\/\s?(?:19|20)\d{2}\s?)?[/-]\s?[\p{Lu}][\p{L}\s/-]{1,24}?))\s{0,3},?\s{0,3}(?=ngày)/iu

/** Older decrees print agency, number and date in the title: “Nghị định của Chính phủ số 115/2003/NĐ-CP ngày …”. */
export function withTitleLine(letterhead: Letterhead, title: Title, source: string): Letterhead {
  const words = title.title?.text ?? ''
  const match = IN_TITLE.exec(words)
  if (!match || !title.title || letterhead.code) return letterhead
  const { start, end } = title.title
  const code = match[2]!.replace(/\s+/g, '')
  const dated = dateIn(words, start)
  const piece = (text: string): Piece => ({ text, start, end })
  return {
    ...letterhead,
    agencies:
      letterhead.agencies.length > 0 ? letterhead.agencies : [{ ...agencyOf(match[1]!, source), start, end }],
    number: piece(/^\d+/.exec(code)![0]),
    code: piece(code),
    issuedOn: letterhead.issuedOn ?? (dated?.issuedOn ? { ...dated.issuedOn, start, end } : null),
  }
}

/** The subject without the agency, number and date that older documents put before it. */
export function shortened(title: Piece | null): Piece | null {
  if (!title) return null
  const cut =
    /^của\s.{3,120}?ngày\s.{6,30}?(?:19|20)\d{2}\s{0,3},?\s{0,3}(?=\S)/iu.exec(title.text) ??
    /^của\s[^,]{3,80}?\s(?=(?:về việc|v\/v|về)(?!\p{L}))/iu.exec(title.text)
  return cut ? { ...title, text: title.text.slice(cut[0].length) } : title
}
