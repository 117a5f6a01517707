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
  private short = new Int32Array(0)
  private shorts = 0
  /** Two integers each: the hash, and one more than the token's number. */
  private long = new Int32Array(0)
  private longs = 0

  /** `plain`: by ASCII code, 1 for a character that is the same in every charset. */
  constructor(plain: Uint8Array) {
    let sign = maybeBlank
    plain.forEach((each, code) => {
      if (each === 1 && code > 0x20) this.signs[code] = ++sign
    })
    this.lastPlain = sign
    this.nextSign = sign + 1
    for (const code of blanks()) this.signs[code] = maybeBlank
    this.growShort()
    this.growLong()
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
    const { long } = this
    const hash = hashOf(codes, spot)
    const mask = long.length - 1
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const entry = long[slot + 1]! - 1
      if (entry < 0) return -1
      if (long[slot] === hash && isAt(this.readings[entry]!.token, codes, spot)) return entry
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
    this.readings.push(readings)
    this.longs += 1
    if (this.longs * 4 > this.long.length) this.growLong()
    this.enterLong(hashOf(codes, spot), this.readings.length)
    return this.readings.length - 1
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
    this.short = new Int32Array(Math.max(1 << 14, before.length * 2))
    for (let slot = 0; slot < before.length; slot += 4) {
      const entry = before[slot + 2]!
      if (entry !== 0) this.enterShort(before[slot]!, before[slot + 1]!, entry)
    }
  }

  private enterLong(hash: number, entry: number): void {
    const mask = this.long.length - 1
    let slot = (hash << 1) & mask
    while (this.long[slot + 1] !== 0) slot = (slot + 2) & mask
    this.long[slot] = hash
    this.long[slot + 1] = entry
  }

  private growLong(): void {
    const before = this.long
    this.long = new Int32Array(Math.max(1 << 12, before.length * 2))
    for (let slot = 0; slot < before.length; slot += 2) {
      const entry = before[slot + 1]!
      if (entry !== 0) this.enterLong(before[slot]!, entry)
    }
  }
}

function isAt(token: string, codes: Uint16Array, { start, end }: Spot): boolean {
  if (token.length !== end - start) return false
  for (let i = 0; i < token.length; i++) if (token.charCodeAt(i) !== codes[start + i]) return false
  return true
}

/** The place of two packed signs among the slots, a multiple of four. */
function slotOf(high: number, low: number): number {
  const mixed = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) << 2
}

/** A sign alone between words is another token than the same sign at the start of its line: they never have one hash. */
function hashOf(codes: Uint16Array, { start, end, alone }: Spot): number {
  let hash = 0
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 0x9e3779b1) + codes[at]!) | 0
  hash ^= hash >>> 15
  return alone ? ~hash : hash
}

/** Every code that may part tokens; `isBlank` says where it does. */
function blanks(): number[] {
  const codes = [9, 10, 11, 12, 13, 0x20, 0xa0, 0x2028, 0x2029, 0x202f, 0x3000]
  for (let code = 0x2000; code <= 0x200a; code++) codes.push(code)
  return codes
}
