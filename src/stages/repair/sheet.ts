import type { Reading, Readings } from './readings.ts'

/** The line being written, as codes: a string that grows by its letters would be built anew when it is read. */
let codes = new Uint16Array(1 << 14)
let bytes = Buffer.from(codes.buffer)

function room(length: number): Uint16Array {
  if (length > codes.length) {
    const wider = new Uint16Array(2 * length)
    wider.set(codes)
    codes = wider
    bytes = Buffer.from(codes.buffer)
  }
  return codes
}

function write(text: string, at: number): void {
  const given = room(at + text.length)
  for (let i = 0; i < text.length; i++) given[at + i] = text.charCodeAt(i)
}

function written(from: number, to: number): string {
  return bytes.toString('utf16le', 2 * from, 2 * to)
}

type Shift = [start: number, end: number, from: number, to: number]

const unseen = /\p{Cf}/u

/**
 * A line being written: its text, and the way back to the source. Length by length equal pieces need no way back. One
 * at a time: all sheets write in the same place.
 */
export class Sheet {
  static readonly breaks = /[\n\r\v\f\u0085\u2028\u2029]/
  static readonly allBreaks = /[\n\r\v\f\u0085\u2028\u2029]/g

  length = 0
  /** How far the source is written. */
  at = 0
  private dropped = 0
  private shifts: Shift[] | null = null

  constructor(private readonly source: string) {}

  /** Copies the source up to an offset, in capitals if asked (true when they change it); line breaks become blanks. */
  copy(to: number, capitals = false): boolean {
    if (to <= this.at) return false
    const { at, length } = this
    const sole = to - at === 1
    const given = room(length + to - at)
    for (let i = at; i < to; i++) {
      const code = this.source.charCodeAt(i)
      given[length + i - at] = isBreak(code) && (!sole || code < 0x20) ? 0x20 : code
    }
    this.laid(to - at, to - at)
    if (!capitals) return false
    const piece = written(length, this.length)
    const cased = upper(piece)
    if (cased === piece) return false
    write(cased, length)
    return true
  }

  /** Writes a token as it is read, without characters that cannot be seen; true when it reads otherwise than it stands. */
  token(readings: Readings, reading: Reading | null, capitals: boolean): boolean {
    const text = reading === null ? readings.token : reading.decoded.text
    const cased = capitals ? upper(text) : text
    const steps = reading?.decoded.steps ?? null
    if (readings.unclean && (unseen.test(cased) || cased.normalize('NFC') !== cased)) {
      this.cleaned(cased, steps ?? [[readings.token.length, cased.length]])
    } else if (steps === null) this.put(cased, cased.length)
    else {
      let at = 0
      for (const [taken, given] of steps) {
        this.put(cased.slice(at, at + given), taken)
        at += given
      }
    }
    return cased !== readings.token
  }

  done(): { text: string; shifts: readonly Shift[] | null; dropped: number } {
    return { text: written(0, this.length), shifts: this.shifts, dropped: this.dropped }
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
    this.put(kept, taken)
  }

  private put(text: string, taken: number): void {
    write(text, this.length)
    this.laid(text.length, taken)
  }

  /** So many characters were written for so many of the source. */
  private laid(given: number, taken: number): void {
    const { at, length } = this
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
