import type { Charset } from '../../charsets.ts'
import { codesOf } from './codes.ts'
import { decoder } from './decode.ts'
import { figureless, withFigures } from './figures.ts'
import { neutral, type Readings } from './readings.ts'
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
  /** The same for a token where it stands in its line, whose codes are at hand. */
  readonly met: (text: string, codes: Uint16Array, spot: Spot) => number
  /** True for a token that has more than one reading. */
  readonly isOpen: (id: number) => boolean
}

/** Readers by the charsets they read: the tokens of one document are met again in the next. */
const readers = new Map<string, { readonly charsets: readonly Charset[]; readonly reader: Reader }>()
const mostTokens = 100_000
const mostShapes = 20_000

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
  const shapes = new Map<string, Readings>()

  const read = (token: string, alone: boolean): Readings => {
    const id = table.size
    if (isAddress(token)) return neutral(token, id)
    const shape = figureless(token)
    if (shape === null) return weigh(token, { id, alone }, charts)
    const like = shapes.get(shape) ?? weigh(shape, { id, alone }, charts)
    if (shapes.size < mostShapes) shapes.set(shape, like)
    return withFigures(like, token, id)
  }
  const met = (text: string, codes: Uint16Array, spot: Spot): number => {
    for (let at = spot.start; at < spot.end; at++) table.sign(codes[at]!)
    const packed = packedAt(codes, spot, table.signs)
    const known = packed === null ? table.findLong(codes, spot) : table.findShort(packed[0], packed[1])
    if (known >= 0) return known
    const readings = read(text.slice(spot.start, spot.end), spot.alone)
    const id = packed ? table.addShort(packed[0], packed[1], readings) : table.addLong(codes, spot, readings)
    traits.add(readings)
    return id
  }
  return {
    states,
    table,
    traits,
    writings: new Writings(table.readings, states),
    met,
    of: (token, first) =>
      met(token, codesOf(token), { start: 0, end: token.length, alone: token.length === 1 && !first }),
    isOpen: (id) => traits.open[id] === 1,
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
