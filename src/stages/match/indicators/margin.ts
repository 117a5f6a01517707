import { MASK } from '../../../rules/indicators/slots.ts'
import type { Figure } from './figure.ts'
import type { Seen } from './reading.ts'

/** `vượt | 7,5% so với chỉ tiêu`, `cao hơn kế hoạch | 1,5%`: how far off an aim or an earlier figure, not what is reached. */
export function isMargin({ sentence }: Seen, main: Figure, sheet: string): boolean {
  if (main.kind !== 'percent' && main.kind !== 'n') return false
  const before = sheet.slice(sentence.start, main.start)
  if (!/vượt|hụt|kém|hơn/u.test(before)) return false
  const behind = sheet.slice(main.end, Math.min(sentence.end, main.end + 80))
  if (OFF.test(before) && AGAINST_AIM.test(behind)) return true
  if (OFF.test(before) && !/(?<!(?:cao|thấp|nhiều|ít|lớn|nhỏ) )hơn +$/u.test(before))
    return OF_AIM.test(behind)
  if (main.kind !== 'percent') return false
  return OFF_OTHER.test(before) || (OFF_AIM.test(before) && !SET.test(behind))
}

const FAR_OFF = '(?<!\\p{L})(?<!không )(?:vượt|hụt|kém|(?:(?:cao|thấp|nhiều|ít|lớn|nhỏ) )?hơn)'
const OFF = new RegExp(`${FAR_OFF}(?: (?:thêm|tới|đến|trên|hơn|gần|khoảng|xấp xỉ))? +$`, 'u')
/** Not `hơn 60% so với tổng số hồ sơ`, which is a share. */
const AGAINST_AIM =
  /^ ?%?(?: ?điểm(?: %| phần trăm)?)?(?: (?!so )\p{L}+){0,4} so (?:với|cùng)(?! (?:tổng|toàn bộ))/u
/** `vượt 7% | chỉ tiêu giao`; `hơn 75% kế hoạch` is done. */
const OF_AIM = /^ ?% (?:chỉ tiêu|kế hoạch|mục tiêu)(?! (?:là|đạt))/u
const OFF_AIM = new RegExp(
  `${FAR_OFF}(?: mức)?(?: so với)? (?:chỉ tiêu|kế hoạch|mục tiêu)(?: (?!là|đạt|có|bằng)\\p{L}+){0,5} $`,
  'u',
)
/** `cao hơn mặt bằng chung của tỉnh | 1,1%`, `thấp hơn năm 2024 | 0,5%`: off an earlier or another one's rate, or that rate. */
const OFF_OTHER = new RegExp(
  `(?<!\\p{L})(?:cao|thấp|nhiều|ít|lớn|nhỏ) hơn (?:(?:khá )?nhiều )?(?:so với|mức(?= \\p{L})|bình quân|trung bình|mặt bằng|năm|quý|tháng|kỳ|cùng kỳ|giai đoạn|lần|đợt|toàn|cả nước|cấp|tỉnh|huyện|xã|tỷ lệ|kết quả|các|${MASK}+) (?:(?!(?:đạt|đã|có|bằng|chiếm|với|tới|đến|lên|còn|và|nên|ước)(?!\\p{L}))[\\p{L}\\d/${MASK}]+ ){0,8}\\(?$`,
  'u',
)
/** `vượt chỉ tiêu 85% tỉnh giao`: the aim itself. */
const SET = /^ ?%?(?: [\p{L}]+){0,5} (?:giao|đề ra|đặt ra)(?!\p{L})/u
