/** The words of a fraction and of the rate told with it. */
export interface Told {
  /** Between the two figures, and what the lower one counts. */
  readonly noun: string
  readonly between: string
  /** `, đạt`, ` (`. */
  readonly says: string
  readonly rate: string
  readonly behind: string
}

/** Is the rate that of the fraction: surely, perhaps (only a slip of the fingers is told then), or is it another's? */
export type Belonging = 'surely' | 'perhaps' | 'not'

const COMPARED = /^\s?(?:[,(]?\s?)(?:(?:so )?với|cùng kỳ|so cùng)(?!\p{L})/iu
/** `04/10 đơn vị, đạt 100% kế hoạch`: a share of what was planned, where the fraction is one of all there are. */
const OF_PLAN = /^\s?(?:của\s)?(?:kế hoạch|KH|chỉ tiêu|dự toán)(?!\p{L})/iu
/** `kế hoạch quý III`, `dự toán tỉnh giao`, `của năm 2022`: the fraction may be one of another plan or time. */
const OF_OTHER_PLAN =
  /^\s?(?:so với\s|của\s)?(?:(?:kế hoạch|KH|chỉ tiêu|dự toán|vốn)(?!\p{L})[^.,;()%]{0,40}?(?<!\p{L})(?:quý|tháng|giai đoạn|điều chỉnh|(?:tỉnh|huyện|thành phố|trung ương|cấp trên) giao)|(?:quý|tháng|năm) (?:\d|[IVX]|trước|ngoái))/iu
/** What plans themselves have so many of. */
const PLANNED =
  /(?<!\p{L})(?:nhiệm vụ|chỉ tiêu|mục tiêu|nội dung|công việc|đầu việc|hoạt động|đồng)(?!\p{L})/iu
/** What plans have as well as what is there: `gặt 800/1.000 ha, đạt 85% kế hoạch` may be of another whole. */
const PLANNED_TOO = /(?<!\p{L})(?:ha|tấn|tạ|km|m2|m²|m3|kg|lít)(?!\p{L})/iu

/** `8/10 thôn có nhà văn hóa, tỷ lệ hộ dùng nước sạch đạt 95%`, `12/29 xã báo cáo và mức độ hoàn thành đạt 70%`. */
const NEW_SUBJECT =
  /(?:,|(?<!\p{L})(?:và|với|có))\s(?:số|mức|điểm|độ|công suất|tiến độ|chỉ số|giá trị|doanh thu|sản lượng|năng suất)(?!\p{L})|(?<!\p{L})(?:tỷ|tỉ) lệ(?!\p{L})/iu
/** `con trâu, bò`, `xã, phường, thị trấn`: nouns only. */
const NOUNS = /^[^,]*(?:,\s\p{L}+(?:\s\p{L}+)?(?=\s*(?:,|$)))+\s*$/u
/** What has rates of its own: `8/10 thôn đạt 95%` may tell what each of them attains. */
const COLLECTIVE =
  /^\s*(?:xã|thôn|bản|ấp|buôn|khóm|tổ|huyện|quận|thị (?:xã|trấn)|thành phố|phường|tỉnh|địa phương|đơn vị|cơ quan|phòng|sở|ban|ngành|trường|lớp|doanh nghiệp|công ty|hợp tác xã|HTX|cơ sở|trạm|bệnh viện|trung tâm|bộ phận|chi bộ|đảng bộ|hội|khu|cụm|làng|dự án|công trình|lĩnh vực|nhiệm vụ|chỉ tiêu|tiêu chí|chỉ số|mục tiêu)(?!\p{L})/iu
/** Words that go on with the sentence; any other behind a rate is what it is a rate of: `đạt 100% hộ dùng điện`. */
const GOES_ON =
  /^(?:của|trong|trên|so|và|với|theo|do|để|tăng|giảm|cao|thấp|vượt|trở|đúng|đã|là|nhưng|còn|kế|KH|dự|chỉ|nghị|NQ|mục|yêu|nhiệm)$/iu

/** To what the rate behind a fraction belongs. */
export function belongingOf({ noun, between, says, rate, behind }: Told): Belonging {
  if (COMPARED.test(behind) || NEW_SUBJECT.test(between)) return 'not'
  const words = `${noun} ${between}`
  const isOfPlan = OF_PLAN.test(behind)
  if (isOfPlan && /^100(?:,0+)?$/u.test(rate)) return 'not'
  if (isOfPlan && !PLANNED.test(words)) return PLANNED_TOO.test(words) ? 'perhaps' : 'not'
  if (OF_OTHER_PLAN.test(behind)) return 'perhaps'
  const isSetOff = /[,;(]/u.test(says)
  if (between.includes(',') && !(isSetOff && NOUNS.test(between))) return isSetOff ? 'perhaps' : 'not'
  const own = ownNoun(behind, words)
  if (own !== 'surely') return own
  if (isSetOff || /đạt\s(?:tỷ|tỉ) lệ|chiếm|bằng/iu.test(says)) return 'surely'
  return COLLECTIVE.test(between) || /(?<!\p{L})và(?!\p{L})/u.test(between) ? 'perhaps' : 'surely'
}

/** Whether the noun behind a rate, if any, is that of its fraction. */
function ownNoun(behind: string, words: string): Belonging {
  const [, isAll, first] = /^\s((?:tổng )?số )?(\p{L}+)/iu.exec(behind) ?? []
  if (!first || (!isAll && GOES_ON.test(first))) return 'surely'
  if (/^[^.,;:()\d]*(?<!\p{L})(?:toàn|cả)(?!\p{L})/iu.test(behind)) return 'perhaps'
  if (
    words
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(first.toLowerCase())
  )
    return 'surely'
  return isAll ? 'perhaps' : 'not'
}
