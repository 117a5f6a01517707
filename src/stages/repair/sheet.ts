import type { Reading, Readings } from './readings.ts'

type Shift = [start: number, end: number, from: number, to: number]

const unseen = /\p{Cf}/u

/** A line being written: its text, and the way back to the source. Length by length equal pieces need no way back. */
export class Sheet {
  static readonly breaks = /[\n\r\v\f\u0085\u2028\u2029]/
  static readonly allBreaks = /[\n\r\v\f\u0085\u2028\u2029]/g

  length = 0
  /** How far the source is written. */
  at = 0
  private text = ''
  private dropped = 0
  private shifts: Shift[] | null = null

  constructor(private readonly source: string) {}

  /** Copies the source up to an offset, in capitals if asked (true when they change it); line breaks become blanks. */
  copy(to: number, capitals = false): boolean {
    if (to <= this.at) return false
    let piece = this.source.slice(this.at, to)
    if (piece.length > 1 && Sheet.breaks.test(piece)) piece = piece.replace(Sheet.allBreaks, ' ')
    else if (piece < ' ' && piece !== '\t' && Sheet.breaks.test(piece)) piece = ' '
    const cased = capitals ? upper(piece) : piece
    this.put(cased, piece.length)
    return cased !== piece
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
    return { text: this.text, shifts: this.shifts, dropped: this.dropped }
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
    const { at, length } = this
    this.at += taken
    this.length += text.length
    this.text += text
    if (this.shifts === null) {
      if (text.length === taken) return
      this.shifts = length > 0 ? [[0, length, 0, at]] : []
    }
    if (text.length === 0) return
    const last = this.shifts.at(-1)
    const even = text.length === taken
    if (even && last && last[1] - last[0] === last[3] - last[2] && last[1] === length && last[3] === at) {
      last[1] += text.length
      last[3] += taken
    } else this.shifts.push([length, length + text.length, at, at + taken])
  }
}

/** Capitals, letter for letter. */
function upper(text: string): string {
  const capitals = text.toUpperCase()
  if (capitals.length === text.length) return capitals
  return Array.from(text, (each) =>
    each.toUpperCase().length === each.length ? each.toUpperCase() : each,
  ).join('')
}
