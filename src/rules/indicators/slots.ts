import { NUMBER_WORDS } from '../../text/numbers/words.ts'

/** The letters of `view`, as a class: `\p{L}` holds hundreds of ranges and makes a pattern slow to compile. */
export const LETTERS = 'a-z\u00c0-\u024f\u1ea0-\u1eff'
/** Nothing that belongs to a word or a number stands before, or after. */
export const OPEN = `(?<![${LETTERS}\\d])`
export const CLOSE = `(?![${LETTERS}\\d])`
const NO_LETTER_BEFORE = `(?<![${LETTERS}])`
const NO_LETTER = `(?![${LETTERS}])`

/** Blanks and quotation marks between two parts of a template, in the letters of `view`. */
export const SEP = '[ "]{0,60}'
/** Stands for a masked letter: part of a date, a code or a standard, which no rule may read as a figure. */
export const MASK = '¤'

const DIGITS =
  '(?:\\d{1,3}(?:\\.\\d{3}){1,5}(?:,\\d{1,6})?|\\d{1,3}(?: \\d{3}){1,4}(?:,\\d{1,6})?(?! \\d)|\\d{1,4}[ol]\\d{1,4}|\\d{1,15}(?:[.,]\\d{1,6})?)'
const BEFORE = `(?<![${LETTERS}\\d.,/-])`
const AFTER = '(?![.,]?\\d)'
const COMPARATORS: readonly (readonly [words: string, sign: Comparator])[] = [
  ['không (?:quá|vượt quá|nhiều hơn)|tối đa|nhiều nhất|cao nhất', 'le'],
  ['không dưới|ít nhất|tối thiểu|không ít hơn|từ', 'ge'],
  ['trên|hơn|vượt', 'gt'],
  ['dưới|chưa đến|chưa tới|chưa đầy', 'lt'],
  ['khoảng|gần|xấp xỉ|ước|ước đạt|ước tính|ước khoảng|chừng|trung bình|bình quân', 'approx'],
]

export type Comparator = 'ge' | 'gt' | 'le' | 'lt' | 'approx'

/** The sign that words before or after a figure stand for; `từ` alone says nothing. */
export function comparatorOf(before: string, after: string): Comparator | null {
  if (/trở lên/u.test(after)) return 'ge'
  if (/trở xuống/u.test(after)) return 'le'
  const words = before.trim()
  if (words === 'từ') return null
  return COMPARATORS.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'u').test(words))?.[1] ?? null
}

const COMPARATOR = `(?:(?<c#>${COMPARATORS.map(([words]) => words).join('|')})${SEP}${NO_LETTER})?`
const SCALE = `(?:${SEP}(?<s#>nghìn tỷ|ngàn tỷ|nghìn|ngàn|vạn|triệu|tỷ)${NO_LETTER})?`
const NO_FOREIGN = `(?!${SEP}(?:usd|đô|eur|euro|nhân dân tệ)${NO_LETTER})`
const SUFFIX = `(?:${SEP}(?<t#>trở (?:lên|xuống)))?`
const END = `(?=${SEP}(?:[.,;:)(+=]|$|(?:và|đạt|chiếm|tăng|giảm|tương|trong|so với|gồm|với|bằng|còn|đã)${NO_LETTER}))`

/** Pattern of a figure: group numbers stand for `#`. `nouns` is a pattern or null. */
export function figure(nouns: string | null, needed: boolean, afterJoin: boolean): string {
  const value = `(?<v#>${BEFORE}${DIGITS}${AFTER}|${NO_LETTER_BEFORE}${NUMBER_WORDS}(?=${SEP}(?:${nouns ?? `[${LETTERS}]`})))`
  const noun = nouns ? `(?:${SEP}(?:${nouns}))` : ''
  const over = `(?:/|trên${SEP}(?:tổng${SEP})?(?:số${SEP})?)`
  const part = `(?:(?:${SEP}(?:[${LETTERS}]{1,12}${SEP}){0,2})?${over}${SEP}(?<d#>${DIGITS}${AFTER})(?!${SEP}%))?`
  const tail = nouns ? (needed ? noun : `(?:${noun}|${END})`) : ''
  const digits = `${COMPARATOR}${value}${SCALE}${part}(?![ ]?%)(?! ?- ?\\d)${tail}${SUFFIX}`
  if (!afterJoin) return digits
  const zero = `(?<z#>${NO_LETTER_BEFORE}(?:không|chưa)(?: (?:có|phát sinh|ghi nhận))?)(?:${SEP}(?:${nouns ?? 'trường hợp'}))${needed ? '' : '?'}(?=${SEP}(?:[.;,)]|$))`
  return `(?:${digits}|${zero})`
}

export const PERCENT = `${COMPARATOR}(?<v#>${BEFORE}${DIGITS}${AFTER})${SEP}(?:%|phần trăm)${SUFFIX}`
const MONEY_UNIT = `(?:(?:nghìn|ngàn) tỷ|tỷ|triệu|nghìn|ngàn)(?: đồng|đ${NO_LETTER})?(?: rưỡi)?|tr\\.?đ|đồng|đ|vnđ|vnd`
/** `15,6/18,2 tỷ đồng`: the unit behind serves both. */
export const MONEY = `${COMPARATOR}(?<v#>${BEFORE}${DIGITS}${AFTER})${SEP}(?:/${SEP}(?<f#>${DIGITS}${AFTER})${SEP})?(?<u#>${MONEY_UNIT})${NO_LETTER}${NO_FOREIGN}(?:${SEP}/${SEP}(?<d#>${DIGITS}${AFTER})${SEP}(?<e#>${MONEY_UNIT})${NO_LETTER})?${SUFFIX}`
export const AREA = `${COMPARATOR}(?<v#>${BEFORE}${DIGITS}${AFTER})${SEP}(?<u#>ha|héc ta|hecta|m2|m²|km2|km²|mét vuông|sào|mẫu)${CLOSE}${SUFFIX}`
export const FRACTION = `${COMPARATOR}(?<v#>${BEFORE}${DIGITS}${AFTER})${SEP}(?:[${LETTERS}]{1,12}${SEP}){0,2}/${SEP}(?<d#>${DIGITS}${AFTER})`
/** Words that say there was none: never `không để`, `không được`, which are resolutions, not results. */
export const ZERO = `(?<z#>${NO_LETTER_BEFORE}(?:không|chưa|chẳng)${SEP}(?:có|còn|phát sinh|phát hiện(?: có)?|ghi nhận|nhận được|tiếp nhận|xảy ra|xẩy ra|bị|phải|ban hành)${NO_LETTER})`
/** A whole masked stretch: only whole, or a long one could be split among the repeats of a join in millions of ways. */
export const DATE = `(?<!${MASK})${MASK}{1,300}(?!${MASK})`
/** How the genre joins a label and its figure. */
export const JOIN = `(?:${SEP}(?:${DATE}|\\([^()\\d]{0,80}\\)|[:=-]|${NO_LETTER_BEFORE}(?:là|đạt|có|được|gồm|bao gồm|bằng|với|ở|mức|cao|còn|hiện|tổng số|tổng cộng|tổng|cụ thể|lên|thực hiện|đã|phát sinh|kết quả|dao động|trong (?:kỳ|quý|tháng|năm|tuần)(?: báo cáo)?(?: này)?|kỳ này|đến nay|tính đến(?: nay)?|tính|hiện nay|hiện tại|trên (?:phần mềm|hệ thống|địa bàn)|từ đầu năm đến nay|số|số lượng|đều|ngày|chỉ|tỷ lệ)${NO_LETTER})){0,6}${SEP}`
export const GAP = '[^\\d.;:%]{0,80}?'
