/** Further areas behind the first, each with its crop, and the words behind the last. */
const AREAS = /^(?: [^\d;,.:()]{1,30})?(?:(?:,| và) ?\d[\d.]{0,9}(?:,\d{1,3})? ?ha [^\d;,.:()]{1,50}){1,5}/u
/** What was done to the first alone, or to all that is told. */
const DONE = /(?<!\p{L})(?:gieo|cấy|sạ|trồng|xuống giống|diện tích|thực hiện|đạt|gồm)(?!\p{L})/u

/**
 * `17,8 ha ngô|, 5,2 ha lúa gãy đổ`: one verb behind several areas is told of them all, where none stands before the
 * first; empty where there is no such row.
 */
export function rowBehind(before: string, words: string, after: string): string {
  if (!/^\d[\d.,]* ?ha(?!\p{L})/u.test(words) || DONE.test(before)) return ''
  return AREAS.exec(after)?.[0] ?? ''
}
