import type { Span } from '../../../text/span.ts'

/** A sentence of the sheet; offsets over the whole text. */
export type Sentence = Span

/** No sentence is longer: what comes without any full stop is cut, so that matching stays linear. */
const LONGEST = 2000

/**
 * Cuts at full stops before a blank; numbers (`12.860`) hold together, and so does `…. Kết quả: 24 hồ sơ`.
 */
export function sentencesOf(text: string, start: number, end: number): Sentence[] {
  const out: Sentence[] = []
  let from = start
  const cut = (to: number) => {
    out.push({ start: from, end: to })
    from = to
  }
  STOP.lastIndex = start
  for (let stop = STOP.exec(text); stop && stop.index < end; stop = STOP.exec(text)) {
    while (stop.index - from > LONGEST) cut(from + LONGEST + 1)
    if (isStop(text, stop.index, end)) cut(stop.index + 1)
  }
  while (end - from > LONGEST) cut(from + LONGEST + 1)
  if (from < end) cut(end)
  return out
}

const STOP = /[.!?]/g

function isStop(text: string, i: number, end: number): boolean {
  const next = i + 1 < end ? text[i + 1]! : ' '
  if (next !== ' ' && next !== '"' && next !== ')') return false
  if (/^[ ]{1,4}kết quả ?:/u.test(text.slice(i + 1, Math.min(end, i + 20)))) return false
  return !/(?:^|[ (])(?:đ\/c|tt|tp|tx|gs|pgs|ts|ths|v\.v|tr)$/u.test(text.slice(Math.max(0, i - 6), i))
}

/** Words behind the last semicolon. */
export const lastClause = (words: string): string => words.slice(words.lastIndexOf(';') + 1)

/** The clauses between semicolons, brackets held together. */
export function clausesOf(sheet: string, { start, end }: Sentence): Sentence[] {
  const out: Sentence[] = []
  let from = start
  let depth = 0
  for (let i = start; i < end; i++) {
    const c = sheet[i]
    if (c === '(') depth++
    else if (c === ')') depth = Math.max(0, depth - 1)
    if (c !== ';' || depth > 0) continue
    out.push({ start: from, end: i + 1 })
    from = i + 1
  }
  if (from < end) out.push({ start: from, end })
  return out
}

/** How many brackets more are opened than closed; below zero where one is closed that was opened before. */
export function depthOf(words: string): number {
  let depth = 0
  for (const c of words) {
    if (c === '(') depth++
    else if (c === ')' && --depth < 0) return -1
  }
  return depth
}

/** Where the last bracket opens, if nothing closes behind it; else below zero. */
export function openBracket(words: string): number {
  const open = words.lastIndexOf('(')
  return words.includes(')', open) ? -1 : open
}

/** Where a sign first stands in a stretch; null where it does not. */
export function firstIn(sheet: string, { start, end }: Span, sign: RegExp): number | null {
  const at = sheet.slice(start, end).search(sign)
  return at < 0 ? null : start + at
}

/** Where an expression fitted, in a text of which what it looked at starts at the offset. */
export const spanOf = ({ index, 0: words }: RegExpExecArray, offset = 0): Span => ({
  start: offset + index,
  end: offset + index + words.length,
})

/** How many words there are, numbers left out. */
export const wordCount = (words: string): number => words.match(/\p{L}+/gu)?.length ?? 0
