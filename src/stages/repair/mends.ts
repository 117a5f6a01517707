import type { Charset } from '../../charsets.ts'

/** A stretch that was written otherwise than the file holds it. Offsets into the spelled line. */
export interface Mend {
  start: number
  end: number
  /** The same stretch in the source line. */
  readonly from: number
  to: number
  readonly charset: Charset
  /** Its tokens; none (`last < first`) where only capitals were set. */
  readonly first: number
  last: number
  /** Where capitals come from: the font, or only the look of the line. */
  capitals: 'font' | 'line' | null
}

/** Adds a mend of a line; neighbours of one charset with nothing but blanks and punctuation between them are one. */
export function addMend(mends: Mend[], next: Mend, text: string): void {
  const last = mends.at(-1)
  if (last === undefined || !joins(last, next, text)) {
    mends.push(next)
    return
  }
  last.end = next.end
  last.to = next.to
  if (next.last >= 0) last.last = next.last
  if (next.capitals !== null && last.capitals !== 'line') last.capitals = next.capitals
}

/** True where a mend in this charset from here on is one with the last. */
export function joins(last: Mend, { charset, from }: Pick<Mend, 'charset' | 'from'>, text: string): boolean {
  return last.charset === charset && (from - last.to === 1 || isSigns(text, last.to, from))
}

/** Neither letters nor digits. */
function isSigns(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x80) return !/[\p{L}\p{N}]/u.test(text.slice(at, to))
    if ((code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a)) return false
  }
  return true
}

/** Without the blanks at its ends. */
export function trimmed(stretch: Pick<Mend, 'start' | 'end' | 'from' | 'to'>, text: string): typeof stretch {
  let { start, end, from, to } = stretch
  while (from < to && text[from]! <= ' ') [start, from] = [start + 1, from + 1]
  while (to > from && text[to - 1]! <= ' ') [end, to] = [end - 1, to - 1]
  return { start, end, from, to }
}
