import { fits, type Sought } from '../../../text/sought.ts'
import type { Claim, Reading, Seen } from './reading.ts'

/** What a figure would be by another measure, up to the end of its clause. */
const SUPPOSED: Sought = {
  words: ['nếu '],
  pattern:
    /(?:^|[.;,(] ?)[ "*+-]{0,4}nếu (?:so(?: sánh)? (?:với|cùng)|(?:không )?(?:tính|kể|bao gồm) (?:cả|thêm|đến)|không (?:tính|kể|bao gồm)|loại (?:trừ|bỏ)|trừ)(?!\p{L})[^;]*$/u,
}

/** `Nếu so với kế hoạch Thủ tướng giao, tỷ lệ giải ngân đạt 55,17%`: not the figure that is reported, but another reckoning of it. */
export const isSupposed = ({ figure }: Claim, { sentence }: Seen, { sheet: { text } }: Reading): boolean =>
  fits(SUPPOSED, text.slice(sentence.start, figure.start))
