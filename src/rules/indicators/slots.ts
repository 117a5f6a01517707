import { NUMBER_WORDS } from '../../text/numbers/words.ts'

/** The letters of `view`, as a class: `\p{L}` holds hundreds of ranges and makes a pattern slow to compile. */
export const LETTERS = 'a-z\u00c0-\u024f\u1ea0-\u1eff'
/** Nothing that belongs to a word or a number stands before, or after. */
export const OPEN = `(?<![${LETTERS}\\d])`
export const CLOSE = `(?![${LETTERS}\\d])`
/** No letter stands before, or after. */
export const NO_LETTER_BEFORE = `(?<![${LETTERS}])`
export const NO_LETTER = `(?![${LETTERS}])`

/** Blanks and quotation marks between two parts of a template, in the letters of `view`. */
export const SEP = '[ "]{0,60}'
/** Stands for a masked letter: part of a date, a code or a standard, which no rule may read as a figure. */
export const MASK = '¤'

const DIGITS =
  '(?:\\d{1,3}(?:\\.\\d{3}){1,5}(?:,\\d{1,6})?|\\d{1,3}(?: \\d{3}){1,4}(?:,\\d{1,6})?(?! \\d)|\\d{1,4}[ol]\\d{1,4}|\\d{1,15}(?:[.,]\\d{1,6})?)'
/** One end of a range (`5 - 7%`, `từ 85% đến 90%`) is no figure, nor what a rate has risen from (`từ 85% lên 90%`). */
const NO_RANGE_BEFORE = `(?<!\\d[ ]?-[ ]?)(?<!từ [\\d.,]{1,12}[ ]?%?[ ]?(?:đến|tới) )`
const NO_RANGE = `(?!${SEP}(?:-${SEP}[\\d.,]{1,12}${SEP}%|(?:đến|tới|lên|xuống)${SEP}(?:còn${SEP}|mức${SEP}|thành${SEP})?\\d))`
const BEFORE = `(?<![${LETTERS}\\d.,/-])${NO_RANGE_BEFORE}`
const AFTER = '(?![.,]?\\d)'
const COMPARATORS: readonly (readonly [words: string, sign: Comparator | null])[] = [
  ['không (?:quá|vượt quá|nhiều hơn|cao hơn|lớn hơn)|tối đa|nhiều nhất|cao nhất|≤|<=', 'le'],
  ['không dưới|ít nhất|tối thiểu|không ít hơn|không thấp hơn|không kém hơn|từ|≥|>=', 'ge'],
  ['thấp hơn|ít hơn|nhỏ hơn', 'lt'],
  // `ngân sách cấp trên 1.760 triệu đồng`, `như trên 12 việc` bound nothing
  ['(?<!(?:cấp|nêu|nói|như|kể|bên|phía|ở) )trên|hơn|vượt|>', 'gt'],
  ['(?<!(?:cấp|bên|phía|ở) )dưới|chưa đến|chưa tới|chưa đầy|<', 'lt'],
  ['khoảng|gần|xấp xỉ|ước|ước đạt|ước tính|ước khoảng|chừng', 'approx'],
  // an average is told exactly: `đạt bình quân 51,2 tạ/ha`
  ['trung bình|bình quân', null],
]

/** Words that a line end and its blank may part. */
function loose(words: string): string {
  return words.replaceAll(' ', ' +')
}

export type Comparator = 'ge' | 'gt' | 'le' | 'lt' | 'approx'

/** The sign that words before or after a figure stand for; `từ` alone says nothing. */
export function comparatorOf(before: string, after: string): Comparator | null {
  if (before === '' && after === '') return null
  if (/trở lên/u.test(after)) return 'ge'
  if (/trở xuống/u.test(after)) return 'le'
  const words = before.trim()
  if (words === 'từ') return null
  return COMPARING.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

const COMPARING = COMPARATORS.map(
  ([words, sign]) => [new RegExp(`^(?:${loose(words)})$`, 'u'), sign] as const,
)

/** Alone `từ` says nothing; `ước` is seen farther before a figure too; of an average a figure may be exact. */
const NO_BOUND = /^(?:từ|ước.*|trung bình|bình quân)$/u
const AT_END = new RegExp(
  `${NO_LETTER_BEFORE}(${COMPARATORS.map(([words]) => loose(words)).join('|')})${SEP}$`,
  'u',
)
/** `18 việc trên 20 việc`: out of how many. */
const OUT_OF = /\d(?: \p{L}{1,12}){0,3} trên *$/u

/** The comparator with which words end that stand right before a figure; null for none. */
export function comparatorAtEnd(words: string): string | null {
  const found = AT_END.exec(words)?.[1]
  return !found || NO_BOUND.test(found) || OUT_OF.test(words) ? null : found
}

const COMPARATOR = `(?:${NO_LETTER_BEFORE}(?<c#>${COMPARATORS.map(([words]) => loose(words)).join('|')})${SEP}${NO_LETTER})?`
/** Words that go on with a number begun: what is read up to them is another number (`2 triệu | rưỡi`, `3 | chục`). */
const GOES_ON = `(?!${SEP}(?:(?:rưỡi|trăm|chục|nghìn|ngàn|vạn|triệu|tỷ)${NO_LETTER}|phần ?(?:\\d|(?:hai|ba|tư|năm|mười)${NO_LETTER})))`
const SCALE = `(?:${SEP}(?<s#>${loose('nghìn tỷ|ngàn tỷ')}|nghìn|ngàn|vạn|triệu|tỷ)${NO_LETTER}(?!${SEP}\\d))?${GOES_ON}`
const NO_FOREIGN = `(?!${SEP}(?:usd|đô|eur|euro|nhân dân tệ)${NO_LETTER})`
/** `66 triệu đồng/người/năm trở lên`: what it is for stands between. */
const SUFFIX = `(?:(?:${SEP}/${SEP}(?:người|năm|tháng|hộ|ha)${NO_LETTER}){0,2}${SEP}(?<t#>trở (?:lên|xuống)))?`
const END = `(?=${SEP}(?:[.,;:)(+=]|$|(?:và|đạt|chiếm|tăng|giảm|tương|trong|so với|gồm|với|bằng|còn|đã)${NO_LETTER}))`

/** `36 thủ tục (đạt 90%) được …`: the share in brackets between a count and the words that go on. */
const SHARE = `(?:${SEP}\\((?:(?:đạt|chiếm|bằng|tương ứng|=)${SEP})?(?:tỷ lệ${SEP})?(?<r#>${DIGITS})${SEP}%${SEP}\\))?`

/**
 * Words for a number stand between no others: `một trăm | hai mươi`,
 * `hai | lăm`, `ba | phần tư` are another number.
 */
const NO_NUMBER_BEFORE = '(?<!(?:mười|mươi|trăm|chục|linh|lẻ|nghìn|ngàn|vạn|triệu|tỷ)[ ]{1,3})'
const NO_NUMBER_AFTER = `(?!${SEP}(?:(?:mười|mươi|trăm|chục|linh|lẻ|nghìn|ngàn|vạn|triệu|tỷ|rưỡi|phẩy|mốt|tư|lăm|nhăm|hai|ba|bốn|sáu|bảy|bẩy|tám|chín)${NO_LETTER}|năm mươi|phần (?:hai|ba|tư|năm|mười)${NO_LETTER}))`

/**
 * Up to two words between a count and the stroke, none of which leads
 * to another count: `43 hồ sơ/45 hồ sơ`, no `5 hộ và 20 khẩu/…`.
 */
const NOUN = `(?:(?!(?:và|với|có)${NO_LETTER})[${LETTERS}]{1,12}${SEP}){0,2}`

/** How a figure stands in a template: its noun, whether that must be there, and whether it stands behind a join. */
export interface FigurePlace {
  readonly nouns: string | null
  readonly needed: boolean
  readonly afterJoin: boolean
  /** Whether what it is a part of (`/45 hồ sơ`), and its share in brackets, belong to it. */
  readonly part: boolean
  readonly share: boolean
}

/** Pattern of a figure: group numbers stand for `#`. */
export function figure({ nouns, needed, afterJoin, part, share }: FigurePlace): string {
  // a noun that follows is no number
  const follows = nouns ? `(?=${SEP}(?:${nouns}))` : `${NO_NUMBER_AFTER}(?=${SEP}[${LETTERS}])`
  const value = `(?<v#>${BEFORE}${DIGITS}${AFTER}|${NO_LETTER_BEFORE}${NO_NUMBER_BEFORE}${NUMBER_WORDS}${NO_LETTER}${follows})`
  const noun = nouns ? `(?:${SEP}(?:${nouns}))` : ''
  const over = `(?:(?:/|trên)${SEP}(?:tổng${SEP})?(?:số${SEP})?|trong${SEP}tổng${SEP}số${SEP})`
  // `1.842 hộ/8.105 khẩu` is two counts, `30 hồ sơ/31 hồ sơ` a share
  const named = nouns ? `(?:${nouns})` : NOUN
  const whole = `(?:(?:${SEP}${named})?${SEP}${over}${SEP}(?<d#>${DIGITS}${AFTER})(?!${SEP}%))?`
  const tail = nouns ? (needed ? noun : `(?:${noun}|${END})`) : ''
  const digits = `${COMPARATOR}${value}${SCALE}${part ? whole : ''}(?![ ]?%)(?! ?- ?\\d)${tail}${GOES_ON}${SUFFIX}${share ? SHARE : ''}`
  if (!afterJoin) return digits
  const zero = `(?<z#>${NO_LETTER_BEFORE}(?:không|chưa)(?: (?:có|phát sinh|ghi nhận))?)(?:${SEP}(?:${nouns ?? 'trường hợp'}))${needed ? '' : '?'}(?=${SEP}(?:[.;,)]|$))`
  return `(?:${digits}|${zero})`
}

export const PERCENT = `${COMPARATOR}(?<v#>(?<!\\d[ ]?%[ ]?-[ ]?)${BEFORE}${DIGITS}${AFTER})${SEP}(?:%|phần trăm)${NO_RANGE}${GOES_ON}${SUFFIX}`
const LARGE = '(?:nghìn|ngàn) tỷ|tỷ|triệu|nghìn|ngàn'
const DONG = `(?: đồng|đ${NO_LETTER})`
/** What goes on with a larger amount: `450 triệu`, `450,5 triệu`. */
const MILLIONS = `\\d{1,3}(?:,\\d{1,3})? triệu${NO_LETTER}`
const THOUSANDS = `\\d{1,3}(?:,\\d{1,3})? (?:nghìn|ngàn)${NO_LETTER}`
const PIECES = `(?:(?<=tỷ(?: đồng|đ)?) (?:${MILLIONS}(?: ${THOUSANDS})?|${THOUSANDS})|(?<=triệu(?: đồng|đ)?) ${THOUSANDS})`
/** `12 tỷ | 450.300.000 đồng`, `300 nghìn | 500 đồng`; what `35 triệu 500 đồng` means is doubtful. */
const IN_FULL = `(?:(?<=tỷ )\\d{1,3}(?:\\.\\d{3}){2}|(?<=triệu )\\d{1,3}\\.\\d{3}|(?<=(?:nghìn|ngàn) )\\d{1,3})${DONG}`
/** `2 tỷ, | 300 triệu`, `12 tỷ đồng | 450 triệu đồng`: one amount or two? */
const DOUBTFUL = [
  ['tỷ', `(?:${MILLIONS}|${THOUSANDS})`],
  ['triệu', THOUSANDS],
]
const NO_DOUBT = `(?!${DOUBTFUL.map(([scale, next]) => `(?:(?<=${scale})(?:,|,? và)?|(?<=${scale}${DONG})) ${next}`).join('|')})`
const NO_DOUBT_BEFORE = `(?!${DOUBTFUL.map(([scale, own]) => `(?<=\\d ?${scale}(?:,|,? và|${DONG})? )${own}`).join('|')})`
/** `triệu rưỡi đồng`, `tỷ 200 triệu đồng`, `triệu đồng`: all that says how much a number is. */
const MONEY_UNIT = `(?:${loose(
  [
    `(?<!,\\d{1,6} ?)(?:${LARGE})(?:${PIECES}? ${IN_FULL}|${PIECES}${DONG}?|${DONG}${PIECES}${END})`,
    `(?:${LARGE})${DONG}?(?: rưỡi(?: đồng)?)?`,
    'tr\\.?đ|đồng|đ|vnđ|vnd',
  ].join('|'),
)})${NO_LETTER}(?! chí${NO_LETTER}|/c${NO_LETTER})(?:(?<=đồng|đ|vnđ|vnd)|(?!${SEP}(?:\\d|đồng${NO_LETTER}|(?:mốt|hai|ba|tư|bốn|lăm|sáu|bảy|tám|chín)${NO_LETTER})))${loose(NO_DOUBT)}`
/** `15,6/18,2 tỷ đồng`: the unit behind serves both, where it is one word. */
const BEFORE_ITS_WHOLE = `/${SEP}(?<f#>${DIGITS}${AFTER})${SEP}(?!(?:${LARGE})${DONG}? \\d)`
export const MONEY = `${COMPARATOR}(?<v#>${BEFORE}${loose(NO_DOUBT_BEFORE)}${DIGITS}${AFTER})${SEP}(?:${BEFORE_ITS_WHOLE})?(?<u#>${MONEY_UNIT})${GOES_ON}${NO_FOREIGN}(?:${SEP}/${SEP}(?<d#>${DIGITS}${AFTER})${SEP}(?<e#>${MONEY_UNIT}))?${SUFFIX}`
/** `41,8 nghìn ha`: a scale is part of the unit. */
const AREA_UNIT = `(?:(?:nghìn|ngàn|vạn|triệu)[ ]{1,3})?(?:ha|héc ta|hecta|m2|m²|km2|km²|mét vuông|sào|mẫu)${CLOSE}`
/** `870/900 ha`, `1.512 ha/1.600 ha`: what was done of what was planned. */
export const AREA = `${COMPARATOR}(?<v#>${BEFORE}${DIGITS}${AFTER})${SEP}(?:/${SEP}(?<f#>${DIGITS}${AFTER})${SEP})?(?<u#>${AREA_UNIT})${NO_RANGE}${GOES_ON}(?:${SEP}/${SEP}(?<d#>${DIGITS}${AFTER})${SEP}(?<e#>${AREA_UNIT}))?${SUFFIX}`
export const BARE_FRACTION = `${COMPARATOR}(?<v#>${BEFORE}${DIGITS}${AFTER})${SEP}${NOUN}/${SEP}(?<d#>${DIGITS}${AFTER})`
/** With its share in brackets. */
export const FRACTION = BARE_FRACTION + SHARE
/** Words that say there was none: never `không để`, `không được`, which are resolutions, not results. */
export const ZERO = `(?<z#>${NO_LETTER_BEFORE}(?:không|chưa|chẳng)${SEP}(?:có|còn|phát sinh|phát hiện(?:[ ]{1,3}có)?|thấy|ghi nhận|nhận được|tiếp nhận|xảy ra|xẩy ra|bị|phải|ban hành)${NO_LETTER})`
/** A whole masked stretch: only whole, or a long one could be split among the repeats of a join in millions of ways. */
export const DATE = `(?<!${MASK})${MASK}{1,300}(?!${MASK})`

/** Where the masked stretch that begins at a place ends; -1 where none begins. */
export function dateEnd(text: string, at: number): number {
  DATED.lastIndex = at
  return DATED.test(text) ? DATED.lastIndex : -1
}

const DATED = new RegExp(DATE, 'y')

/** A year that no `năm` announces, as behind a season: `đông xuân 2019`. */
export const YEAR = `${OPEN}(?:19|20)\\d{2}(?![.,]\\d)${CLOSE}`

/** A colon, a remark in brackets before it. */
export const COLON = `(?:\\([^()]{0,80}\\)${SEP})?:`

/** How a figure begins: a digit, a comparator, a word for a number or for none. */
export const BEGINNING = new RegExp(
  `[\\d≤≥<>]|(?:không|chưa|chẳng|tối|nhiều|cao|ít|từ|thấp|nhỏ|trên|hơn|vượt|dưới|khoảng|gần|xấp|ước|chừng|trung|bình|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|một)${NO_LETTER}`,
  'g',
)
