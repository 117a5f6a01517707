import { ALL_OF_PLACE, ANY_PLACE_WRITTEN, PLACE_KINDS } from '../../../text/levels.ts'
import { matchesOf } from '../../../text/matches.ts'
import { overlap, type Span } from '../../../text/span.ts'
import { view } from '../../../text/view.ts'
import type { Level, Outline } from '../../../types.ts'
import { type Context, overruled } from './context.ts'
import { isOffice } from './office.ts'
import type { Reading } from './reading.ts'
import { openBracket, type Sentence, spanOf } from './sentences.ts'
import type { ValuesOf } from './values.ts'
import { valueMeant } from './values.ts'

/**
 * Stands in the dimension `agency` for an agency that the catalogue has no value for. No figure is told with
 * it: what one office did would be read as the whole of the report.
 */
export const ANOTHER = 'another'

/**
 * Stands there for another commune or district of which something is told: nothing that follows is the
 * report's own.
 */
export const ELSEWHERE = 'elsewhere'

/**
 * The agencies of a document: its own, in the letters of `view`, and where single communes and districts are
 * named.
 */
export interface Agencies {
  readonly own: string
  /** The level of the one that reports; null where it is not known. */
  readonly level: Level | null
  readonly named: readonly Sentence[]
  /** Where its own place is named. */
  readonly ours: readonly Sentence[]
  /** It is one office that reports on itself alone. */
  readonly office: boolean
}

/**
 * Names of communes and districts with their capitals, which the letters of `view` have not; a document's own
 * are its own. A line that begins with `Tổng …` is no name.
 */
export function agenciesOf({ header, text: { text } }: Outline): Agencies {
  const { issuer, superior, province, place, level } = header
  const own = view([issuer, superior, province, place].filter(Boolean).join(' | '))
  const [named, ours]: [Sentence[], Sentence[]] = [[], []]
  for (const match of matchesOf(NAMED, text)) {
    const words = view(match[0]).replace(/ +/g, ' ')
    if (!issuer && !(level && BELOW[level].some((kind) => words.startsWith(`${kind} `)))) continue
    ;(issuer && own.includes(words) ? ours : named).push(spanOf(match))
  }
  if (level === 'xã') for (const match of matchesOf(VILLAGE, text)) named.push(spanOf(match))
  return { own, level, named, ours, office: isOffice(header) }
}

/** A village of a commune, by its name or number. */
const VILLAGE =
  /(?<!\p{L})(?:Thôn|Ấp|Bản|Xóm|Khóm|Buôn|Làng|Khu phố|Tổ dân phố|TDP)(?: số)? (?:\p{Lu}\p{L}{0,6}|\d{1,2}(?![\d.,/%]))(?: \p{Lu}\p{L}{0,6}){0,3}(?!\p{L})/gu

/**
 * Places that are parts of that of an agency: of one whose name is not known, these alone are surely others.
 */
const BELOW: Readonly<Record<Level, readonly string[]>> = {
  xã: [],
  huyện: PLACE_KINDS.xã,
  tỉnh: [...PLACE_KINDS.xã, ...PLACE_KINDS.huyện.filter((kind) => !PLACE_KINDS.tỉnh.includes(kind))],
  'trung ương': Object.values(PLACE_KINDS).flat(),
}

const NAMED = new RegExp(
  `(?<!\\p{L})(?:${ANY_PLACE_WRITTEN})(?:(?!\\n(?:Tổng|Số|Kết|Tiếp nhận|Trong|Đã|Đang|Hồ sơ|Tỷ lệ|Theo|Đến|Tính|Hiện|Qua|Từ)(?!\\p{L}))[ \\n](?!(?:UBND|HĐND|TTHC)(?!\\p{L}))\\p{Lu}\\p{L}{1,6}){1,4}(?!\\p{L})`,
  'gu',
)

/**
 * Kinds of offices that bring a name of their own; what goes on otherwise (`phòng họp`, `đội ngũ`) is none.
 */
const NOT_THROUGH = '(?<!(?:qua|dịch vụ|các|những|phần mềm|trụ|cơ) )'
const BARE =
  'văn phòng đăng ký|vp ?đk|vpđk|bưu điện|bưu cục|điện lực|tòa án|thi hành án|(?:cơ quan |ngành |lực lượng )?công an|(?:ban )?chqs|bchqs|(?:ban chỉ huy |bch )?quân sự|(?:cơ quan |đội )?thuế|kho bạc|(?:cơ quan )?bảo hiểm xã hội|bhxh|hạt kiểm lâm|bệnh viện|trạm y tế|ngân hàng|hợp tác xã|quỹ tín dụng|trường (?:mầm non|mẫu giáo|tiểu học|thcs|thpt|trung học|cao đẳng|đại học|chính trị)|bộ (?:tư pháp|nội vụ|công an|quốc phòng|tài chính|y tế|xây dựng|công thương|tài nguyên|nông nghiệp|giáo dục|kế hoạch|khoa học|thông tin|văn hóa|lao động|giao thông|ngoại giao)'
const BY_NAME =
  'chi nhánh|trạm|đội(?! (?:ngũ|hình|viên|tuyển|công tác|tình nguyện))|hội(?! (?:đồng|nghị|trường|nhập|thảo|họp|viên|thi|chợ|diễn|thao))|chi cục|cục(?! bộ)|công ty|ban quản lý|phòng(?! (?:họp|làm|chống|cháy|ngừa|tránh|tiếp|một|ban|chuyên|khi))|sở(?! (?:hữu|dữ|vật|ngành|tại|ban))|trung tâm(?! (?:phục vụ |dịch vụ )?hành chính| pvhcc| hcc| một cửa)'
/** What such a name goes on with, but for a verb that makes a sentence of its own. */
const WORD =
  '(?!(?:này|đó|tổ chức|phối hợp|kiểm tra|hướng dẫn|tham mưu|chỉ đạo|ubnd|thực hiện|ban hành|bộ phận|tiếp nhận|nhận|đón|giải quyết|xử lý|trả|thụ lý|đang|hiện|còn|cũng|đã|được|là|có|không|chưa|trong|về)(?![\\p{L}]))[\\p{L}&]{1,12}'
const NAME = `(?:(?: |,| ?- ?| ?& ?)${WORD}){0,10}`
/** It acts, or its figure follows; a number may be part of its name (`Thuế cơ sở 4 tiếp nhận …`). */
const ACTS =
  '(?:(?: \\d{1,2}(?![\\d.,]))? ?(?:\\([^()]{0,60}\\) ?)?(?:,? (?:trong )?¤{2,40},?)?(?::|(?:(?: (?:đã|được|phối hợp|tham gia|hỗ trợ|trực tiếp|trong kỳ|trong quý|trong tháng|trong năm|có|là|cũng|hiện|còn|đang|không|chưa)){0,3},? (?:tiếp nhận|giải quyết|thụ lý|xử lý|trả kết quả|phát sinh|đang giải quyết|nhận)|(?: (?:là|có|gồm|còn|để|để xảy ra|vẫn còn))? \\d[\\d.]{0,11} (?:bộ )?(?:hồ sơ|hs))(?!\\p{L})))'
const OFFICE = new RegExp(
  `(?<!\\p{L})${NOT_THROUGH}(?:${BARE}|(?:${BY_NAME})(?: ${WORD}))${NAME}(?=${ACTS})`,
  'gu',
)
const ACTING = new RegExp(`^${ACTS}`, 'u')
/** What may stand before the subject of a sentence. */
const HEAD = /^[ "+*-]{0,4}(?:(?:trong đó|cụ thể|riêng|còn|đối với|tại|ở|với|do)[, ]{1,2}){0,2}$/u
/** A place at the head of its sentence of which something is told: `Xã Hoà Bình Hạ có diện tích …`. */
const IS =
  /^(?: (?:hiện|nay|đã|cũng|đang|còn|chỉ|mới|được|trước đây),?){0,3} ?(?:có|là|đạt|gồm|với|thu|chi|còn|giao|xảy ra|xây dựng|tổ chức|ban hành|gieo|trồng|cấy|sạ|xuống giống|thu hoạch|nuôi|tiêu hủy|hoàn thành|phát hiện|ghi nhận|xử phạt|:)(?!\p{L})/u
/** Words that speak of the reporting agency again, or of all. */
const OWN = new RegExp(
  `(?<!\\p{L})(?:${ALL_OF_PLACE}|(?:ubnd|bộ phận (?:một cửa|tiếp nhận và trả kết quả|tn&tkq)|trung tâm (?:phục vụ )?hành chính công|(?<!thẩm quyền (?:giải quyết )?(?:của )?)cấp (?:xã|huyện|tỉnh)|tổng cộng|tính chung)${NAME})(?=${ACTS})`,
  'gu',
)

/**
 * The agencies that a sentence says have acted (`Công an phường tiếp nhận …`, `- Bưu điện: …`), as dimensions
 * of the figures behind: to the end of the paragraph where it opens one, else to the end of the sentence.
 */
export function agenciesIn(
  sheet: string,
  sentence: Sentence,
  { agencies, paragraph, rules }: Pick<Reading, 'agencies' | 'paragraph' | 'rules'>,
): Context[] {
  const text = sheet.slice(sentence.start, sentence.end)
  const opens = (start: number) =>
    start - paragraph.start <= 3 || HEAD.test(sheet.slice(sentence.start, start))
  const at = ({ start, end }: Span, agency: string): Context => ({
    start,
    end,
    dimensions: agency ? { agency, level: '' } : { agency },
    until: opens(start) ? null : sentence.end,
  })
  const isHere = ({ start, end }: Span) => start >= sentence.start && end <= sentence.end
  const offices = matchesOf(OFFICE, text).flatMap((match) => {
    const value = known(match[0], rules)
    return value || !agencies.own.includes(match[0])
      ? [at(spanOf(match, sentence.start), value ?? ANOTHER)]
      : []
  })
  const units = agencies.named
    .filter(isHere)
    .filter(({ start }) => !offices.some((each) => each.start <= start && start < each.end))
    .flatMap((each) => {
      if (isTold(each, sheet, sentence)) return [at(each, ELSEWHERE)]
      return ACTING.test(sheet.slice(each.end, each.end + 120)) ? [at(each, ANOTHER)] : []
    })
  const ours = agencies.ours
    .filter((each) => isHere(each) && isTold(each, sheet, sentence))
    .map((each) => at(each, ''))
  const own = agencies.office
    ? []
    : matchesOf(OWN, text).map((match) => at(spanOf(match, sentence.start), ''))
  return [...ours, ...overruled(own, [...offices, ...units], overlap)].sort((a, b) => a.start - b.start)
}

/** Whether a place is what its sentence speaks of: `Xã Hoà Bình Hạ có diện tích …`. */
function isTold({ start, end }: Sentence, sheet: string, sentence: Sentence): boolean {
  const before = sheet.slice(sentence.start, start)
  const words = before.slice(openBracket(before) + 1).replace(NOW, '')
  return HEAD.test(words) && IS.test(sheet.slice(end, end + 60))
}

/** `Hiện nay | xã Tuy Hạ đã hoàn thành 19 tiêu chí`. */
const NOW =
  /(?<![\p{L}\d])(?:(?:tính )?(?:đến|tới) (?:nay|¤+)|hiện(?: nay| tại)?|trong ¤+|¤+),? ?(?=$|(?:riêng|tại|ở|với) $)/u

/** The value of the catalogue that a name begins with: `công an phường sông mây`. */
function known(name: string, rules: ValuesOf): string | null {
  const words = name.split(/[ ]+/)
  for (let n = words.length; n > 0; n--) {
    const value = valueMeant(rules, 'agency', words.slice(0, n).join(' '))
    if (value) return value
  }
  return null
}
