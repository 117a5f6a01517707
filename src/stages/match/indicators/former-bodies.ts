import type { Claim, Reading, Seen } from './reading.ts'

/**
 * `UBND các xã cũ tiếp nhận | 120 hồ sơ`, `Hai xã trước sáp nhập tiếp nhận …`: told of bodies that are no more, up to a day
 * that is not said.
 */
export function isOfFormerBodies(
  { figure, window, modality }: Claim,
  { sentence }: Seen,
  { sheet: { text } }: Reading,
): boolean {
  if (window !== null || modality !== 'actual') return false
  return FORMER.test(text.slice(sentence.start, figure.start))
}

/** At the head of the figure's clause, with a deed behind. */
const FORMER =
  /(?:^|[;,] )[ "*+-]{0,4}(?:(?:tại|ở|riêng|trong đó,?) )?(?:ubnd )?(?:(?:các|những|hai|ba|bốn|\d{1,2}) )?(?:đơn vỵ hành chính|xã|phường|thị trấn|huyện|quận)(?: (?!cũ|trước|sau|và)\p{L}{1,8}){0,5} ?(?:\(?cũ\)?|\(?(?:trước|trước khi) (?:sáp nhập|sắp xếp|hợp nhất)\)?),? (?:đã |còn |có )?(?:tiếp nhận|nhận|giải quyết|thụ lý|xử lý|tiếp|ban hành|thu|chi|tổ chức|trồng|gieo|cấp)(?!\p{L})[^;]*$/u
