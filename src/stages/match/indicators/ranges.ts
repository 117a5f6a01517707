import { matchesOf } from '../../../text/matches.ts'
import type { Span } from '../../../text/span.ts'
import { type Sentence, spanOf } from './sentences.ts'

/** `12 - 13%`, `1.500 đến 2.000 lao động`: two bounds of what is no single figure, with a unit behind them. */
const RANGE =
  /(?<![\d.,/\p{L}-])\d[\d.,]{0,12}(?: ?%)? ?(?:[-–]|đến) ?\d[\d.,]{0,12}(?: ?%| ?(?:tỷ|triệu|nghìn|ngàn|đồng|ha|tấn|tạ|kg|km|m|m2|m3|con|người|lao động|hộ|lượt|cây|sản phẩm|mô hình|trường hợp|hồ sơ|văn bản|cuộc|lớp|doanh nghiệp|hợp tác xã|xã|phường|thị trấn|huyện|thôn|bản|ấp|xóm|làng|buôn|khu dân cư|tổ dân phố|đơn vỵ|cơ quan|trường|tiêu chí|chỉ tiêu|nhiệm vụ|vụ|đợt|buổi|đoàn|công trình|dự án|tuyến|trang trại|thủ tục|tthc|dịch vụ công)(?!\p{L}))/gu

/** The ranges of a sentence: no rule reads them. */
export function rangesIn(sheet: string, sentence: Sentence): Span[] {
  return matchesOf(RANGE, sheet.slice(sentence.start, sentence.end)).map((each) =>
    spanOf(each, sentence.start),
  )
}
