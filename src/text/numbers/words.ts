const UNITS: ReadonlyMap<string, number> = new Map([
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
])

/** The last word after a ten may be another one: hai mươi mốt, hai mươi tư, mười lăm. */
const LAST: ReadonlyMap<string, number> = new Map([...UNITS, ['mốt', 1], ['tư', 4], ['lăm', 5], ['nhăm', 5]])

/** Source of a pattern for number words from two to a hundred, lower case; `một` and `năm` (year) alone are no figures. */
export const NUMBER_WORDS =
  '(?:(?:(?:hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín) mươi(?: (?:mốt|hai|ba|bốn|tư|lăm|nhăm|sáu|bảy|bẩy|tám|chín))?' +
  '|mười(?: (?:một|hai|ba|bốn|lăm|nhăm|sáu|bảy|bẩy|tám|chín))?|một trăm|hai|ba|bốn|sáu|bảy|bẩy|tám|chín))'

/** Words for a number from nought to a hundred, or `nửa`; null for other words. */
export function readNumberWords(words: string): number | null {
  const plain = words.toLowerCase().trim()
  if (/^(?:không|chưa|chẳng)(?: \p{L}+){0,2}$/u.test(plain)) return 0
  if (plain === 'nửa') return 0.5
  if (plain === 'một trăm') return 100
  const parts = plain.split(' ')
  if (parts[0] === 'mười') return parts.length === 1 ? 10 : parts.length === 2 ? sum(10, parts[1]!) : null
  const first = UNITS.get(parts[0]!)
  if (first === undefined) return null
  if (parts.length === 1) return first
  if (parts[1] !== 'mươi') return null
  if (parts.length === 2) return first * 10
  return parts.length === 3 ? sum(first * 10, parts[2]!) : null
}

function sum(tens: number, word: string): number | null {
  const unit = LAST.get(word)
  return unit === undefined ? null : tens + unit
}
