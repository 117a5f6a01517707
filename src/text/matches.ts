/**
 * Every place of a text where a global expression fits, from left to right. As `matchAll`, which makes a new
 * expression for each text: a report asks for some ten thousand times.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const out: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++
    out.push(match)
  }
  return out
}
