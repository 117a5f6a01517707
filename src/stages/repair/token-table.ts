import type { Readings } from './readings.ts'

/** A token where it stands in its line, by its codes; `alone`: a single sign between words. */
export interface Spot {
  readonly start: number
  readonly end: number
  readonly alone: boolean
}

/** By the signs of an alphabet: what may be a blank, and what has no sign of its own. */
export const maybeBlank = 1
export const unsigned = 255
/** Tokens of so many characters are found by their signs alone. */
export const packable = 8

/**
 * The tokens read so far, numbered as they are met. Most tokens of a document were met before: a short one is found by
 * the signs of its characters (a byte each, given out as characters are met) packed in two integers, a long one by its
 * hash and its codes; no string is made to look it up.
 */
export class TokenTable {
  readonly readings: Readings[] = []
  /** By character code: its sign. Signs up to `lastPlain` are the same in every charset. */
  readonly signs = new Uint8Array(1 << 16).fill(unsigned)
  readonly lastPlain: number
  private nextSign: number
  /** Four integers each: the two packed signs, and one more than the token's number. */
  private short = new Int32Array(1 << 14)
  private shorts = 0
  private long = new Int32Array(1 << 12)
  private readonly longs: Long[] = []

  /** `plain`: by ASCII code, 1 for a character that is the same in every charset. */
  constructor(plain: Uint8Array) {
    let sign = maybeBlank
    plain.forEach((each, code) => {
      if (each === 1 && code > 0x20) this.signs[code] = ++sign
    })
    this.lastPlain = sign
    this.nextSign = sign + 1
    for (const code of blanks()) this.signs[code] = maybeBlank
  }

  get size(): number {
    return this.readings.length
  }

  /** The number of a token of up to `packable` characters that all have signs; -1 where it is not met yet. */
  findShort(high: number, low: number): number {
    const { short } = this
    const mask = short.length - 1
    for (let slot = slotOf(high, low) & mask; ; slot = (slot + 4) & mask) {
      const entry = short[slot + 2]! - 1
      if (entry < 0 || (short[slot + 1] === low && short[slot] === high)) return entry
    }
  }

  /** The same for any other token. */
  findLong(codes: Uint16Array, spot: Spot): number {
    const hash = hashOf(codes, spot)
    const mask = this.long.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = this.long[slot]! - 1
      if (entry < 0) return -1
      const each = this.longs[entry]!
      if (each.hash === hash && isAt(each, codes, spot)) return each.id
    }
  }

  addShort(high: number, low: number, readings: Readings): number {
    this.readings.push(readings)
    this.shorts += 1
    if (this.shorts * 8 > this.short.length) this.growShort()
    this.enterShort(high, low, this.readings.length)
    return this.readings.length - 1
  }

  addLong(codes: Uint16Array, spot: Spot, readings: Readings): number {
    const id = this.readings.push(readings) - 1
    this.longs.push({
      hash: hashOf(codes, spot),
      codes: codes.slice(spot.start, spot.end),
      alone: spot.alone,
      id,
    })
    if (this.longs.length * 2 > this.long.length) {
      this.long = new Int32Array(this.long.length * 2)
      for (let entry = 0; entry < this.longs.length; entry++) this.enterLong(entry)
    } else this.enterLong(this.longs.length - 1)
    return id
  }

  /** Gives a character a sign of its own while there are any. */
  sign(code: number): void {
    if (this.signs[code] === unsigned && this.nextSign < unsigned) this.signs[code] = this.nextSign++
  }

  private enterShort(high: number, low: number, entry: number): void {
    const mask = this.short.length - 1
    let slot = slotOf(high, low) & mask
    while (this.short[slot + 2] !== 0) slot = (slot + 4) & mask
    this.short[slot] = high
    this.short[slot + 1] = low
    this.short[slot + 2] = entry
  }

  private growShort(): void {
    const before = this.short
    this.short = new Int32Array(before.length * 2)
    for (let slot = 0; slot < before.length; slot += 4) {
      const entry = before[slot + 2]!
      if (entry !== 0) this.enterShort(before[slot]!, before[slot + 1]!, entry)
    }
  }

  private enterLong(entry: number): void {
    const mask = this.long.length - 1
    let slot = this.longs[entry]!.hash & mask
    while (this.long[slot] !== 0) slot = (slot + 1) & mask
    this.long[slot] = entry + 1
  }
}

interface Long {
  readonly hash: number
  readonly codes: Uint16Array
  readonly alone: boolean
  readonly id: number
}

function isAt(long: Long, codes: Uint16Array, { start, end, alone }: Spot): boolean {
  if (long.alone !== alone || long.codes.length !== end - start) return false
  for (let i = 0; i < long.codes.length; i++) if (long.codes[i] !== codes[start + i]) return false
  return true
}

/** The place of two packed signs among the slots, a multiple of four. */
function slotOf(high: number, low: number): number {
  const mixed = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) << 2
}

function hashOf(codes: Uint16Array, { start, end }: Spot): number {
  let hash = 0
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 0x9e3779b1) + codes[at]!) | 0
  return hash ^ (hash >>> 15)
}

/** Every code that may part tokens; `isBlank` says where it does. */
function blanks(): number[] {
  const codes = [9, 10, 11, 12, 13, 0x20, 0xa0, 0x2028, 0x2029, 0x202f, 0x3000]
  for (let code = 0x2000; code <= 0x200a; code++) codes.push(code)
  return codes
}
