/**
 * A token with every digit as 0: what `12/Q§-UBND` may be is the same as what `47/Q§-UBND` may be, and a report holds
 * hundreds of such. Null where there is nothing to gain: no digit, or `&#7879;`, of which the digits are the letter.
 */
export function figureless(token: string): string | null {
  if (!/\d/.test(token) || token.includes('&#')) return null
  return token.replace(/\d/g, '0')
}

const after = '.,;:)!?"'
const before = '("'

/**
 * The word of a token: without the punctuation after it, and without that before it where a plain letter or digit
 * follows (`(«ng` may be an opening quote). So long as no charset is typed in ASCII, it is read the same without. `fixed`:
 * characters that are letters only at the very end.
 */
export function wordOf(token: string, fixed: string): string {
  let to = token.length
  while (to > 0 && after.includes(token[to - 1]!)) to--
  if (to < token.length && to > 0 && fixed.includes(token[to - 1]!)) to = token.length
  const from = before.includes(token[0]!) && /[A-Za-z0-9]/.test(token[1] ?? '') ? 1 : 0
  return to - from < 2 ? token : token.slice(from, to)
}
