import { agencyOf } from '../../../text/agencies.ts'

const COMMITTEE = /[uủỦU][ỷỶyY]\s+ban\s+nh[aâÂ]n\s+d[aâÂ]n|UBDN/giu
const COUNCIL = /h[oộỘ]i\s+đ[oồỒ]ng\s+nh[aâÂ]n\s+d[aâÂ]n/giu
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:TP|Tp|tp)(?:\.\s?|\s)(?=\p{Lu}\p{Ll})/gu, 'thành phố '],
  [/(?<!\p{L})(?:TX|Tx|tx)(?:\.\s?|\s)(?=\p{Lu}\p{Ll})/gu, 'thị xã '],
  [/(?<=(?:UBND|HĐND)\s)(?:TT|Tt|tt)(?:\.\s?|\s)(?=\p{Lu}\p{Ll})/gu, 'thị trấn '],
  [/(?<=\s)(?:Thành phố|Thị xã|Thị trấn|Tỉnh|Huyện|Quận|Phường|Xã)(?=\s\p{Lu}|$)/gu, ''],
]
/** The term of a council or of the National Assembly: the agency is the same in every one. */
const TERM = /\s+(?:khóa|khoá|nhiệm kỳ|kỳ họp)(?:\s+(?:thứ\s+)?[IVXLC\d].{0,60})?$/iu

/**
 * An agency's printed name in one spelling, so that one agency is one: `Ủy ban nhân dân` and `Hội đồng nhân dân` by
 * their usual abbreviations, a name in capitals in ordinary letters, `TP.`, `TX.` and `Thành phố` as `thành phố`, `uỷ` as `ủy`, blanks single, without the term
 * (`HĐND tỉnh khóa XV`). A conference or congress keeps its number.
 */
export function plainIssuer(printed: string): string {
  let name = printed
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(COMMITTEE, 'UBND')
    .replace(COUNCIL, 'HĐND')
    .replace(/(?<!\p{L})([uU])ỷ(?!\p{L})/gu, (_, letter: string) => (letter === 'U' ? 'Ủy' : 'ủy'))
    .trim()
  for (const [printedUnit, unit] of UNITS)
    name = name.replace(printedUnit, (each) => unit || each.toLowerCase())
  if (/\s/.test(name) && name === name.toUpperCase()) name = agencyOf(name).name
  return /^(?:Hội nghị|Đại hội)/u.test(name) ? name : name.replace(TERM, '').trim()
}
