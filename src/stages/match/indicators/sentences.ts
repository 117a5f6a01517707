import type { Span } from '../../../text/span.ts'

/** A sentence of the sheet; offsets over the whole text. */
export type Sentence = Span

/** No sentence is longer: what comes without any full stop is cut, so that matching stays linear. */
const LONGEST = 2000

/** Cuts at full stops before a blank; numbers (`12.860`) hold together, and so does `…. Kết quả: 24 hồ sơ`. */
export function sentencesOf(text: string, start: number, end: number): Sentence[] {
  const out: Sentence[] = []
  let from = start
  for (let i = start; i < end; i++) {
    const stop = isStop(text, i, end)
    if (!stop && i - from < LONGEST) continue
    out.push({ start: from, end: i + 1 })
    from = i + 1
  }
  if (from < end) out.push({ start: from, end })
  return out
}

/** Words behind the last semicolon. */
export const lastClause = (words: string): string => words.slice(words.lastIndexOf(';') + 1)

function isStop(text: string, i: number, end: number): boolean {
  const c = text[i]
  if (c !== '.' && c !== '!' && c !== '?') return false
  const next = i + 1 < end ? text[i + 1]! : ' '
  if (next !== ' ' && next !== '"' && next !== ')') return false
  if (/^[ ]{1,4}kết quả ?:/u.test(text.slice(i + 1, Math.min(end, i + 20)))) return false
  return !/(?:^|[ (])(?:đ\/c|tt|tp|tx|gs|pgs|ts|ths|v\.v|tr)$/u.test(text.slice(Math.max(0, i - 6), i))
}
