import { AREA, figure, MONEY, PERCENT, ZERO } from '../../../rules/indicators/slots.ts'
import type { Span } from '../../../text/span.ts'
import { type Figure, figuresOf } from './figure.ts'
import type { Sentence } from './sentences.ts'

/** A figure, what is printed with it (its whole, its rate), and the part of the sentence that speaks of it alone. */
export interface Part extends Span {
  readonly figures: readonly Figure[]
  /** The figures themselves, with the words that bound them (`trên 120`): no words of the part. */
  readonly holes: readonly Span[]
}

const KINDS = ['area', 'money', 'percent', 'n', 'zero'] as const
const SOURCES = [
  AREA,
  MONEY,
  PERCENT,
  figure({ nouns: null, needed: false, afterJoin: false, goesOn: false }),
  ZERO,
]
const ANY = new RegExp(SOURCES.map((each, i) => `(?:${each.replaceAll('#', String(i + 1))})`).join('|'), 'dg')

/** A figure as it stands in the sentence. */
interface Printed extends Span {
  readonly figures: readonly Figure[]
}

/**
 * Cuts a sentence into the parts of its figures: at semicolons, commas and brackets between two of them, else at
 * words such as `và`, `trong đó`. Figures that nothing parts have no part; `(0,59%)` and `, chiếm 97%` go with the
 * count before them.
 */
export function partsOf(sheet: string, sentence: Sentence): Part[] {
  const aims = aimsIn(sheet, sentence)
  const printed = figuresIn(sheet, sentence).filter(({ start }) => !aims.some((aim) => isIn(start, aim)))
  const parts: Part[] = []
  let start: number | null = openingOf(sheet, sentence, printed[0]?.start ?? sentence.end)
  for (let i = 0; i < printed.length; ) {
    const { figures, start: from, end: to } = printed[i]!
    const holes: Span[] = [{ start: from, end: to }]
    const together = [...figures]
    let end = to
    for (i++; i < printed.length; i++) {
      const rate = printed[i]!
      const inBrackets = isRate(rate, together) && bracketAround(sheet, end, rate)
      if (!inBrackets) break
      together.push(...rate.figures)
      holes.push(inBrackets)
      end = inBrackets.end
    }
    const count = printed[i]
    if (count && isCountOf(together, count) && COUNT_BEHIND.test(sheet.slice(end, count.start))) {
      together.unshift(...count.figures)
      holes.push({ start: end, end: count.end })
      end = count.end
      i++
    }
    const next = printed[i]
    if (next && isRate(next, together) && RATE_BEHIND.test(unjoined(sheet.slice(end, next.start)))) {
      together.push(...next.figures)
      const stop = end + unjoined(sheet.slice(end, next.start)).search(RATE_WORDS)
      if (start !== null) parts.push({ start, end: stop, figures: together, holes })
      const after = printed[++i]
      start = after ? (cut(sheet, next.end, after.start)?.after ?? null) : null
      continue
    }
    const between = next
      ? cut(sheet, end, next.start, next.figures[0]!.kind === 'zero')
      : { before: closing(sheet, end, sentence.end), after: null }
    if (start !== null && between) parts.push({ start, end: between.before, figures: together, holes })
    start = between?.after ?? null
  }
  return parts.map((part) => ({
    ...part,
    holes: [...part.holes, ...aims.filter((aim) => isIn(aim.start, part))],
  }))
}

const isIn = (place: number, { start, end }: Span) => start <= place && place < end

/** `869 ha/KH 850-875 ha`, `13,7% [kế hoạch 14,9%]`: the aim beside a result is neither a figure of its own nor words of it. */
function aimsIn(sheet: string, { start, end }: Span): Span[] {
  return [...sheet.slice(start, end).matchAll(AIM)].map(({ 0: aim, index }) => ({
    start: start + index,
    end: start + index + aim.length,
  }))
}

const AIM =
  /\/ ?(?:kh|kế hoạch|nq|nghị quyết) ?(?:là |tăng |giảm )?\d[\d.,]{0,12}(?: ?- ?\d[\d.,]{0,12})?(?: ?%| ?(?:ha|tấn|tạ ?\/ ?ha|con|người|tỷ đồng|triệu đồng|triệu|lao động|hộ|xã)(?!\p{L}))?|[[(] ?(?:kh|kế hoạch) (?:là |tăng |giảm |năm |giao ){0,2}\d[\d.,]{0,12}(?: ?- ?\d[\d.,]{0,12})? ?%?(?: ?\p{L}{1,8}){0,2} ?[\])]/gu

/** Something that may be a figure: a digit, a word for a number, a word for none. */
const COUNTS =
  /\d|(?<!\p{L})(?:không|chưa|chẳng|hai|ba|bốn|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|(?:một|năm) (?:buổi|cuộc|lớp|hội nghị))(?!\p{L})/u

/** Whether anything in the words may be a figure: a quick look before the slow one. */
export const mayCount = (words: string): boolean => COUNTS.test(words)

function figuresIn(sheet: string, sentence: Sentence): Printed[] {
  const text = sheet.slice(sentence.start, sentence.end)
  if (!mayCount(text)) return []
  return [...text.matchAll(ANY)].flatMap((match) => {
    if (
      /^[1-4](?:,[1-4])?$/.test(match[0]) &&
      GRADE.test(text.slice(Math.max(0, match.index - 24), match.index))
    )
      return []
    const groups = match.groups!
    if (NOT_NONE.test(text.slice(match.index, match.index + match[0].length + 16))) return []
    const caught = {
      groups,
      at: (name: string) => match.indices!.groups![name],
      text,
      offset: sentence.start,
    }
    const figures = KINDS.flatMap((kind, i) =>
      figuresOf({ group: i + 1, kind, dimension: null, many: false }, caught),
    ).map((each) =>
      isScaled(each, text.slice(match.index + match[0].length)) ? { ...each, kind: 'n' as const } : each,
    )
    const start = sentence.start + match.index
    return figures.length ? [{ figures, start, end: start + match[0].length }] : []
  })
}

/** `mức độ 3, mức độ 4`, `mức độ 3 và 4`: the figure names a grade and counts nothing. */
const GRADE = /(?<!\p{L})mức (?:độ )?(?:[1-4](?: ?[,/-] ?| và | hoặc ))?$/u

/** Words that a comma joins to one noun or verb: it bounds no part. */
const JOINED = new RegExp(
  `(?<!\\p{L})(?:${[
    'cán bộ, công chức(?:, viên chức)?(?:, người lao động)?',
    'công chức, viên chức(?:, người lao động)?',
    '(?:sở|ban|phòng), (?:ban|ngành)(?:, (?:ngành|đoàn thể|địa phương))?',
    '(?:xã|phường|thị trấn)(?:, (?:xã|phường|thị trấn|đặc khu)){1,3}',
    'cơ quan, (?:đơn vỵ|tổ chức)(?:, (?:địa phương|cá nhân))?',
    'đơn vỵ, (?:địa phương|cơ quan)',
    '(?:tổ chức|cá nhân|công dân|người dân)(?:, (?:tổ chức|cá nhân|công dân|doanh nghiệp)){1,2}',
    'phản ánh, kiến nghị|kiến nghị, phản ánh|khiếu nại, tố cáo|phí, lệ phí',
    'sửa đổi, bổ sung(?:, thay thế)?|thay thế, bãi bỏ|thi đua, khen thưởng|đào tạo, bồi dưỡng',
    '(?:tiếp nhận|giải quyết|xử lý|thẩm định)(?:, (?:tiếp nhận|giải quyết|xử lý|trả kết quả|công khai)){1,2}',
    '(?:lãnh đạo|chỉ đạo|điều hành|đôn đốc|triển khai|hướng dẫn|chấn chỉnh|quán triệt|nhắc nhở)(?:, (?:chỉ đạo|điều hành|đôn đốc|triển khai|hướng dẫn|chấn chỉnh|quán triệt|nhắc nhở|kiểm tra|tổ chức)){1,3}',
    'tuyên truyền, phổ biến(?:, giáo dục)?|phổ biến, giáo dục|(?:buổi|hội nghị|lớp|cuộc)(?:, (?:buổi|hội nghị|lớp|cuộc)){1,2}',
    'tồn tại, (?:hạn chế|thiếu sót)|hạn chế, (?:tồn tại|thiếu sót|khuyết điểm)|thiếu sót, (?:hạn chế|khuyết điểm)',
    '(?:chưa (?:hoàn thành|xong|đến hạn|tới hạn)|(?:đang|tiếp tục) (?:làm|thực hiện|triển khai|xử lý)|quá hạn)(?:, (?:và )?(?:đã quá hạn|quá hạn|chưa hoàn thành|chưa xong|còn (?:trong )?hạn|chưa đến hạn|trong hạn|đang (?:làm|thực hiện|triển khai|xử lý)))',
    'nông(?: nghiệp)?(?:, lâm(?: nghiệp)?)?, (?:lâm nghiệp|lâm|thủy sản|ngư nghiệp|ngư)(?:, (?:thủy sản|ngư nghiệp))?|nông ?- ?lâm(?: nghiệp)?, thủy sản|công nghiệp, (?:xây dựng|tiểu thủ công nghiệp|ttcn)(?:,? (?:và )?xây dựng)?|thương mại, dịch vụ(?:, du lịch)?|gia súc, gia cầm|trâu, bò|rau, (?:đậu|củ, quả|màu)|xây, sửa|đá, cát',
    'mức (?:độ )?[1-4], ?[1-4]',
    '(?:xử lý|giải quyết), (?:công khai|trả lời|phản hồi)',
    'cấp, kích hoạt|tích hợp, (?:công khai|cung cấp)|một cửa, một cửa liên thông|(?:tin|tin tức), bài(?:, (?:phóng sự|ảnh|video|clip|chuyên mục|bài viết))?|phát thanh, truyền hình',
  ].join('|')})(?!\\p{L})`,
  'gu',
)

/** The words between two figures, without commas that bound nothing. */
const unjoined = (words: string) => words.replace(JOINED, (each) => each.replaceAll(',', ' '))

/** `61,3 ngàn hồ sơ`, `gần 82 ngàn (đạt 98,5%)`: a scale is no money where a noun, and no `đồng`, follows it. */
const isScaled = ({ kind, unit }: Figure, behind: string) =>
  kind === 'money' && /^(?:nghìn|ngàn|vạn|triệu)$/u.test(unit ?? '') && NOUN.test(behind)

/** `chưa có kết quả`, `không có điều kiện`: words of their own, no figure. */
const NOT_NONE =
  /^(?:không|chưa|chẳng) (?:có|còn|phải|bị|được) (?:kết quả|điều kiện|đủ|quy định|hướng dẫn|khả năng|nhu cầu)(?!\p{L})/u

const NOUN =
  /^(?: (?!(?:đạt|bằng|tăng|giảm|chiếm|so|và|với|trong|còn|gồm|cho|là|để|từ|đồng)(?!\p{L}))\p{L}| ?\((?:đạt|chiếm|tỷ lệ|\d))/u

const isRate = ({ figures }: Printed, before: readonly Figure[]) =>
  figures[0]!.kind === 'percent' && before.every(({ kind }) => kind === 'n' || kind === 'of')

const isCountOf = ([rate]: readonly Figure[], { figures }: Printed) =>
  rate?.kind === 'percent' && figures[0]!.kind === 'n'

/** `trễ hạn 0,15%, ứng với 146 hồ sơ`: the count of the rate before. */
const COUNT_BEHIND = /^ ?[,(]? ?(?:(?:tương )?ứng(?: với)?|tương đương(?: với)?|tức(?: là)?|hay) $/u

/** `(0,59%)`, `(chiếm 0,59%)` between a count and the words that go on with it. */
function bracketAround(sheet: string, from: number, { start, end }: Span): Span | null {
  const open = /\([ ]?(?:(?:chiếm|đạt|bằng|tương ứng|tỷ lệ|là|=)[ ]){0,3}$/u.exec(sheet.slice(from, start))
  const close = /^ ?\)/u.exec(sheet.slice(end, end + 2))
  return open && close && !/[,;)]/u.test(sheet.slice(from, from + open.index))
    ? { start: from + open.index, end: end + close[0].length }
    : null
}

/** `…, chiếm 97%`, `, tương ứng tỷ lệ 97%`: the rate of the count before. */
const RATE_BEHIND =
  /^[^\d,;()]{0,80}(?:,[ ]?|[ ])(?:(?:mới|chỉ|chiếm|đạt|bằng|tương ứng|tương đương|tức|tỷ lệ|với|là|=)[ :]{0,2}){1,4}$/u

/** The first of the words that lead to the rate. */
const RATE_WORDS =
  /[,;(]|[ ](?:(?:mới|chỉ|chiếm|đạt|bằng|tương ứng|tương đương|tức|tỷ lệ|với|là|=)[ :]{0,2}){1,4}$|$/u

const STRONG = /[;,()]|:(?! ?$)/u
const WEAK = [/: /u, / trong đó /u, / và /u, / gồm /u, / với /u, / còn /u, / nhưng /u]

/** Where the words of one figure end and those of the next begin; `không có` begins a clause of its own. Null where nothing tells. */
function cut(
  sheet: string,
  from: number,
  to: number,
  none = false,
): { before: number; after: number } | null {
  const between = unjoined(sheet.slice(from, to))
  const last = Math.max(between.lastIndexOf(';'), none ? between.lastIndexOf(',') : -1)
  const strong = between.search(STRONG)
  if (strong >= 0) {
    const after = last >= 0 ? last + 1 : strong + /^[;:,() ]+/u.exec(between.slice(strong))![0].length
    return { before: from + strong, after: from + after }
  }
  for (const word of WEAK) {
    const at = between.search(word)
    if (at >= 0) return { before: from + at, after: from + at + 1 }
  }
  return null
}

function closing(sheet: string, from: number, to: number): number {
  const stop = unjoined(sheet.slice(from, to)).search(/[;,(.]|[)](?! ?\p{L})/u)
  return stop < 0 ? to : from + stop
}

/** Where the words of the first figure begin: behind the last semicolon and clauses that only say when, why or by what order. */
function openingOf(sheet: string, sentence: Sentence, figureAt: number): number {
  const words = sheet.slice(sentence.start, figureAt)
  const start = words.lastIndexOf(';') + 1
  const aside = ASIDE.exec(words.slice(start))?.[0].length ?? 0
  return sentence.start + start + aside
}

const ASIDE =
  /^(?:[ "+*-]{0,4}(?:thực hiện|triển khai|theo|căn cứ|nhằm|để|nhờ|do|qua|trong|tính|đến|từ|bên cạnh|ngoài ra|cùng với|sau|nhìn chung|hiện nay|hằng|hàng|trên cơ sở|quán triệt|bám sát|kết quả)(?!\p{L})[^;,:\d]{0,160},)+/u
