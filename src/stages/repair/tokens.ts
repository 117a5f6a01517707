import { Codes } from './codes.ts'
import { type Source, startsOf } from './passages.ts'
import type { Reader } from './reader.ts'
import { maybeBlank, packable, unsigned } from './token-table.ts'

/**
 * The tokens of a document that may be read in more than one way, line after line. Tokens of plain ASCII are left out:
 * they are the same in every charset.
 */
export interface Tokens {
  readonly count: number
  /** The number of each in the reader. */
  readonly ids: Int32Array
  /** Where each begins inside its line. */
  readonly starts: Int32Array
  /** The font of each as an index into `names`; null where no run of the document names a font. */
  readonly fonts: Uint16Array | null
  readonly names: readonly (string | null)[]
  /** The tokens of line i are `first[i]` up to `first[i + 1]`. */
  readonly first: Int32Array
}

/** The font of a token as an index into `names`; 0 where none is named. */
export const fontAt = ({ fonts }: Tokens, i: number): number => (fonts === null ? 0 : fonts[i]!)

/** Room for one token in so many characters at first: few texts have more. */
const perToken = 5
/** Fonts beyond so many are taken for no font. */
const mostFonts = 65_000

/** Cuts every line at its blanks and reads what is not plain. */
export function tokensOf(source: Source, reader: Reader): Tokens {
  return new Cutter(source, reader).cut()
}

class Cutter {
  private ids: Int32Array
  private starts: Int32Array
  private fonts: Uint16Array | null
  private readonly fontNames: FontNames = new FontNames()
  private readonly first: Int32Array
  private readonly codes: Codes
  private count = 0

  constructor(
    private readonly source: Source,
    private readonly reader: Reader,
  ) {
    this.codes = new Codes(source)
    this.first = new Int32Array(source.lines.length + 1)
    const room = Math.ceil(source.froms.at(-1)! / perToken) + 64
    this.ids = new Int32Array(room)
    this.starts = new Int32Array(room)
    this.fonts = source.hasFonts ? new Uint16Array(room) : null
  }

  cut(): Tokens {
    const { texts } = this.source
    for (let line = 0; line < texts.length; line++) {
      const before = this.count
      this.line(line, texts[line]!.length)
      this.first[line + 1] = this.count
      if (this.fonts !== null && this.count > before) this.ask(line, before)
    }
    const { count, ids, starts, fonts, first } = this
    return { count, ids, starts, fonts, names: this.fontNames.names, first }
  }

  private line(line: number, length: number): void {
    const { reader } = this
    const { signs, lastPlain } = reader.table
    const begin = this.codes.at(line)
    const codes = this.codes.list
    const end = begin + length
    if (length > this.ids.length - this.count) this.widen(length)
    const { ids, starts } = this
    let { open } = reader.traits
    let { count } = this
    let at = begin
    while (at < end && signs[codes[at]!] === maybeBlank && isBlank(codes, at)) at++
    const opens = at
    while (at < end) {
      const start = at
      let sign = signs[codes[at]!]!
      let top = 0
      let low = 0
      let high = 0
      do {
        if (sign === maybeBlank) {
          if (isBlank(codes, at)) break
          sign = unsigned
        }
        high = (high << 8) | (low >>> 24)
        low = (low << 8) | sign
        if (sign > top) top = sign
        at += 1
        sign = signs[codes[at]!]!
      } while (at < end)
      if (top > lastPlain) {
        const alone = at - start === 1 && start > opens
        let id = -1
        if (top !== unsigned) {
          id =
            at - start <= packable
              ? reader.table.findShort(alone ? maybeBlank : high, low)
              : reader.table.findLong(codes, { start, end: at, alone })
        }
        if (id < 0) {
          id = reader.met(codes, { start, end: at, alone })
          open = reader.traits.open
        }
        if (open[id] === 1) {
          ids[count] = id
          starts[count] = start - begin
          count += 1
        }
      }
      at += 1
      while (at < end && signs[codes[at]!] === maybeBlank && isBlank(codes, at)) at++
    }
    this.count = count
  }

  private widen(by: number): void {
    const size = Math.max(2 * this.ids.length, this.count + by)
    const wider = <T extends Int32Array | Uint16Array>(list: T, next: T): T => {
      next.set(list.subarray(0, this.count))
      return next
    }
    this.ids = wider(this.ids, new Int32Array(size))
    this.starts = wider(this.starts, new Int32Array(size))
    if (this.fonts !== null) this.fonts = wider(this.fonts, new Uint16Array(size))
  }

  /** Notes the fonts of the tokens of a line from one on. */
  private ask(line: number, from: number): void {
    const { runs } = this.source.lines[line]!
    const text = this.source.texts[line]!
    const runStarts = startsOf(runs)
    let run = 0
    for (let i = from; i < this.count; i++) {
      const start = this.starts[i]!
      while (run + 1 < runs.length && runStarts[run + 1]! <= start) run++
      const end = start + this.reader.table.readings[this.ids[i]!]!.token.length
      let of = run
      for (let at = start, now = run; at < end; at++) {
        while (now + 1 < runs.length && runStarts[now + 1]! <= at) now++
        if (text.charCodeAt(at) <= 0x7f) continue
        of = now
        break
      }
      this.fonts![i] = this.fontNames.at(runs[of]!.font)
    }
  }
}

/** The fonts of a document by number; 0 is no font. */
class FontNames {
  readonly names: (string | null)[] = [null]
  private readonly known = new Map<string, number>()

  at(name: string | null): number {
    if (name === null) return 0
    let index = this.known.get(name)
    if (index === undefined) {
      index = this.names.length < mostFonts ? this.names.push(name) - 1 : 0
      this.known.set(name, index)
    }
    return index
  }
}

/**
 * True for the blanks that part tokens, in a line that stands between line feeds. A no-break blank that ends a letter of
 * garbled UTF-8 (`Ã` and U+00A0: à) does not, nor a blank before a combining mark, which belongs to the letter before it.
 */
export function isBlank(codes: Uint16Array, at: number): boolean {
  const code = codes[at]!
  if (code > 0x20 && code < 0xa0) return false
  if (code === 0x20) {
    const next = codes[at + 1]!
    return next < 0x300 || next > 0x36f
  }
  if (code <= 13) return code >= 9
  if (code === 0xa0) return !endsGarbled(codes[at - 1]!)
  if (code < 0x2000) return false
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x3000
}

/** `Â Ã Ä Å Æ » º`, the first of the bytes of which U+00A0 may be the last. */
function endsGarbled(code: number): boolean {
  return (code >= 0xc2 && code <= 0xc6) || code === 0xbb || code === 0xba
}
