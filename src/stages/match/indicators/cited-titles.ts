import { partitionPoint } from '../../../text/bisect.ts'
import type { TimeWords } from '../../../text/periods.ts'
import type { Span } from '../../../text/span.ts'
import type { Mention, ReferenceMention, Unit } from '../../../types.ts'
import { firstIn } from './sentences.ts'

/**
 * The titles of cited documents: `Kế hoạch số 36/KH-UBND | về cải cách hành chính năm 2023`. The figures there are no
 * results of this report.
 */
export function titlesIn(letters: string, taken: readonly Mention[], units: readonly Unit[]): Span[] {
  return taken.flatMap((each) => {
    if (each.kind !== 'reference') return []
    const { at } = each
    const opening = (isPlan(each) ? PLAN_SUBJECT : SUBJECT).exec(letters.slice(at.end, at.end + 160))
    if (!opening) return []
    const start = at.end + opening[0].length
    const unit = unitAt(units, at.start)
    const before = unit && letters.slice(unit.start, at.start + leadOf(each))
    const [end, sign] =
      unit && before!.length <= 8
        ? [unit.end, /\p{L}/u.test(before!) ? TURNS_TO : NEXT_SENTENCE]
        : [Math.min(start + 400, letters.length), RESUMES]
    return [{ start, end: firstIn(letters, { start, end }, sign) ?? end }]
  })
}

/**
 * Times but those in the titles of cited documents: what is told behind them was not done in those. Behind a comma the
 * sentence goes on with what was done; `về cải cách hành chính năm 2023 với 46 nhiệm vụ` does not.
 */
export function outsideTitles(
  times: readonly TimeWords[],
  titles: readonly Span[],
  letters: string,
): readonly TimeWords[] {
  const inOrder = titles
    .filter(({ end }) => ENDS.test(letters.slice(end, end + 1)))
    .toSorted((a, b) => a.start - b.start)
  let furthest = 0
  const ends = inOrder.map(({ end }) => (furthest = Math.max(furthest, end)))
  // by bisection: a long report cites thousands of documents
  return times.filter(
    ({ start, end }) => (ends[partitionPoint(inOrder, (title) => title.start < end) - 1] ?? 0) <= start,
  )
}

const ENDS = /[;:,.]/

const TO_SUBJECT =
  'về việc|v\\/v|về|ban hành(?! (?:kèm|theo|tại|ngày|từ))|công bố|phê duyệt(?! (?:theo|tại|ngày))'
/** With these a plan says at once what it is for: `Kế hoạch số 55 | kiểm tra tại 15 cơ quan`. */
const PURPOSES =
  '(?:tự )?kiểm tra|thanh tra|rà soát|đào tạo|bồi dưỡng|tuyên truyền|khảo sát|đối thoại|tinh giản|sắp xếp'
const DONE = '(?! (?:được|đã|xong)(?!\\p{L}))'
const OPENS_SUBJECT = '^[ ,"]{0,3}(?:của [^\\d,;.:]{0,80}?)?'
const SUBJECT = new RegExp(`${OPENS_SUBJECT}(?:(?:${TO_SUBJECT})(?!\\p{L}))`, 'u')
const PLAN_SUBJECT = new RegExp(
  `${OPENS_SUBJECT}(?:(?:${TO_SUBJECT})(?!\\p{L})|(?<![,"]) ?(?=(?:${PURPOSES})(?!\\p{L})${DONE}))`,
  'u',
)
const isPlan = ({ parts }: ReferenceMention): boolean => /^(?:kế hoạch|đề án)$/iu.test(parts.type ?? '')

/** `Ngày 10/01, UBND xã ban hành | Kế hoạch số 05`: so many letters of a citation tell who issued it and when. */
const leadOf = ({ quote, parts }: ReferenceMention): number =>
  Math.max(0, parts.type ? quote.indexOf(parts.type) : 0)

/** The unit that holds a place, by bisection: a long report cites thousands of documents. */
function unitAt(units: readonly Unit[], place: number): Unit | undefined {
  return units[partitionPoint(units, ({ start }) => start <= place) - 1]
}

const WHO =
  '(?:(?:ubnd|hđnd) )?(?:tỉnh|huyện|xã|phường|thị trấn|thành phố|quận|thị xã|sở|phòng|đoàn|đơn vỵ|cơ quan)(?: \\p{L}+){0,3}?'
/** What came of it: `…: đã phát 24 tin`, `…, UBND xã đã niêm yết`, `…; đến tháng 11 huyện cung cấp`. */
const TOLD = `(?:đã|kết quả|hiện (?:nay|có|tại|đã|đang|còn)|(?:tính )?đến (?:nay|ngày|hết|tháng|cuối|\\d)|trong (?:quý|kỳ|năm|tháng|\\d)|${WHO} (?:đã|đang|hiện|còn))(?!\\p{L})`

/** A title goes on behind a comma with another of its verbs: `về rà soát, | công khai 115 thủ tục`. */
const ANOTHER_PURPOSE = `(?: (?:và )?(?:${PURPOSES}|công khai|đánh giá|giám sát|đảm bảo|bảo đảm|nâng cao|đẩy mạnh|tăng cường|đơn giản hóa|cắt giảm|sửa đổi|bổ sung|thay thế|bãi bỏ|chấn chỉnh|kiện toàn|phổ biến|niêm yết|hoàn thiện)(?!\\p{L})${DONE})`

/** Documents that were issued beside it, not those that its title is on: `và 31 văn bản chỉ đạo`. */
const OTHERS_BESIDE =
  '\\d{1,4} (?:văn bản|công văn|kế hoạch|quyết định|báo cáo|chỉ thị|thông báo)(?!\\p{L}| (?:quy định|hướng dẫn|quy phạm|của|thuộc|về)(?!\\p{L}))'

/** Where a cited document's subject ends: `về cải cách hành chính năm 2023 | với tổng cộng 46 nhiệm vụ`. */
const RESUMES = new RegExp(
  `[;.](?!\\d)|,(?!\\d)(?!${ANOTHER_PURPOSE})|[:(] ?(?=${TOLD})|[ (](?:với|gồm|bao gồm|đề ra|đặt ra|xác định)(?: (?:tổng cộng|tổng số|tổng|cả thảy|tất cả|toàn bộ|là|trên|hơn|gần|khoảng)){0,3} (?=\\d)| (?:và|đồng thời) (?=(?:${WHO} )?(?:đã|đến nay|hiện (?:nay|có|đang|còn))(?!\\p{L}))| (?:và|cùng|cùng với) (?=${OTHERS_BESIDE})`,
  'u',
)

/**
 * `Căn cứ Quyết định 12 phê duyệt kế hoạch kiểm tra, | năm nay tỉnh sẽ kiểm tra 30 đơn vị`: the sentence
 * turns from the title to who acts.
 */
const TURNS_TO = new RegExp(
  `\\. (?=\\p{L})|[;:,(] ?(?=${TOLD})|, (?=(?:năm nay|(?:ubnd|hđnd|tỉnh|huyện|xã|phường|thị trấn|thành phố|quận|sở|phòng|đoàn) (?:sẽ|tiếp|phải|tổ chức|ban hành|xây dựng|kiểm tra|triển khai)))`,
  'u',
)

/** An item that cites a document ends its title with the sentence, or where it says what came of it. */
const NEXT_SENTENCE = new RegExp(
  `\\. (?=\\p{L})|[;:,(] ?(?=${TOLD})| (?:với|gồm|bao gồm|đề ra|đặt ra|xác định)(?: (?:tổng cộng|tổng số|tổng|tất cả|là)){0,2} (?=\\d+ (?:nhóm )?(?:nhiệm vụ|mục tiêu|chỉ tiêu|nội dung|công việc)(?!\\p{L}))`,
  'u',
)
