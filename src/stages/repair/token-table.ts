import type { Readings } from './readings.ts'

/** Where a token stands in its line, with its hash; `alone`: a single sign between words. */
export interface Spot {
  readonly start: number
  readonly end: number
  readonly hash: number
  readonly alone: boolean
}

/**
 * The tokens read so far, found by a stretch of a line without cutting it out: most tokens of a document were met before,
 * and a string made for each only to look it up is what reading would spend its time on.
 */
export class TokenTable {
  private slots = new Int32Array(1 << 12)
  /** The tokens' codes, end to end; token i is `pool[begins[i], begins[i + 1])`. */
  private pool = new Uint16Array(1 << 14)
  private readonly begins: number[] = [0]
  private readonly hashes: number[] = []
  private readonly found: Readings[] = []
  /** A sign alone between words is an entry of its own. */
  private readonly alone: boolean[] = []

  get size(): number {
    return this.found.length
  }

  /** The readings of `text[start, end)`, whose `hashed` is given; undefined where it is not met yet. */
  find(codes: Uint16Array, { start, end, hash, alone }: Spot): Readings | undefined {
    const mask = this.slots.length - 1
    for (let slot = slotOf(hash) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.slots[slot]! - 1
      if (entry < 0) return undefined
      if (this.hashes[entry] !== hash || this.alone[entry] !== alone) continue
      if (this.isAt(entry, codes, start, end)) return this.found[entry]!
    }
  }

  add(readings: Readings, codes: Uint16Array, { start, end, hash, alone }: Spot): void {
    this.keep(codes, start, end)
    this.found.push(readings)
    this.hashes.push(hash)
    this.alone.push(alone)
    if (this.found.length * 2 > this.slots.length) this.grow()
    else this.enter(this.found.length - 1)
  }

  private isAt(entry: number, codes: Uint16Array, start: number, end: number): boolean {
    const from = this.begins[entry]!
    const length = end - start
    if (this.begins[entry + 1]! - from !== length) return false
    for (let i = 0; i < length; i++) if (this.pool[from + i] !== codes[start + i]) return false
    return true
  }

  private keep(codes: Uint16Array, start: number, end: number): void {
    const from = this.begins.at(-1)!
    const next = from + end - start
    if (next > this.pool.length) {
      const wider = new Uint16Array(2 * next)
      wider.set(this.pool)
      this.pool = wider
    }
    this.pool.set(codes.subarray(start, end), from)
    this.begins.push(next)
  }

  private enter(entry: number): void {
    const mask = this.slots.length - 1
    let slot = slotOf(this.hashes[entry]!) & mask
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask
    this.slots[slot] = entry + 1
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2)
    for (let entry = 0; entry < this.found.length; entry++) this.enter(entry)
  }
}

function slotOf(hash: number): number {
  return hash ^ (hash >>> 15)
}

/** One step of the hash of a token, from 0 at its first character. */
export function hashed(hash: number, code: number): number {
  return (Math.imul(hash, 0x9e3779b1) + code) | 0
}

/** The hash of a whole string. */
export function hashOf(text: string): number {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = hashed(hash, text.charCodeAt(i))
  return hash
}
