import { matchesOf } from '../../../text/matches.ts'
import type { Claim, Reading, Seen } from './reading.ts'
import { sentencesOf } from './sentences.ts'

/** Bodies of which something is told that is not of all the place, and the indicators that it would be taken for. */
interface Bodies {
  readonly isTold: (indicator: string, unit: string) => boolean
  /** One of them at the head of a clause. */
  readonly subject: RegExp
  /** All the paragraph goes on about it, not the next sentence alone. */
  readonly lasts: boolean
}

/** Words before the subject of a clause. */
const HEAD =
  '(?:^|[;:] ?|\\. |, (?=trong đó|riêng|điển hình|tiêu biểu|như))[ "+*-]{0,4}(?:(?:hiện nay|hiện tại|hiện|đến nay|trong đó|riêng|cụ thể|điển hình|tiêu biểu|nổi bật|như|là|còn|tại|ở|về|đối với|trong năm|trong kỳ|(?:đến |trong |từ )?¤{2,40}|bên cạnh đó|ngoài ra|đồng thời|đặc biệt|nhất là|đã|đưa|khánh thành|khởi công|thành lập|thu hút|tiếp tục|duy trì|mở rộng|xây dựng|triển khai|hỗ trợ),? ){0,4}'
const HAS_ONE =
  '(?:(?:(?:trên )?địa bàn )?(?:toàn )?(?:xã|phường|thị trấn|huyện|thị xã|thành phố|quận)? ?(?:hiện |đã )?có (?:0?1 )?)?'

const OFFICES =
  '(trung tâm|bộ phận|phòng(?!,| (?:họp|chống|ngừa|ban|chuyên))|trường(?! (?:hợp|học|lớp))|trạm|bệnh viện|ban (?:chỉ huy|chqs|quản lý|tiếp công dân|dân tộc|tổ chức|tuyên giáo|dân vận|thường trực)|công an|chi cục|cục|hạt|đội(?! ngũ)|đảng ủy|(?:ủy ban )?mttq|(?:ủy ban )?mặt trận|hội (?:nông dân|phụ nữ|liên hiệp|cựu|chữ)|đoàn thanh niên|kho bạc|bảo hiểm xã hội|bhxh|tòa án|viện|thanh tra|văn phòng(?! -| thống)|sở(?! hữu)|thư viện|nhà văn hóa|đài|khối (?:đảng|mttq|mặt trận|đoàn thể))(?!\\p{L})'

const FIRMS =
  '((?:chi nhánh )?(?:tổng )?công ty|doanh nghiệp tư nhân|dntn|tập đoàn|xí nghiệp|nhà máy|xưởng|(?:cơ sở|mô hình|trang trại|gia trại|tổ hợp tác|hợp tác xã|htx|dự án|làng nghề|cụm công nghiệp|khu công nghiệp)(?! vật chất| hạ tầng| dữ liệu)|(?:hộ |gia đình )?(?:ông|bà|anh|chị)(?! em| con))(?= (?!(?:và|đã|đang|được|là|nào|hoạt động|phát triển|tiếp tục|từng bước|luôn|vẫn|trên địa bàn|ở địa bàn|thành lập mới)(?!\\p{L}))\\p{L})(?!(?: \\p{L}+){1,5} (?:trên|ở) địa bàn)(?!(?: \\p{L}+){0,3} và (?:hợp tác xã|htx|doanh nghiệp|hộ|trang trại|gia trại|cơ sở)(?!\\p{L}))'

const STAFF = /^staff\.(?:present|assigned|contract_workers|by_education|(?:un)?qualified(?:_rate)?)$/u
const WORK = new Set(['social.jobs_created', 'social.workers_abroad'])
const COUNTS_BODIES = /^count:(?:doanh nghiệp|hợp tác xã|tổ hợp tác|hộ|dự án|mô hình|cơ sở|trang trại)/u

const BODIES: readonly Bodies[] = [
  {
    isTold: (indicator) => STAFF.test(indicator),
    subject: new RegExp(`${HEAD}${OFFICES}`, 'gu'),
    lasts: true,
  },
  {
    isTold: (indicator, unit) =>
      WORK.has(indicator) || (/^(?:economy|agriculture)\./u.test(indicator) && !COUNTS_BODIES.test(unit)),
    subject: new RegExp(`${HEAD}${HAS_ONE}${FIRMS}`, 'gu'),
    lasts: false,
  },
]

/** All of the place is spoken of again, or what an office tells of it. */
const ALL =
  /(?<!\p{L})(?:toàn (?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)|cả (?:xã|huyện|tỉnh|nước)|tổng cộng|tính chung|tham mưu|tổng hợp|báo cáo)(?!\p{L})|(?:[.,;:] |^)(?:(?:nâng|đưa) (?:tổng|số)|các|những|ubnd|trên địa bàn|(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)(?= (?:hiện|đã|có|được|giao|giải quyết|tạo|thu hút)(?!\p{L})))(?!\p{L})/u

/** `Văn phòng, Phòng Kinh tế và Trung tâm …`: not one alone. */
const SEVERAL =
  /^[^\d;.:]{0,80}?(?:,| và)(?: các)? (?:phòng|trung tâm|văn phòng|ban|trường|trạm|công an|thanh tra|sở|chi cục|công ty|nhà máy)(?!\p{L})/u

/** A sentence without a subject of its own goes on with that of the one before. */
const GOES_ON =
  /^[ "+*-]{0,4}(?:(?:hiện nay|hiện tại|hiện|đến nay|trong đó),? )?(?:có|hiện có|được giao|được bố trí|bố trí|gồm|với|đang|giải quyết|tạo|thu hút|tuyển dụng|doanh thu)(?!\p{L})/u

/**
 * `Phòng Nội vụ hiện có | 7 công chức`, `Công ty TNHH May tạo việc làm cho | 350 lao động`: of one office or firm alone,
 * which is the subject of the sentence, of the one before where this one has none, or of the label above.
 */
export function isOfOneBody(
  { indicator, figure }: Claim,
  { sentence }: Seen,
  { sheet: { text }, agencies, rules, paragraph, paragraphs, at }: Reading,
): boolean {
  const unit = rules.catalogue.indicators.get(indicator)?.unit ?? ''
  const bodies = BODIES.find(({ isTold }) => isTold(indicator, unit))
  if (!bodies || agencies.office) return false
  const isOfOne = (words: string): boolean | null => {
    const last = matchesOf(bodies.subject, words).at(-1)
    if (!last) return null
    const behind = words.slice(last.index + last[0].length)
    if (SEVERAL.test(behind) || ALL.test(behind) || hasNewSubject(behind)) return false
    return !agencies.own.startsWith(last[1]!)
  }
  const here = text.slice(sentence.start, figure.start)
  const said = isOfOne(here)
  if (said !== null || !GOES_ON.test(here)) return said ?? false
  const earlier = { start: paragraph.start, end: sentence.start }
  const before =
    sentence.start > paragraph.start
      ? bodies.lasts
        ? earlier
        : sentencesOf(text, earlier.start, earlier.end).at(-1)
      : paragraphs.slice(0, at).findLast(({ rank }) => rank < paragraph.rank)
  return before !== undefined && (isOfOne(`${text.slice(before.start, before.end).trim()} ${here}`) ?? false)
}

/** `Mô hình liên kết được nhân rộng; diện tích gieo trồng lúa | 620 ha`: no more is told of it. */
function hasNewSubject(words: string): boolean {
  const stop = words.search(/;|\. /u)
  const isList = words[stop] === ';' && /\d/u.test(words.slice(0, stop))
  return stop >= 0 && !isList && !GOES_ON.test(words.split(/;|\. /u).at(-1)!)
}
