import type { Charset } from '../../charsets.ts'
import { codesOf, textOf } from './codes.ts'
import { decoder } from './decode.ts'
import { asDecoded, asUnicode, neutral, type Reading, type Readings, type Weights } from './readings.ts'
import { Rivals } from './rivals.ts'
import { figureless, wordOf } from './shape.ts'
import { type Charts, lineReading, type Sounds, singleReading, soundsOf } from './sounds.ts'
import { packable, type Spot, TokenTable, unsigned } from './token-table.ts'
import { Traits } from './traits.ts'
import { weigh } from './weigh.ts'
import { Writings } from './writings.ts'

/** Reads tokens in every charset, each distinct token once. */
export interface Reader {
  readonly states: readonly (Charset | null)[]
  /** The tokens read so far; a token's number is its place there. */
  readonly table: TokenTable
  /** What is asked of tokens again and again, by number. */
  readonly traits: Traits
  readonly writings: Writings
  /** The number of a token. `first`: it opens its line, where a single sign is a bullet. */
  readonly of: (token: string, first: boolean) => number
  /** The same for a token by its codes. */
  readonly met: (codes: Uint16Array, spot: Spot) => number
  /** How a token is read, written in a way that is not `asTold`; null: as it stands. */
  readonly reading: (id: number, state: number, pick: number) => Reading | null
  /** By state: how tokens fare there beside the other states. */
  readonly rivals: readonly Rivals[]
  /** True for a token that has more than one reading. */
  readonly isOpen: (id: number) => boolean
}

/** Readers by the charsets they read: the tokens of one document are met again in the next. */
const readers = new Map<string, { readonly charsets: readonly Charset[]; readonly reader: Reader }>()
const mostTokens = 100_000
const mostShapes = 20_000
/** What is longer is no word, and kept by itself. */
const longWord = 100

/** A reader for these charsets, with what it has read before; it is made anew when it has grown large. */
export function reader(charsets: readonly Charset[], asked: ReadonlySet<string>): Reader {
  const key = charsets.map((each) => (asked.has(each.id) ? `+${each.id}` : each.id)).join(' ')
  const kept = readers.get(key)
  if (kept && kept.reader.table.size < mostTokens && kept.charsets.every((each, i) => each === charsets[i])) {
    return kept.reader
  }
  if (readers.size > 8) readers.clear()
  const made = newReader(charsets, asked)
  readers.set(key, { charsets, reader: made })
  return made
}

function newReader(charsets: readonly Charset[], asked: ReadonlySet<string>): Reader {
  const lines = charsets.filter((each) => (each.met ?? 'line') === 'line' || asked.has(each.id))
  const single = charsets.filter((each) => each.met === 'word').map((each) => [each, decoder(each)] as const)
  const decoders = lines.map((each) => [each, decoder(each)] as const)
  const states = [null, ...lines]
  const table = new TokenTable(plainly(charsets))
  const traits = new Traits(table.readings)

  const charts = { decoders, single }
  const weights = scales(charts, charsets)
  const reading = readingsOf(table.readings, charts)

  const read = (token: string, alone: boolean): Readings => ({
    id: table.size,
    token,
    weights: isAddress(token) ? neutral : weights(token, alone),
  })
  const met = (codes: Uint16Array, spot: Spot): number => {
    for (let at = spot.start; at < spot.end; at++) table.sign(codes[at]!)
    const packed = packedAt(codes, spot, table.signs)
    const known = packed === null ? table.findLong(codes, spot) : table.findShort(packed[0], packed[1])
    if (known >= 0) return known
    const readings = read(textOf(codes, spot.start, spot.end), spot.alone)
    const id = packed ? table.addShort(packed[0], packed[1], readings) : table.addLong(codes, spot, readings)
    traits.add(readings)
    return id
  }
  return {
    states,
    table,
    traits,
    writings: new Writings({ readings: table.readings, states, reading }),
    reading,
    rivals: states.map((_, state) => new Rivals(table.readings, state, reading)),
    met,
    of: (token, first) =>
      met(codesOf(token), { start: 1, end: token.length + 1, alone: token.length === 1 && !first }),
    isOpen: (id) => traits.open[id] === 1,
  }
}

/**
 * What tokens weigh. Tokens that differ in their figures alone weigh the same, and those of one word sound the same: it is
 * read in every charset once, not again with each comma and bracket.
 */
function scales(charts: Charts, charsets: readonly Charset[]): (token: string, alone: boolean) => Weights {
  const shapes = new Map<string, Weights>()
  const words = new Map<string, Sounds>()
  const lines = charts.decoders.map(([charset]) => charset)
  const ascii = charsets.some((each) => each.ascii)
  const fixed = charsets.map((each) => each.atEnd ?? '').join('')

  const sounds = (token: string): Sounds => {
    const word = ascii || token.length > longWord ? token : wordOf(token, fixed)
    let sounds = words.get(word)
    if (sounds === undefined) {
      sounds = soundsOf(word, charts)
      if (words.size >= mostShapes) words.clear()
      words.set(word, sounds)
    }
    return sounds
  }
  return (token, alone) => {
    const shape = figureless(token)
    if (shape === null) return weigh({ token, alone }, sounds(token), lines)
    let weights = shapes.get(shape)
    if (weights === undefined) {
      weights = weigh({ token: shape, alone }, sounds(shape), lines)
      if (shapes.size >= mostShapes) shapes.clear()
      shapes.set(shape, weights)
    }
    return weights
  }
}

/** The readings of tokens, each made when it is first asked for. */
function readingsOf(readings: readonly Readings[], charts: Charts): Reader['reading'] {
  const made = new Map<number, Reading>()
  return (id, state, pick) => {
    if (pick !== asDecoded && pick !== asUnicode) return null
    const { token, weights } = readings[id]!
    const key = 256 * id + (pick === asDecoded ? state : 0)
    let reading = made.get(key)
    if (reading === undefined) {
      reading = (
        pick === asDecoded ? lineReading(token, state, charts) : singleReading(token, weights.own, charts)
      )!
      made.set(key, reading)
    }
    return reading
  }
}

/** By ASCII code: 1 for a character that no charset reads otherwise. */
function plainly(charsets: readonly Charset[]): Uint8Array {
  const plain = Uint8Array.from({ length: 0x80 }, (_, code) => (code >= 0x20 ? 1 : 0))
  for (const each of charsets) for (const sign of each.ascii ?? '') plain[sign.charCodeAt(0)] = 0
  return plain
}

/** A short token whose characters all have signs, as two integers; a sign alone between words is another token. */
function packedAt(
  codes: Uint16Array,
  { start, end, alone }: Spot,
  signs: Uint8Array,
): readonly [number, number] | null {
  if (end - start > packable) return null
  let high = 0
  let low = 0
  for (let at = start; at < end; at++) {
    const sign = signs[codes[at]!]!
    if (sign === unsigned || sign === 1) return null
    high = (high << 8) | (low >>> 24)
    low = (low << 8) | sign
  }
  return [alone ? 1 : high, low]
}

/** Addresses have one reading. */
function isAddress(token: string): boolean {
  return token.length > 4 && /@\w|:\/\/|^www\./i.test(token)
}
