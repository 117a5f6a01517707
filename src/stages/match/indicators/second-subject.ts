import { fits, type Sought } from '../../../text/sought.ts'

/**
 * `Tỷ lệ hồ sơ đúng hạn tăng, | hồ sơ chậm hạn giảm còn 3,16%`: the words of a figure told all there was to tell of
 * their subject, and the figure is one of another subject behind it, often the opposite one.
 */
export const isOfSecondSubject = (label: string): boolean => fits(SECOND, label)

/** What is said of a rate without its figure. */
const SAID =
  'tăng|giảm|cao|thấp|tốt|khá|lên|nâng|cải thiện|bảo đảm|đảm bảo|chuyển biến|ổn định|duy trì|tiến bộ|nhanh|mạnh|dần'

/** Never `không có hồ sơ trễ hạn, đạt 100%`, `tỷ lệ này đạt …`, which go on with the first. */
const SUBJECT = [
  '(?:các |những )?(?:tổng )?(?:số(?: lượng)?|tỷ lệ) (?!này|đó|ấy|trên|đạt|là|chung|bình quân|khoảng|so|\\d)\\p{L}',
  '(?:các |những )?(?:hồ sơ|hs|tthc|thủ tục|hộ|người|phiếu|ý kiến|trường hợp|dự án|công trình|văn bản|nhiệm vụ|cán bộ|công chức|đơn vỵ|đơn thư) (?!đạt|là|\\d)\\p{L}',
  '(?:bị )?(?:quá|trễ|chậm|muộn|lỡ) (?:hạn|hẹn|tiến độ|thời hạn)(?!\\p{L})',
  '(?:không|chưa) (?!có|còn|để|phát sinh|xảy ra|chỉ|thấp|dưới|những|ngừng)\\p{L}',
].join('|')

const SECOND: Sought = {
  words: [',', ' và '],
  pattern: new RegExp(
    `(?<!\\p{L})(?:${SAID})(?!\\p{L})[^,;:.()]{0,60}(?:,| và|, còn|, trong khi|, nhưng|, song) (?:${SUBJECT})`,
    'u',
  ),
}
