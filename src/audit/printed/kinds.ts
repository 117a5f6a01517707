import { numbersIn } from './number.ts'

/** `92 văn bản (33 nghị quyết, 58 quyết định)`, `12 người (7 nam, 4 nữ)`: there are no other kinds. */
const ALL_KINDS: readonly (readonly [of: RegExp, kinds: readonly string[]])[] = [
  [/văn bản|VBQPPL/iu, ['nghị quyết', 'quyết định']],
  [
    /người|cán bộ|công chức|viên chức|đại biểu|học viên|học sinh|cháu|trẻ|đảng viên/iu,
    ['(?:nam|trai)', '(?:nữ|gái)'],
  ],
]

/** Who may be named before the sex: `128 trẻ nam và 124 trẻ nữ`. */
const PERSON =
  '(?:người|cán bộ|công chức|viên chức|đại biểu|học viên|học sinh|cháu|trẻ|em|bé|trẻ em|đảng viên|đồng chí)'
const WHO = `(?:${PERSON} )?`

export const itemsIn = (clause: string): readonly string[] =>
  clause
    .toLowerCase()
    .replace(/[.\s]+$/u, '')
    .split(/[,;](?!\d)| và /u)

/** The parts of a clause are all the kinds that there are. */
export function hasAllKinds(noun: string, clause: string): boolean {
  const items = itemsIn(clause)
  const isOf = (kind: string) => {
    const item = new RegExp(
      `^\\s*(?:\\d[\\d.]* ${WHO}${kind}(?!\\p{L})|${WHO}${kind}:? (?:có |là )?\\d)`,
      'u',
    )
    return items.some((each) => item.test(each))
  }
  return ALL_KINDS.some(([of, kinds]) => of.test(noun) && items.length === kinds.length && kinds.every(isOf))
}

/** The two sexes, public and other schools: whatever word opens the list, there is no third kind. */
const BOTH_KINDS: readonly (readonly [of: RegExp, kinds: readonly string[]])[] = [
  [
    /^ (?:người|lao động|cán bộ|công chức|viên chức|đại biểu|học viên|học sinh|cháu|trẻ|em|bé|đảng viên|giáo viên|hội viên|đoàn viên)(?!\p{L})/iu,
    ['(?:nam|trai)', '(?:nữ|gái)'],
  ],
  [/^ (?:trường|cơ sở|nhóm trẻ|nhóm lớp)(?!\p{L})/iu, ['công lập', 'ngoài công lập']],
]

/** `242 trẻ, trong đó 128 nam, 104 nữ`: both of them, and nothing else said of either. */
export function hasBothKinds(noun: string, clause: string): boolean {
  const items = itemsIn(clause.replace(/^[:\s]+/u, ''))
  const unit = /^\s*(\p{L}+)/u.exec(noun)?.[1]?.toLowerCase()
  if (!unit) return false
  const who = `(?:${WHO}|${unit} )`
  const isOf = (kind: string) => {
    const item = new RegExp(
      `^\\s*(?:có )?(?:\\d[\\d.]* ${who}${kind}|${who}${kind}:? (?:có |là )?\\d[\\d.]*(?: (?:${PERSON}|${unit}))?)$`,
      'u',
    )
    return items.some((each) => item.test(each))
  }
  return BOTH_KINDS.some(([of, kinds]) => of.test(noun) && items.length === 2 && kinds.every(isOf))
}

const DEGREES = [
  'tiến (?:sĩ|sỹ)',
  'thạc (?:sĩ|sỹ)',
  '(?:sau|trên) đại học',
  'đại học',
  'cao đẳng',
  'trung cấp',
  'sơ cấp',
]
const EACH_DEGREE = DEGREES.map((each) => new RegExp(`^${each}$`, 'u'))
const DEGREE = new RegExp(
  `^\\s*(?:(?:số )?(?:người )?(?:có )?trình độ )?(${DEGREES.join('|')}):? (?:có |là )?\\d[\\d.]*(?: (?:người|cán bộ|công chức|viên chức|đồng chí))?$|^\\s*(?:có )?\\d[\\d.]* (?:người|cán bộ|công chức|viên chức|đồng chí)?,? ?(?:có )?(?:trình độ )?(${DEGREES.join('|')})$`,
  'u',
)

/** `54 công chức, trong đó thạc sĩ 14 người, đại học 39 người, cao đẳng 02 người`: everyone has one highest degree. */
function areDegrees(noun: string, items: readonly string[]): boolean {
  const found = items.map((item) => DEGREE.exec(item)).map((match) => match?.[1] ?? match?.[2])
  const ranks = found.map((degree) => EACH_DEGREE.findIndex((each) => each.test(degree ?? '')))
  const isFalling = ranks.every((rank, i) => rank >= 0 && (i === 0 || rank > ranks[i - 1]!))
  return isFalling && /(?<!\p{L})(?:người|công chức|viên chức|cán bộ)(?!\p{L})/iu.test(noun)
}

/** Traits that procedures of several fields may have. */
const TRAIT =
  /(?<!\p{L})(?:liên thông|trực tuyến|mức độ|toàn trình|một phần|một cửa|cấp|được|đã|không|chưa|mới|có)(?!\p{L})/u

/** `124 thủ tục, trong đó: lĩnh vực đường bộ 86 thủ tục, đăng kiểm 40 thủ tục`: each is of one field. */
function areFields(noun: string, items: readonly string[]): boolean {
  const unit = noun.trim().toLowerCase()
  const isField = (item: string) =>
    !TRAIT.test(item) &&
    new RegExp(`^\\s*(?:lĩnh vực )?[\\p{L} -]{3,60}:? \\d[\\d.]* ${unit}$`, 'u').test(item)
  return (
    /^(?:thủ tục|tthc|hồ sơ)$/u.test(unit) && /^\s*lĩnh vực /u.test(items[0] ?? '') && items.every(isField)
  )
}

/** Parts that exclude each other as such lists mostly go: together a little more than the total, one is a slip. */
export function mayExcludeEachOther(noun: string, clause: string): boolean {
  const items = itemsIn(clause.replace(/^[:\s]+/u, ''))
  return items.length >= 3 && (areDegrees(noun, items) || areFields(noun, items))
}

/** `110 hồ sơ vừa thuộc hộ tịch vừa chứng thực`, `30 hồ sơ liên thông`, `46 TTHC ở cả hai cấp`: what is of two parts is counted in both. */
export const sharesItems = (words: string): boolean =>
  /(?<!\p{L})vừa(?!\p{L})[^.;\d]{0,60}(?<!\p{L})vừa(?!\p{L})|\d[^.;,\d]{0,40}(?<!\p{L})(?<!một cửa (?:điện tử |hiện đại )?)liên thông(?!\p{L})|\d[^.;,\d]{0,60}(?<!\p{L})(?:dùng chung|chung (?:của|cho)|cả (?:(?:hai|2|02) )?cấp)(?!\p{L})/iu.test(
    words,
  )

/** What the parts have too many is itself told behind them. */
export const printsShared = (behind: string, over: number): boolean =>
  numbersIn(behind).some(({ value, decimals }) => decimals === 0 && value === over)
