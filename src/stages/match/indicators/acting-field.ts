import { placesOf, type Sought } from '../../../text/sought.ts'
import type { Context } from './context.ts'
import { turnToAll } from './other-fields.ts'
import { type Sentence, spanOf } from './sentences.ts'
import { opensWithValue, type ValuesOf, valueMeant } from './values.ts'

/** Who takes in dossiers: a field by its bare name, or anyone else. */
const ACTS: Sought = {
  words: ['nhận'],
  pattern:
    /(?<=^[ "+*-]{0,4}|(?:\d[^,;:()\d]{1,40}[,;]|:) ?)(?<name>[\p{L}¤][^\d.;:()]{2,70}?) (?:(?:đã|có) )?(?:tiếp nhận|nhận)(?: được| mới| vào){0,2}(?: tổng số)? (?=\d)/gu,
}
const LEADS = /^(?:(?:và|còn|riêng|trong đó|lĩnh vực|thủ tục|hồ sơ),? ){1,3}/u
const OFFICE =
  /(?<!\p{L})(?:ubnd|bộ phận|trung tâm|công an|quân sự|thuế|bảo hiểm|bưu điện|văn phòng|cơ quan|đơn vỵ|sở|phòng|ban|cấp|toàn|tổng|tỉnh|huyện|quận|xã|phường|thị trấn|thành phố|đã|trong|tháng|quý|năm|¤+)(?!\p{L})/u

interface Act {
  readonly start: number
  readonly end: number
  readonly name: string
  /** Null where the name is of none, or of several. */
  readonly field: string | null
}

function actsIn(sheet: string, sentence: Sentence, rules: ValuesOf): Act[] {
  return placesOf(ACTS, sheet.slice(sentence.start, sentence.end)).map((match) => {
    const { name } = match.groups as { readonly name: string }
    const bare = name.split(', ').at(-1)!.replace(LEADS, '')
    const before = name.slice(0, name.length - bare.length)
    const field = namesField(before, rules) ? null : valueMeant(rules, 'field', bare)
    return { ...spanOf(match, sentence.start), name, field }
  })
}

const namesField = (words: string, rules: ValuesOf): boolean =>
  words
    .split(/,| và /u)
    .some((each) => opensWithValue(rules, 'field', each.replace(LEADS, '').split(' ').filter(Boolean)))

/**
 * `Hộ tịch tiếp nhận | 28 hồ sơ, đã giải quyết 27 hồ sơ`: a field whose bare name acts is that of the figures behind
 * it, up to who acts next; to a semicolon where others act.
 */
export function fieldsActing(sheet: string, sentence: Sentence, rules: ValuesOf): Context[] {
  const all = actsIn(sheet, sentence, rules)
  return all.flatMap(({ start, end, field }, i) => {
    if (!field) return []
    const rest = sheet.slice(end, all[i + 1]?.start ?? sentence.end)
    const stop = turnToAll(rest) ?? (all.length > 1 ? rest.length : null)
    const clause = all.length > 1 ? rest.indexOf(';') : -1
    const until = clause >= 0 ? end + clause : stop === null ? null : end + stop
    return [{ start, end, dimensions: { field }, until }]
  })
}

/**
 * `Hộ tịch, chứng thực tiếp nhận | 28 hồ sơ`, `đất đai tiếp nhận 90 hồ sơ; lý lịch tư pháp tiếp nhận | 12 hồ sơ`: who
 * acts are several fields, or in a row of fields one that has no value.
 */
export function isOfOtherActing(
  { start, end }: Sentence,
  { sheet, rules }: { readonly sheet: string; readonly rules: ValuesOf },
): boolean {
  const all = actsIn(sheet, { start, end: Math.min(sheet.length, end + 1) }, rules)
  const last = all.at(-1)
  if (!last || last.field || turnToAll(sheet.slice(last.end, end)) !== null) return false
  return !OFFICE.test(last.name) && (all.some((each) => each.field) || namesField(last.name, rules))
}
