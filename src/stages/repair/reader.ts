import type { Charset } from '../../charsets.ts'
import { decoder } from './decode.ts'
import { neutral, type Readings } from './readings.ts'
import { weigh } from './weigh.ts'

/** Reads tokens in every charset, each distinct token once. */
export interface Reader {
  readonly states: readonly (Charset | null)[]
  /** `first`: the token opens its line, where a single sign is a bullet. */
  readonly of: (token: string, first: boolean) => Readings
  /** True for a character that is the same in every charset. */
  readonly isPlain: (code: number) => boolean
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
  const known = new Map<string, Readings>()
  let count = 0

  const of = (token: string, first: boolean): Readings => {
    const alone = token.length === 1 && !first
    const key = alone ? `${token} ` : token
    let found = known.get(key)
    if (found === undefined) {
      found = isAddress(token)
        ? neutral(token, count)
        : weigh(token, { id: count, alone }, { decoders, single })
      count += 1
      known.set(key, found)
    }
    return found
  }
  return { states, of, isPlain: (code) => code < 0x80 && plain[code] === 1, count: () => count }
}

/** Addresses have one reading. */
function isAddress(token: string): boolean {
  return token.length > 4 && /@\w|:\/\/|^www\./i.test(token)
}
