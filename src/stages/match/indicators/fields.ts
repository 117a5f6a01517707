import { matchesOf } from '../../../text/matches.ts'
import { isOfOtherActing } from './acting-field.ts'
import { type Context, isLongerName } from './context.ts'
import { dimensionsOf } from './dimensions.ts'
import { isOfJointLabel } from './joint-label.ts'
import { LEADS_IN } from './named-whole.ts'
import { isOfOtherFields, isUnderOtherFields } from './other-fields.ts'
import type { Claim, Dimensions, Reading, Seen } from './reading.ts'
import { lastClause, type Sentence, spanOf } from './sentences.ts'
import { isInItemOfOtherField } from './under-fields.ts'
import { opensWithValue, type ValuesOf, valueMeant } from './values.ts'

/**
 * What a figure is narrowed to by words beside it; `unknown`: by something that the catalogue has no value
 * for.
 */
export interface Narrowing {
  readonly dimensions: Dimensions
  readonly unknown: boolean
}

export const NOTHING: Narrowing = { dimensions: {}, unknown: false }
export const UNKNOWN: Narrowing = { dimensions: {}, unknown: true }

/**
 * A clause that opens with a field outside the catalogue (`Lĩnh vực lý lịch tư pháp: tiếp nhận …`) speaks of
 * no total.
 */
export function isOfUnknownField(value: Claim, seen: Seen, reading: Reading): boolean {
  const { sheet, rules, paragraph } = reading
  if (!dimensionsOf(value.indicator, rules).includes('field')) return false
  const leads = rules.rules[seen.rule]!.indicator === null && seen.start < value.figure.start
  if (leads && seen.dimensions.field && isLongerName(sheet.text, seen.start)) return true
  if (!seen.dimensions.field && isOfOtherLabel(seen.sentence, { sheet, rules, paragraph })) return true
  if (!seen.dimensions.field && isOfOtherFields(sheet.text.slice(seen.sentence.start, value.figure.start)))
    return true
  if (!seen.dimensions.field && isOfJointLabel(sheet.text, seen.sentence, rules)) return true
  if (value.dimensions.field) return false
  if (isUnderOtherFields(reading) || isInItemOfOtherField(value.figure.start, seen.sentence, reading))
    return true
  if (isOfOtherActing({ start: seen.sentence.start, end: value.figure.start }, { sheet: sheet.text, rules }))
    return true
  const before = sheet.text.slice(Math.max(seen.sentence.start, value.figure.start - 160), value.figure.start)
  return (
    FIELD.test(lastClause(before)) ||
    openingField(sheet.text.slice(seen.sentence.start, value.figure.start), rules).unknown
  )
}

/**
 * `Lĩnh vực giáo dục: nhận 2. An toàn thực phẩm: … đang xử lý 7`: in a row of fields, sentence by sentence, a
 * label that is none.
 */
function isOfOtherLabel(
  { start, end }: Sentence,
  { sheet: { text }, rules, paragraph }: Pick<Reading, 'sheet' | 'rules' | 'paragraph'>,
): boolean {
  const label = LABEL.exec(text.slice(start, Math.min(end, start + 70)))?.[1]
  if (!label || fieldOf(label, rules).dimensions.field) return false
  return ROW_OF_FIELDS.test(text.slice(Math.max(paragraph.start, start - 400), start))
}

const LABEL = new RegExp(
  `^[ "]{0,3}(?!(?:${LEADS_IN}|chưa|không|tiếp nhận|nhận|giải quyết|trả|xử lý|trước|đúng|quá|trễ|tồn|phát sinh|nộp|lĩnh vực)(?!\\p{L}))(\\p{L}[^\\d.;:,]{2,60}): `,
  'u',
)
const ROW_OF_FIELDS = /(?:^|[.;] ?)[ "+*-]{0,3}lĩnh vực [^:;.\d]{2,60}:[^:]*$/u

/** Words behind `lĩnh vực` that name none. */
const NO_FIELD = 'này|trên|khác|cải cách|cchc|thủ tục|tthc|một cửa'
const FIELD = new RegExp(
  `(?:^|[:(+*-])[ "]{0,3}(?:(?:ở|về|đối với|thuộc|trong) )?lĩnh vực (?!${NO_FIELD})\\p{L}[^:;.\\d]{2,60}(?::|tiếp nhận|giải quyết|phát sinh|có)[^:;.\\d]{0,60}$`,
  'u',
)

/** `21 hồ sơ cư trú, căn cước`, `60 cán bộ, công chức`: one figure of several values is none of the first. */
export function isOfSeveralValues({ figure }: Claim, seen: Seen, { sheet, rules }: Reading): boolean {
  const beside = BESIDE.exec(sheet.text.slice(seen.end, Math.min(seen.sentence.end, seen.end + 60)))
  const named = sheet.text.slice(figure.end, seen.end).split(' ').filter(Boolean)
  const isOfBoth = (name: string) =>
    seen.dimensions[name] &&
    named.some((_, i) => opensWithValue(rules, name, named.slice(i))) &&
    opensWithValue(rules, name, beside![1]!.trim().split(' ').slice(0, 3)) &&
    !(beside![2] && valueMeant(rules, name, beside![1]!))
  if (beside && TOLD_TOGETHER.some(isOfBoth)) return true
  if (!seen.dimensions.field || seen.end <= figure.end + 8) return false
  const list = MORE_FIELDS.exec(sheet.text.slice(seen.end, Math.min(seen.sentence.end, seen.end + 48)))
  return list !== null && !VERB.test(list[0])
}

/** Dimensions whose values are often told together. */
export const TOLD_TOGETHER = ['staff_category', 'education']
/** What stands beside, and a figure right behind it. */
const BESIDE = /^ ?(?:,|-|và|hoặc|\/) ?(?:và )?([^\d.;:(),]{2,60})(:? ?\d)?/u

const MORE_FIELDS = /^(?:,| và) [^\d.;:(),]{3,36}(?:[.;,]|$)/u
const VERB =
  /(?<!\p{L})(?:đã|được|đang|đạt|chiếm|bằng|không|chưa|còn|có|trong|giải quyết|trả|tăng|giảm|tất cả|hồ sơ|trực tuyến|trực tiếp|qua|tại|của)(?!\p{L})/u

/**
 * `Riêng lĩnh vực đất đai còn 124 hồ sơ quá hạn`: a sentence, or its last clause, that opens with a field speaks of
 * it; with several, or with one outside the catalogue, of nothing that can be told, nor one that went on to another
 * field (`Lĩnh vực hộ tịch nhận 702 hồ sơ, lĩnh vực chứng thực nhận 90 hồ sơ; đã giải quyết …`).
 */
export function openingField(text: string, rules: ValuesOf): Narrowing {
  if (!text.includes('lĩnh vực')) return NOTHING
  const own = FRONT.exec(lastClause(text).slice(0, 120)) ?? SUBJECT.exec(text.slice(-120))
  const match = own ?? FRONT.exec(text.slice(0, 120))
  if (!match) return NOTHING
  if (!own && ANOTHER.test(text.slice(match[0].length))) return UNKNOWN
  const named = fieldOf(match[1]!, rules)
  return named.dimensions.field ? named : UNKNOWN
}

const ANOTHER = new RegExp(`(?<!\\p{L})lĩnh vực (?!${NO_FIELD})\\p{L}`, 'u')

const FRONT = new RegExp(
  `^[ "+*-]{0,4}(?:(?:riêng|đối với|ở|tại|trong|với|thuộc|về) ){0,2}(?:các )?lĩnh vực (?!${NO_FIELD}|nào|đó|có|còn|gồm|chủ yếu)(\\p{L}[^\\d:;.()]{1,70}?)(?=,? (?:còn|vẫn|hiện|có|đang|không|đã|phát sinh|tiếp nhận|giải quyết|chiếm|để|xảy ra|cũng|\\d)|:|,? ?$)`,
  'u',
)

/** `…, nhất là lĩnh vực đất đai chiếm tới | 98 hồ sơ quá hạn`: what the figure is told of. */
const SUBJECT = new RegExp(
  `(?<!\\p{L})(?:là|riêng|ở|tại|có|do|,) lĩnh vực (?!${NO_FIELD})(\\p{L}[^\\d:;.(),]{1,60}?) (?:chiếm|có|với|còn|để|vẫn còn)(?: (?:tới|đến|những))? ?$`,
  'u',
)

/**
 * The field that words open with; none where another one follows beside it, unknown where the catalogue has
 * no such field.
 */
export function fieldOf(words: string, rules: ValuesOf): Narrowing {
  const all = words.split(' ').filter(Boolean)
  for (let n = Math.min(all.length, 8); n > 0; n--) {
    const value = valueMeant(rules, 'field', all.slice(0, n).join(' ').replace(/,$/, ''))
    if (!value) continue
    const next = all.slice(n).join(' ')
    const goesOn = all[n - 1]!.endsWith(',') || JOIN.test(next)
    const others = next.replace(JOIN, '').split(/[ ,]+/).slice(0, 3)
    if (goesOn && opensWithValue(rules, 'field', others)) return NOTHING
    return { dimensions: { field: value }, unknown: false }
  }
  return UNKNOWN
}

/** What joins one name to the next. */
const JOIN = /^(?:,|và|-) ?/u

/**
 * `tiếp nhận 90 hồ sơ đất đai; trễ hạn 5 hồ sơ`: a field said behind the first count of a sentence holds for
 * the counts after it, until another field is named.
 */
export function fieldSaid(sheet: string, sentence: Sentence, rules: ValuesOf): Context[] {
  const text = sheet.slice(sentence.start, sentence.end)
  const all = matchesOf(DOSSIERS_OF, text).flatMap((match) => {
    const { field } = fieldOf(match[1]!, rules).dimensions
    const behind = text.slice(match.index + match[0].length)
    return field && !AND_ANOTHER.test(behind) ? [{ ...spanOf(match, sentence.start), field }] : []
  })
  const [first] = all
  if (!first || OF_A_LIST.test(sheet.slice(sentence.start, first.start))) return []
  const { field, start, end } = first
  const next = all.find((each) => each.field !== field)
  return [{ start, end, dimensions: { field }, until: next?.start ?? sentence.end }]
}

/** Another count before it, a bracket, a label: the count is one of a list. */
const OF_A_LIST = /\d (?:bộ )?(?:hồ sơ|hs)(?!\p{L})|[(:]|lĩnh vực|trong (?:đó|số)/u

/** `hồ sơ cư trú | , định danh điện tử, giải quyết …`: a kind that is no field stands beside the field. */
export const AND_ANOTHER = new RegExp(
  `^, (?!(?:\\p{L}+ ){0,4}(?:${[
    'đã|được|đang|đạt|chiếm|bằng|không|chưa|còn|có|trong|theo|giải quyết|xử lý|nhận|trả|tăng|giảm|tất cả|toàn bộ',
    'hồ sơ|trực tuyến|trực tiếp|qua|tại|của|đúng|trước|sớm|quá|trễ|chậm|kết quả|tỷ lệ|bảo đảm|đảm bảo|như|so|do|cụ thể|gồm|nhất|kịp thời',
  ].join('|')})(?!\\p{L}))(?:\\p{L}+ ){1,4}\\p{L}+(?:[,.;]|$)`,
  'u',
)

const DOSSIERS_OF =
  /\d[\d.,]{0,11} (?:(?:nghìn|ngàn|vạn|triệu) )?(?:bộ )?(?:hồ sơ|hs)(?: tthc| thủ tục hành chính)? (?:(?:thuộc|về|ở|trong|của) )?(?:lĩnh vực )?([^\d,.;:()]{3,60})/gu
