import type { Reading, Readings } from './readings.ts'

export type Shift = [start: number, end: number, from: number, to: number]

const unseen = /\p{Cf}/u

/**
 * The clean text while it is written, as codes: a string that grows by its letters would be built anew when it is read.
 * For the line being written it keeps the way back to the source; pieces of equal length, end to end, need none.
 */
export class Sheet {
  private codes: Uint16Array
  private bytes: Buffer
  /** How much is written. */
  length = 0

  private given: Uint16Array = new Uint16Array(0)
  /** Where the line's source begins in what is given. */
  private origin = 0
  /** Where the line began. */
  private begun = 0
  /** How far the line's source is written. */
  at = 0
  /** The length of the line's source. */
  private left = 0
  dropped = 0
  private shifts: Shift[] | null = null

  /** `room`: about how long the text will be. */
  constructor(room: number) {
    this.codes = new Uint16Array(Math.max(256, room))
    this.bytes = Buffer.from(this.codes.buffer)
  }

  /** The last code written but `back`; a line feed before the first. */
  last(back = 0): number {
    return this.length > back ? this.codes[this.length - 1 - back]! : 10
  }

  codeAt(at: number): number {
    return this.codes[at]!
  }

  written(from: number, to: number): string {
    return this.bytes.toString('utf16le', 2 * from, 2 * to)
  }

  /** All that is written; the sheet is then blank, and holds no memory. */
  take(): string {
    const text = this.written(0, this.length)
    this.codes = new Uint16Array(0)
    this.bytes = Buffer.alloc(0)
    this.length = 0
    return text
  }

  /** Writes something that the source does not hold. */
  put(text: string): void {
    this.write(text)
    this.length += text.length
  }

  /** Takes out the blank before what was written from `at` on. */
  closeUp(at: number): void {
    this.codes.copyWithin(at - 1, at, this.length)
    this.length -= 1
  }

  replace(code: number, by: number, from: number): void {
    for (let at = from; at < this.length; at++) if (this.codes[at] === code) this.codes[at] = by
  }

  /** A line of so many codes that are given from an offset on. */
  begin(given: Uint16Array, origin: number, length: number): void {
    this.given = given
    this.origin = origin
    this.begun = this.length
    this.at = 0
    this.left = length
    this.dropped = 0
    this.shifts = null
    this.room(length)
  }

  /** Copies the source up to an offset, in capitals if asked (true when they change it); line breaks become blanks. */
  copy(to: number, capitals = false): boolean {
    if (to <= this.at) return false
    const { at, length } = this
    this.room(to - at)
    this.lift(at, to - at)
    this.laid(to - at, to - at)
    if (!capitals) return false
    const piece = this.written(length, this.length)
    const cased = upper(piece)
    if (cased === piece) return false
    for (let i = 0; i < cased.length; i++) this.codes[length + i] = cased.charCodeAt(i)
    return true
  }

  /** Writes a token as it is read, without characters that cannot be seen; true when it reads otherwise than it stands. */
  token(readings: Readings, reading: Reading | null, capitals: boolean): boolean {
    const text = reading === null ? readings.token : reading.decoded.text
    const cased = capitals ? upper(text) : text
    const steps = reading === null ? null : reading.decoded.steps
    if (readings.weights.unclean && (unseen.test(cased) || cased.normalize('NFC') !== cased)) {
      this.cleaned(cased, steps ?? [[readings.token.length, cased.length]])
    } else {
      this.write(cased)
      if (steps === null) this.laid(cased.length, cased.length)
      else for (const step of steps) this.laid(step[1], step[0])
    }
    return cased !== readings.token
  }

  /** Writes so many codes of a pool in place of as many of the source. */
  paste(pool: Uint16Array, from: number, count: number): void {
    const { codes, length } = this
    for (let i = 0; i < count; i++) codes[length + i] = pool[from + i]!
    this.laid(count, count)
  }

  /** Copies the line as it stands, to be written over with `over` and then counted as written with `reach`. */
  trace(): void {
    this.lift(0, this.left)
  }

  /** Writes so many codes of a pool over those of a traced line, from `at` on. */
  over(at: number, pool: Uint16Array, from: number, count: number): void {
    const { codes } = this
    const to = this.length + at
    for (let i = 0; i < count; i++) codes[to + i] = pool[from + i]!
  }

  /** The traced line is written up to here. */
  reach(to: number): void {
    this.at = to
    this.length += to
  }

  /** True where the word of the source before `at` has a small letter of ASCII, and nothing but plain blanks between. */
  followsSmall(at: number): boolean {
    const { given, origin } = this
    let i = origin + at - 1
    while (i >= origin && given[i] === 0x20) i--
    for (; i >= origin; i--) {
      const code = given[i]!
      if (code >= 0x61 && code <= 0x7a) return true
      if (code <= 0x20 || code === 0xa0 || code >= 0x1680) return false
    }
    return false
  }

  /** The way back of the line; null: character for character. */
  end(): readonly Shift[] | null {
    return this.shifts
  }

  /** Lays so many codes of the source, from `at` on, behind what is written; line breaks become blanks. */
  private lift(at: number, count: number): void {
    const { codes, length, given } = this
    const from = this.origin + at
    for (let i = 0; i < count; i++) {
      const code = given[from + i]!
      codes[length + i] = isBreak(code) ? 0x20 : code
    }
  }

  private cleaned(text: string, steps: readonly (readonly [number, number])[]): void {
    let at = 0
    for (const [taken, given] of steps) {
      const piece = text.slice(at, at + given)
      at += given
      if (taken === given && piece.normalize('NFC') === piece)
        for (const each of piece) this.seen(each, each.length)
      else this.seen(piece.normalize('NFC'), taken)
    }
  }

  private seen(piece: string, taken: number): void {
    const kept = [...piece].filter((each) => !unseen.test(each)).join('')
    this.dropped += piece.length - kept.length
    this.write(kept)
    this.laid(kept.length, taken)
  }

  private write(text: string): void {
    const { length } = text
    this.room(length)
    const { codes } = this
    const at = this.length
    for (let i = 0; i < length; i++) codes[at + i] = text.charCodeAt(i)
  }

  /** So many characters were written for so many of the source. */
  private laid(given: number, taken: number): void {
    const { at } = this
    const length = this.length - this.begun
    this.at += taken
    this.length += given
    if (this.shifts === null) {
      if (given === taken) return
      this.shifts = length > 0 ? [[0, length, 0, at]] : []
    }
    if (given === 0) return
    const last = this.shifts.at(-1)
    const even = given === taken
    if (even && last && last[1] - last[0] === last[3] - last[2] && last[1] === length && last[3] === at) {
      last[1] += given
      last[3] += taken
    } else this.shifts.push([length, length + given, at, at + taken])
  }

  /** Makes room for so many characters more, and for what is left of the line. */
  private room(more: number): void {
    const need = this.length + more + this.left - this.at
    if (need <= this.codes.length) return
    const wider = new Uint16Array(2 * need)
    wider.set(this.codes.subarray(0, this.length))
    this.codes = wider
    this.bytes = Buffer.from(wider.buffer)
  }
}

function isBreak(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029
}

/** Capitals, letter for letter. */
function upper(text: string): string {
  const capitals = text.toUpperCase()
  if (capitals.length === text.length) return capitals
  return Array.from(text, (each) =>
    each.toUpperCase().length === each.length ? each.toUpperCase() : each,
  ).join('')
}
