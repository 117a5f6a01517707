import { lookOf } from './capitals.ts'
import type { Reader } from './reader.ts'
import { asItStands, asTold, cleaned, type Readings } from './readings.ts'
import { isDoubtful } from './traits.ts'

/** The token takes more than writing letter for letter. */
export const special = -1
/** The token stays as it stands, or is read as it stands. */
export const standing = -2
/** Added to the place of a word that may stand in capitals, if the words beside it do. */
export const maybeCapitals = 1 << 30
/** What a slot holds, by its place in it. */
const slotSize = 4
const slotKey = 0
export const slotPlace = 1
export const slotLength = 2

interface Read extends Pick<Reader, 'states' | 'reading'> {
  readonly readings: readonly Readings[]
}

/**
 * How tokens are written, letter for letter, in one packed list: most tokens of a document are written over and over in
 * the same way, and following each to its reading, its text and its steps is what writing would spend its time on.
 */
export class Writings {
  /** Of every token the way in which it was last written, where its codes then begin in `pool`, and how many it has. */
  slots = new Int32Array(0)
  pool = new Uint16Array(0)
  private length = 0
  /** Where the other ways begin in which a token was written, by token and key. */
  private readonly places = new Map<number, number>()

  constructor(private readonly of: Read) {
    this.slots = wider(this.slots)
    this.pool = widerPool(this.pool)
  }

  /**
   * The slot of a token written in a state: its place is where its codes begin in the pool, with `maybeCapitals` added
   * for a word that the line may put in capitals; or `special` or `standing`.
   */
  slot(id: number, state: number, pick: number): number {
    const slot = slotSize * id
    return slot < this.slots.length && this.slots[slot] === key(state, pick)
      ? slot
      : this.enter(id, state, pick)
  }

  private enter(id: number, state: number, pick: number): number {
    const slot = slotSize * id
    while (slot + slotSize > this.slots.length) this.slots = wider(this.slots)
    const before = this.slots[slot + slotKey]!
    if (before !== 0) this.places.set(1024 * id + before, this.slots[slot + slotPlace]!)
    const place =
      (before === 0 ? undefined : this.places.get(1024 * id + key(state, pick))) ??
      this.placed(this.of.readings[id]!, state, pick)
    this.slots[slot + slotKey] = key(state, pick)
    this.slots[slot + slotPlace] = place
    this.slots[slot + slotLength] = this.of.readings[id]!.token.length
    return slot
  }

  private placed(readings: Readings, state: number, pick: number): number {
    if (pick === asTold) return special
    if (pick === asItStands) {
      const odd = readings.weights.unclean || isDoubtful(readings, state) || readings.token.includes('\x85')
      return odd ? special : standing
    }
    const { decoded } = this.of.reading(readings.id, state, pick)!
    const look = this.of.states[state]?.smallOnly ? lookOf(readings.token, decoded.text) : 'small'
    const odd = readings.weights.unclean && cleaned(decoded.text) !== decoded.text
    if (decoded.steps !== null || look === 'capitals' || odd) return special
    if (decoded.text === readings.token)
      return look === 'small' && !decoded.text.includes('\x85') ? standing : special
    const at = this.length
    while (at + decoded.text.length > this.pool.length) this.pool = widerPool(this.pool)
    for (let i = 0; i < decoded.text.length; i++) this.pool[at + i] = decoded.text.charCodeAt(i)
    this.length += decoded.text.length
    return look === 'small' ? at : at + maybeCapitals
  }
}

function key(state: number, pick: number): number {
  return 1 + state * 4 + pick
}

function wider(list: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(Math.max(1 << 14, 2 * list.length))
  twice.set(list)
  return twice
}

function widerPool(list: Uint16Array): Uint16Array<ArrayBuffer> {
  const twice = new Uint16Array(Math.max(1 << 14, 2 * list.length))
  twice.set(list)
  return twice
}
