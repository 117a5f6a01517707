import type { Quantity } from './quantity.ts'

/** What was done of a whole is printed in the same way: `khám phá 14 vụ (14/17)`. */
const DONE =
  /(?<!\p{L})(?:khám phá|điều tra|làm rõ|bắt|giải quyết|xử lý|hoàn thành|kiểm tra|thực hiện|đạt|tỷ lệ|tỉ lệ)(?!\p{L})[^.;]{0,80}$/iu

export const isDoneOfAll = (words: string, index: number): boolean =>
  DONE.test(words.slice(Math.max(0, index - 80), index))

/** What happens and has no whole that it would be a share of. */
const EVENT = /^(?:vụ|ca|trường hợp|đơn|lượt|cuộc|hồ sơ|người (?:chết|bị thương|tử vong))(?!\p{L})/iu

/** `tăng 2 xã so với năm trước (14/17 xã)`: so many of all there are; the pair of then and now begins with now. */
export const mayBeShare = (
  a: Quantity,
  b: Quantity,
  { how, noun }: { readonly how: string; readonly noun: string },
): boolean => a.value < b.value && (how === 'tăng' || !EVENT.test(noun))
