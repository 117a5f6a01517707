import { holdsOne } from '../../../text/sought.ts'
import { lastClause } from './sentences.ts'

const PLACE =
  '(?:(?:của )?(?:ubnd |hđnd )?(?:tỉnh|huyện|xã|phường|thị trấn|thị xã|thành phố|quận|trung ương|cấp trên|cấp (?:tỉnh|huyện|xã))(?!\\p{L}))'
const YEAR = '(?:(?:trong |của )?(?:(?:cả )?năm(?: nay)?(?!\\p{L})|¤{1,40}))'
const GIVES = '(?:(?:được |đã )?(?:giao|đề ra|đặt ra|đăng ký)(?!\\p{L})(?: cho)?)'
/** Whose plan it is and of which year, in whatever order. */
const GIVEN = `(?:,? ?(?:${PLACE}|${YEAR}|${GIVES}|(?:phải|là|sẽ)(?!\\p{L})))`
/** What is done to reach it; `giao đất`, `kế hoạch phát triển` name other things. */
const DO =
  '(?:thu(?! nhập)|chi|trồng|gieo|giảm|tăng|tạo|giải quyết|đón|đào tạo|mở|tuyển|xây dựng|làm mới|nâng|cấp|thành lập|thu hút|huy động|cứng hóa|kiên cố|duy trì|phát triển mới|xóa)(?!\\p{L})'

const LEADS: readonly RegExp[] = [
  // `Kế hoạch huyện giao năm 2023 …`: whatever is told of a year's or a giver's plan
  new RegExp(`^[ "*+-]{0,6}(?:theo )?(?:kế hoạch|chỉ tiêu)(?: ${GIVEN}){1,5} `, 'u'),
  // `Theo kế hoạch huyện giao, toàn xã …`
  new RegExp(`^[ "*+-]{0,6}theo (?:kế hoạch|chỉ tiêu)(?: ${GIVEN}){1,5}, (?:toàn )?${PLACE} (?=${DO})`, 'u'),
  // `Kế hoạch giảm …`, `Năm 2023 kế hoạch giảm …`
  new RegExp(
    `^[ "*+-]{0,6}(?:theo )?(?:${YEAR},? ?)?(?:(?:toàn )?${PLACE} (?:có |đặt )?)?(?:kế hoạch (?:tổng |thu nhập|sản lượng|diện tích|tỷ lệ)|(?:kế hoạch|chỉ tiêu) (?=${DO}))`,
    'u',
  ),
  // `Năm 2023, tỉnh giao kế hoạch tạo …`, `UBND huyện giao xã trồng …`, `Xã đăng ký giảm …`
  new RegExp(
    `^[ "*+-]{0,6}(?:${YEAR},? ?)?${PLACE}(?:(?! (?:giao|đăng ký) )(?: \\p{L}+)){0,3} (?:${YEAR} )?(?:đã )?(?:giao|đăng ký)(?: (?:kế hoạch|chỉ tiêu))?(?: cho)?(?:,? ${GIVEN}){0,3} (?=${DO})`,
    'u',
  ),
  // `Nghị quyết HĐND xã đề ra …`
  new RegExp(
    `^[ "*+-]{0,6}(?:theo )?nghị quyết (?:(?!đề ra|đặt ra|giao|đã)[\\p{L}¤]+,? ){0,8}?(?:đề ra|đặt ra|giao)(?: ${GIVEN}){0,4} (?=${DO})`,
    'u',
  ),
]

/** One of these stands in every lead. */
const PLANS = ['kế hoạch', 'chỉ tiêu', 'giao', 'đăng ký', 'nghị quyết']

/** What the plan is called, or about, and so not what it sets. */
const NAMED = /^(?:của|về|số|cho|với|gồm|do|nhằm|để|trên|tại)(?!\p{L})|^[^\d]*[,:]/u
/** Words of what was done. */
const CAME =
  /(?<!\p{L})(?:kết quả|thực hiện|đã|thực tế|đến nay|hiện (?:có|nay|tại|còn|đang)|ước (?:đạt|thực hiện)|vượt|so với)(?!\p{L})|(?<!\p{L})được $/u
/** The same behind a first figure, and words of a time that is not the plan's. */
const CAME_THEN =
  /\d.*(?:¤|(?<!\p{L})(?:được|ước|hiện|qua|hoàn thành|bằng|tháng|quý)(?!\p{L})|(?:đạt|chiếm|tăng|giảm) (?:tỷ lệ )?$)/su
const RATE_OF_PLAN = /(?:^|(?<!\p{L})(?:hoàn thành|đạt|bằng) )$/u
/** A plan has so many tasks: this tells of the plan itself. */
const OF_ITSELF =
  /^[^.;:,()\d]{0,30}(?<!\p{L})(?:nhiệm vụ|hoạt động|nội dung|chỉ tiêu|mục tiêu|tiêu chí thành phần|công việc|đầu việc|giải pháp|văn bản|sản phẩm|thủ tục|tthc|biên chế|dự án|công trình)(?!\p{L})/u

/**
 * `Kế hoạch năm 2023 giảm | 45 hộ nghèo`, `…; UBND huyện giao xã trồng mới | 60 ha rừng`: a clause that a plan, or who sets
 * it, leads tells an aim, up to where it turns to what was done.
 */
export function isPlanned(words: string, behind: string): boolean {
  if (!holdsOne(words, PLANS)) return false
  const part = ownPart(words)
  if (OF_ITSELF.test(behind)) return false
  return LEADS.some((each) => {
    const lead = each.exec(part)
    return lead !== null && isAim(part.slice(lead[0].length), behind)
  })
}

const isAim = (rest: string, behind: string): boolean =>
  ![NAMED, CAME, CAME_THEN].some((each) => each.test(rest)) &&
  !(/^ ?%(?! hộ)/u.test(behind) && RATE_OF_PLAN.test(rest) && rest.length < 20)

/** The words from the clause's last semicolon on, or from where a plan is told behind a result: `còn 318 hộ, kế hoạch giảm …`. */
function ownPart(words: string): string {
  const clause = lastClause(words)
  const beside = /\d[^,]{0,60}[,(] ?((?:kế hoạch|chỉ tiêu) [^,;()]*)$/u.exec(clause)
  return beside?.[1] ?? clause
}
