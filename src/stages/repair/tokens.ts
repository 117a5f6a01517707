import { codesOf } from './codes.ts'
import type { SourceLine } from './passages.ts'
import type { Reader } from './reader.ts'
import type { Readings } from './readings.ts'
import { hashed } from './token-table.ts'

/**
 * The tokens of a document that may be read in more than one way, line after line. Tokens of plain ASCII are left out:
 * they are the same in every charset.
 */
export interface Tokens {
  readonly readings: readonly Readings[]
  /** Where each begins inside its line. */
  readonly starts: Int32Array
  /** The font of each token; null where no run of the document names a font. */
  readonly fonts: readonly (string | null)[] | null
  /** The tokens of line i are `first[i]` up to `first[i + 1]`. */
  readonly first: readonly number[]
}

/** Cuts every line at its blanks and reads what is not plain. */
export function tokensOf(lines: readonly SourceLine[], reader: Reader): Tokens {
  const readings: Readings[] = []
  let starts = new Int32Array(1 << 10)
  const first: number[] = [0]
  const spot = { start: 0, end: 0, hash: 0, alone: false }
  const fonts: (string | null)[] | null = lines.some((line) => line.runs.some((run) => run.font !== null))
    ? []
    : null
  for (const line of lines) {
    const { text } = line
    const codes = codesOf(text)
    let isFirst = true
    for (let at = 0; at < text.length; ) {
      while (at < text.length && isBlank(text, at)) at++
      const start = at
      let plain = true
      let hash = 0
      for (; at < text.length; at++) {
        const code = codes[at]!
        if ((code <= 0x20 || code >= 0xa0) && isBlank(text, at)) break
        if (code >= 0x80 || reader.plain[code] === 0) plain = false
        hash = hashed(hash, code)
      }
      if (!plain) {
        spot.start = start
        spot.end = at
        spot.hash = hash
        spot.alone = at - start === 1 && !isFirst
        const read = reader.at(text, codes, spot)
        if (read.scores !== null) {
          if (readings.length === starts.length) starts = wider(starts)
          starts[readings.length] = start
          readings.push(read)
          fonts?.push(fontOf(line, start, at))
        }
      }
      isFirst = false
    }
    first.push(readings.length)
  }
  return { readings, starts, fonts, first }
}

function wider(list: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(2 * list.length)
  twice.set(list)
  return twice
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
