import type { Charset } from '../../charsets.ts'
import { codesOf } from './codes.ts'
import { decoder } from './decode.ts'
import { neutral, type Readings } from './readings.ts'
import { hashOf, type Spot, TokenTable } from './token-table.ts'
import { weigh } from './weigh.ts'

/** Reads tokens in every charset, each distinct token once. */
export interface Reader {
  readonly states: readonly (Charset | null)[]
  /** `first`: the token opens its line, where a single sign is a bullet. */
  readonly of: (token: string, first: boolean) => Readings
  /** The same for a token where it stands in its line, whose codes are at hand. */
  readonly at: (text: string, codes: Uint16Array, spot: Spot) => Readings
  /** By ASCII code: 1 for a character that is the same in every charset. */
  readonly plain: Uint8Array
  /** How many distinct tokens were read; every `id` is below it. */
  readonly count: () => number
}

/** Readers by the charsets they read: the tokens of one document are met again in the next. */
const readers = new Map<string, { readonly charsets: readonly Charset[]; readonly reader: Reader }>()
const mostTokens = 100_000

/** A reader for these charsets, with what it has read before; it is made anew when it has grown large. */
export function reader(charsets: readonly Charset[], asked: ReadonlySet<string>): Reader {
  const key = charsets.map((each) => (asked.has(each.id) ? `+${each.id}` : each.id)).join(' ')
  const kept = readers.get(key)
  if (kept && kept.reader.count() < mostTokens && kept.charsets.every((each, i) => each === charsets[i])) {
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
  const plain = Uint8Array.from({ length: 0x80 }, (_, code) =>
    code >= 0x20 || (code >= 9 && code <= 13) ? 1 : 0,
  )
  for (const each of charsets) for (const sign of each.ascii ?? '') plain[sign.charCodeAt(0)] = 0
  const known = new TokenTable()

  const at = (text: string, codes: Uint16Array, spot: Spot): Readings => {
    let found = known.find(codes, spot)
    if (found === undefined) {
      const token = text.slice(spot.start, spot.end)
      const id = known.size
      found = isAddress(token)
        ? neutral(token, id)
        : weigh(token, { id, alone: spot.alone }, { decoders, single })
      known.add(found, codes, spot)
    }
    return found
  }
  const of = (token: string, first: boolean): Readings => {
    const alone = token.length === 1 && !first
    return at(token, codesOf(token), { start: 0, end: token.length, hash: hashOf(token), alone })
  }
  return { states, of, at, plain, count: () => known.size }
}

/** Addresses have one reading. */
function isAddress(token: string): boolean {
  return token.length > 4 && /@\w|:\/\/|^www\./i.test(token)
}
