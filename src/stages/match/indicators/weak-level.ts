import type { Span } from '../../../text/span.ts'

/**
 * `Tổng số TTHC áp dụng | tại huyện | là 402 TTHC (cấp huyện 258, cấp xã 144)`: where the list behind the figure has its
 * levels, the place is that of all of them; `tại huyện: 402 hồ sơ; tại các xã: 900` tells levels apart.
 */
export const isPlaceOfAll = (sheet: string, place: Span, end: number): boolean =>
  PLACE.test(sheet.slice(place.start, place.end)) &&
  BY_LEVEL.test(sheet.slice(place.end, Math.min(end, place.end + REACH)))

/** The same, where the words of a figure begin with the place: `tại | huyện là 402 hồ sơ, trong đó cấp huyện 258`. */
export function isAtPlaceOfAll(sheet: string, start: number, { end }: Span): boolean {
  const place = PLACE.exec(sheet.slice(start, start + LONGEST))?.[0]
  if (!place || !AT.test(sheet.slice(Math.max(0, start - 6), start))) return false
  return isPlaceOfAll(sheet, { start, end: start + place.length }, end)
}

const REACH = 160
const LONGEST = 16
const AT = /(?<!\p{L})(?:tại|ở) $/u
const PLACE = /^(?:tại |ở )?(?:huyện|quận|thị xã|thành phố|tỉnh)(?!\p{L})/u

const LEVEL = '(?:thuộc |của |ở |tại |ubnd )?cấp (?:tỉnh|huyện|quận|thị xã|thành phố|xã)'
/** One figure, the whole, and a list whose first item names its level before its figure or behind it. */
const BY_LEVEL = new RegExp(
  `^[^\\d;.()]{0,40}\\d[\\d.]*(?: \\p{L}+){0,4} ?(?:[,;]? ?\\(?(?:trong đó|gồm|bao gồm|chia ra|cụ thể)(?: có| là)?[:,]?|[(:]|,(?= ${LEVEL} )) ?(?:\\p{L}+ ){0,3}?(?:\\d[\\d.]*(?: \\p{L}+){0,4} )?${LEVEL}(?!\\p{L})`,
  'u',
)
