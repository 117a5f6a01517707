import type { Source } from './passages.ts'

/** So many characters are copied at once; a line that is longer is copied whole. */
const batch = 1 << 16

/**
 * The UTF-16 codes of a document's lines: a loop over an array costs a fraction of one over a string, and so does copying
 * many lines together. Each line stands between line feeds.
 */
export class Codes {
  list: Uint16Array = new Uint16Array(0)
  private bytes: Buffer = Buffer.alloc(0)
  private first = 0
  private end = 0
  /** What is added to a line's place in the source to find it here. */
  private off = 0

  constructor(private readonly source: Pick<Source, 'texts' | 'froms'>) {}

  /** Where a line begins in the list. Both hold until another line is asked for. */
  at(line: number): number {
    if (line < this.first || line >= this.end) this.load(line)
    return this.source.froms[line]! + line + this.off
  }

  private load(line: number): void {
    const { texts, froms } = this.source
    let end = line + 1
    while (end < texts.length && froms[end + 1]! - froms[line]! + end - line <= batch) end++
    const text = ['', ...texts.slice(line, end), ''].join('\n')
    if (text.length > this.list.length) {
      this.list = new Uint16Array(Math.max(text.length, 2 * batch))
      this.bytes = Buffer.from(this.list.buffer)
    }
    this.bytes.write(text, 'utf16le')
    this.first = line
    this.end = end
    this.off = 1 - froms[line]! - line
  }
}

/** The text of a stretch of codes, a string of its own: a slice would keep the whole document in memory. */
export function textOf(codes: Uint16Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at++) text += String.fromCharCode(codes[at]!)
  return text
}

/** The codes of a text, between line feeds. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length + 2).fill(10)
  for (let i = 0; i < text.length; i++) codes[i + 1] = text.charCodeAt(i)
  return codes
}

/** True for the code of white space; of most letters without asking an expression. */
export function isSpace(code: number): boolean {
  if (code > 0x20 && code < 0x1680 && code !== 0xa0) return false
  return code === 0x20 || code === 0xa0 || /\s/.test(String.fromCharCode(code))
}
