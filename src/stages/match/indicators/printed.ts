import { fitOf, groupNames } from '../../../rules/indicators/fit.ts'
import { lineOf } from '../../../rules/indicators/line.ts'
import {
  AREA,
  figure,
  LETTERS,
  MONEY,
  NO_LETTER,
  NO_LETTER_BEFORE,
  PERCENT,
  ZERO,
} from '../../../rules/indicators/slots.ts'
import { matchesOf } from '../../../text/matches.ts'
import type { Span } from '../../../text/span.ts'
import { type Figure, figuresOf } from './figure.ts'
import { type Sentence, spanOf } from './sentences.ts'

/** A figure as it stands in a sentence, the whole of a fraction with it. */
export interface Printed extends Span {
  readonly figures: readonly Figure[]
}

const KINDS = ['area', 'money', 'percent', 'n', 'zero', 'zero'] as const
const SOURCES = [
  AREA,
  MONEY,
  PERCENT,
  figure({ nouns: null, needed: false, afterJoin: false, part: true, share: false }),
  ZERO,
  /** `không tuyển thêm người nào`: the verb between the two says what there was none of. */
  `(?<z#>${NO_LETTER_BEFORE}(?:không|chưa|chẳng))(?= (?!(?:để|được|nên|thể|cần|phải|chỉ)${NO_LETTER})(?:[${LETTERS}]{1,8} ){1,8}nào${NO_LETTER})`,
]
const ANY = new RegExp(SOURCES.map((each, i) => `(?:${each.replaceAll('#', String(i + 1))})`).join('|'), 'dy')
const NAMES = groupNames(ANY)

/** Every place where a figure stands: looked for where one may begin alone. */
function figuresAt(text: string): RegExpExecArray[] {
  const out: RegExpExecArray[] = []
  let from = 0
  for (const at of lineOf(text).figures) {
    if (at < from) continue
    ANY.lastIndex = at
    const match = ANY.exec(text)
    if (!match) continue
    out.push(match)
    from = ANY.lastIndex
  }
  return out
}

/** Something besides digits that may be a figure: a word for a number, a word for none. */
const COUNTS =
  /(?<!\p{L})(?:không|chưa|chẳng|hai|ba|bốn|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|(?:một|năm) (?:buổi|cuộc|lớp|hội nghị))(?!\p{L})/u

/** Whether anything in the words may be a figure: a quick look before the slow one. */
export const mayCount = (words: string): boolean => /\d/.test(words) || COUNTS.test(words)

/**
 * The figures of a sentence in order; grades (`mức độ 3`) and words that only sound like none (`không có điều
 * kiện`) are no figures.
 */
export function printedIn(sheet: string, sentence: Sentence): Printed[] {
  const text = sheet.slice(sentence.start, sentence.end)
  if (!mayCount(text)) return []
  return figuresAt(text).flatMap((match) => {
    const end = match.index + match[0].length
    const isGrade =
      BARE_GRADE.test(match[0]) && GRADE.test(text.slice(Math.max(0, match.index - 24), match.index))
    if (
      isGrade ||
      OF_A_KIND.test(text.slice(match.index, end + 8)) ||
      NOT_NONE.test(text.slice(match.index, end + 16))
    )
      return []
    const fit = fitOf(match, NAMES)
    // one of the expressions alone can have fitted
    const fitted = KINDS.findIndex(
      (_, i) => (fit.groups[`v${i + 1}`] ?? fit.groups[`z${i + 1}`]) !== undefined,
    )
    if (fitted < 0) return []
    const figures = figuresOf(
      { group: fitted + 1, kind: KINDS[fitted]!, dimension: null, many: false },
      fit,
      sentence.start,
    ).map((each) => (isScaled(each, text, end) ? { ...each, kind: 'n' as const } : each))
    return figures.length ? [{ figures, start: sentence.start + match.index, end: sentence.start + end }] : []
  })
}

/** `mức độ 3, mức độ 4`, `mức độ 3 và 4`: the figure names a grade and counts nothing. */
const BARE_GRADE = /^[1-4](?:,[1-4])?$/
const GRADE = /(?<!\p{L})mức (?:độ )?(?:[1-4](?: ?[,/-] ?| và | hoặc ))?$/u

/** `chính quyền địa phương 2 cấp`, `cả hai cấp`: no count of anything. */
const OF_A_KIND =
  /^[1-5] sao(?!\p{L})|^(?:hai|ba) (?:chiều|bên|phía)(?!\p{L})|^(?:0?[23]|hai|ba) cấp(?! (?:lại|mới|đổi|giấy|phép|thẻ|phó)(?!\p{L}))(?!\p{L})/u

/** `chưa có kết quả`, `không có điều kiện`: words of their own, no figure. */
const NOT_NONE =
  /^(?:không|chưa|chẳng) (?:có|còn|phải|bị|được) (?:kết quả|điều kiện|đủ|quy định|hướng dẫn|khả năng|nhu cầu)(?!\p{L})/u

/**
 * `61,3 ngàn hồ sơ`, `gần 82 ngàn (đạt 98,5%)`: a scale is no money where a noun, and no `đồng`, follows it.
 */
const isScaled = ({ kind, unit }: Figure, text: string, end: number) =>
  kind === 'money' && /^(?:nghìn|ngàn|vạn|triệu)$/u.test(unit ?? '') && NOUN.test(text.slice(end))

const NOUN =
  /^(?: (?!(?:đạt|bằng|tăng|giảm|chiếm|so|và|với|trong|còn|gồm|cho|là|để|từ|đồng)(?!\p{L}))\p{L}| ?\((?:đạt|chiếm|tỷ lệ|\d))/u

/**
 * `869 ha/KH 850-875 ha`, `13,7% [kế hoạch 14,9%]`, `cấp xã (64 xã, phường) 3.135 người`: the aim beside a
 * result, or how many places a level has, is neither a figure of its own nor words of it.
 */
export function aimsIn(sheet: string, { start, end }: Sentence): Span[] {
  const text = sheet.slice(start, end)
  return BEFORE_AIM.test(text) ? matchesOf(AIM, text).map((aim) => spanOf(aim, start)) : []
}

const BEFORE_AIM = /[/[(]/

const AIM =
  /\/ ?(?:kh|kế hoạch|nq|nghị quyết|dự toán|dt|chỉ tiêu) ?(?:(?:năm|cả năm|tỉnh|huyện|thành phố|thị xã|hđnd|ubnd|cấp trên|được) ){0,3}(?:giao )?(?:là |tăng |giảm )?\d[\d.,]{0,12}(?: ?- ?\d[\d.,]{0,12})?(?: ?%| ?(?:ha|tấn|tạ ?\/ ?ha|con|người|tỷ đồng|triệu đồng|nghìn đồng|đồng|triệu|lao động|hộ|xã)(?!\p{L}))?|[[(] ?(?:kh|kế hoạch) (?:là |tăng |giảm |năm |giao ){0,2}\d[\d.,]{0,12}(?: ?- ?\d[\d.,]{0,12})? ?%?(?: ?\p{L}{1,8}){0,2} ?[\])]|(?<=(?<!\p{L})cấp (?:xã|huyện|tỉnh) )\(\d{1,3} (?:xã|phường|thị trấn|huyện|sở|đơn vỵ|cơ quan)(?:(?:,| và) (?:xã|phường|thị trấn|đặc khu|ngành|thành phố|thị xã)){0,3}\)(?= (?:là |có )?\d)/gu
