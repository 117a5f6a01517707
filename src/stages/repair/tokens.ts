import type { SourceLine } from './passages.ts'
import type { Reader } from './reader.ts'
import type { Readings } from './readings.ts'

/**
 * The tokens of a document that may be read in more than one way, line after line. Tokens of plain ASCII are left out:
 * they are the same in every charset.
 */
export interface Tokens {
  readonly readings: readonly Readings[]
  /** Offsets inside the line. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** The font of each token; null where no run of the document names a font. */
  readonly fonts: readonly (string | null)[] | null
  /** The tokens of line i are `first[i]` up to `first[i + 1]`. */
  readonly first: readonly number[]
}

/** Cuts every line at its blanks and reads what is not plain. */
export function tokensOf(lines: readonly SourceLine[], reader: Reader): Tokens {
  const readings: Readings[] = []
  const starts: number[] = []
  const ends: number[] = []
  const first: number[] = [0]
  const fonts: (string | null)[] | null = lines.some((line) => line.runs.some((run) => run.font !== null))
    ? []
    : null
  for (const line of lines) {
    const { text } = line
    let isFirst = true
    for (let at = 0; at < text.length; ) {
      while (at < text.length && isBlank(text, at)) at++
      const start = at
      let plain = true
      while (at < text.length && !isBlank(text, at)) {
        if (plain && !reader.isPlain(text.charCodeAt(at))) plain = false
        at++
      }
      if (!plain) {
        const read = reader.of(text.slice(start, at), isFirst)
        if (read.scores !== null) {
          readings.push(read)
          starts.push(start)
          ends.push(at)
          fonts?.push(fontOf(line, start, at))
        }
      }
      isFirst = false
    }
    first.push(readings.length)
  }
  return { readings, starts, ends, fonts, first }
}

/**
 * True for the blanks that part tokens. A no-break blank that ends a letter of garbled UTF-8 (`Ã` and U+00A0: à) does not,
 * nor a blank before a combining mark, which belongs to the letter before it.
 */
export function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code > 0x20 && code < 0xa0) return false
  if (code === 0x20) {
    const next = text.charCodeAt(at + 1)
    return !(next >= 0x300 && next <= 0x36f)
  }
  if (code <= 13) return code >= 9
  if (code === 0xa0) return !/[ÂÃÄÅÆ»º]/.test(text[at - 1] ?? '')
  if (code < 0x2000) return false
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x3000
}

/** The font in which a token's first marked letter stands, else its first letter. */
function fontOf(line: SourceLine, start: number, end: number): string | null {
  let run = 0
  let found = -1
  for (let at = start; at < end; at++) {
    while (run + 1 < line.starts.length && line.starts[run + 1]! <= at) run++
    if (found < 0) found = run
    if (line.text.charCodeAt(at) > 0x7f) return line.runs[run]!.font
  }
  return line.runs[found]?.font ?? null
}
