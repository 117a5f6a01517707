import type { Charset } from '../../charsets.ts'
import { westernWords } from '../../text/western.ts'
import { chanceOf, isKnown, type Typing } from './chance.ts'
import { type Decoded, type Decoder, decoder } from './decode.ts'

/** How one token may be read. State 0 is Unicode; state i is the i-th charset that is met by the line. */
export interface Readings {
  /** A number of its own among the reader's tokens. */
  readonly id: number
  readonly token: string
  /** Logarithm of the chance of the best reading in each state; null: all states agree, nothing to decide. */
  readonly scores: Float64Array | null
  /** The same for what each state's charset decodes, and for leaving the token undecoded there. */
  readonly decoded: Float64Array
  readonly kept: Float64Array
  /** The Unicode reading; null: as it stands. */
  readonly own: Reading | null
  /** What each state's charset decodes; null: nothing. */
  readonly read: readonly (Reading | null)[]
  /** The state that fits far better than every other; -1: the neighbours must tell. */
  readonly sure: number
  /** Bit s is set where state s fits best (several at a tie, Unicode then counts alone). */
  readonly fits: number
  /** It holds characters that cannot be seen, or is not composed. */
  readonly unclean: boolean
  /** By how much each state beats the best other one. */
  readonly margins: Float64Array
  /** By how much the Unicode reading is better than the token as it stands. */
  readonly gain: number
  /** As it stands it is made of known words: that it could be read otherwise is no sign that it should. */
  readonly known: boolean
  /** A reading below this makes no words. */
  readonly nonsense: number
}

export interface Reading {
  readonly decoded: Decoded
  readonly charset: Charset
}

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

/** Leaving a token as it stands inside a passage of a legacy charset costs this much: a marked word, a known foreign one, signs. */
const keepWord = 8
const keepForeign = 4
const keepSigns = 1
/** A Unicode word inside such a passage. */
const keepUnicode = 4
/** However garbled, a token as it stands is not worse than this: a reading that is no better is no reason to touch it. */
const worst = 25
/** A sign alone between words is rather a letter there than a sign. */
const aloneAmongWords = 5
/** A sign that stays a sign at the edge of a decoded word. */
const signStays = 5
/** An ASCII sign after a vowel is more often a mark than punctuation where text is typed in such signs. */
const signLeft = 4
/** A reading of a single garbled word in Unicode text must be better by this much. */
const wordCost = 4
const sureBy = 6
/** Longer tokens are no words: they are only cleaned. */
const longest = 400

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

/**
 * The chance of a token in a state; `trust`: by how much decoding is expected rather than a word left undecoded. Where
 * nothing is expected, a reading that makes no words is none.
 */
export function chanceIn(readings: Readings, state: number, trust: number): number {
  return decodes(readings, state, trust)
    ? readings.decoded[state]!
    : readings.kept[state]! - (readings.read[state] === null ? 0 : trust)
}

function decodes({ decoded, kept, read, nonsense }: Readings, state: number, trust: number): boolean {
  if (!read[state]) return false
  return decoded[state]! > kept[state]! - trust && (trust > 0 || decoded[state]! > nonsense)
}

/** The reading that has this chance; null: as it stands. */
export function readingIn(readings: Readings, state: number, trust: number): Reading | null {
  if (readings.scores === null) return null
  return decodes(readings, state, trust) ? readings.read[state]! : readings.own
}

const none = new Float64Array(0)

function neutral(token: string, id: number): Readings {
  return {
    id,
    token,
    scores: null,
    decoded: none,
    kept: none,
    own: null,
    read: [],
    sure: -1,
    fits: 0,
    unclean: false,
    margins: none,
    gain: 0,
    nonsense: 0,
    known: true,
  }
}

/** Addresses have one reading. */
function isAddress(token: string): boolean {
  return token.length > 4 && /@\w|:\/\/|^www\./i.test(token)
}

type Decoders = readonly (readonly [Charset, Decoder])[]

interface Charts {
  readonly decoders: Decoders
  readonly single: Decoders
}

function weigh(token: string, of: { id: number; alone: boolean }, { decoders, single }: Charts): Readings {
  const long = token.length > longest
  const own = unicodeReading(token, long ? [] : single)
  const size = decoders.length + 1
  const chances = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
  const kept = new Float64Array(size).fill(own.chance)
  const read: (Reading | null)[] = [null]
  const beyond = own.reading !== null || beyondLatin.test(token)
  decoders.forEach(([charset, decode], i) => {
    const typing = charset.smallOnly ? 'small' : 'decoded'
    const decoded = long ? null : decode(token, (texts) => best(texts, typing, charset))
    if (decoded !== null) chances[i + 1] = chanceOf(decoded.text, typing)
    if (beyond) kept[i + 1] = own.chance - keepUnicode
    else if (decoded !== null) {
      kept[i + 1] = chanceOf(token, 'unicode') - keepCost(token, charset) - (of.alone ? aloneAmongWords : 0)
    }
    read.push(decoded && { decoded, charset })
  })
  const scores = kept.map((each, s) => Math.max(each, chances[s]!))
  const unclean = needsCleaning(token)
  if (own.reading === null && !unclean && scores.every((each) => each === scores[0]))
    return neutral(token, of.id)
  return {
    id: of.id,
    token,
    scores,
    decoded: chances,
    kept,
    own: own.reading,
    read,
    sure: sureOf(
      scores,
      chances,
      decoders.map(([charset]) => charset),
    ),
    fits: fitting(scores),
    unclean,
    margins: scores.map((each, s) => each - bestOther(scores, s)),
    gain: own.gain,
    nonsense: -11 - 10 * partsOf(token),
    known: isKnown(token),
  }
}

/** Letters beyond Latin-1, or combining marks: what no legacy charset shows. */
const beyondLatin = /[\u0100-\u024f\u1e00-\u1eff]|\p{M}/u

function needsCleaning(token: string): boolean {
  return cleaned(token) !== token
}

function bestOther(scores: Float64Array, state: number): number {
  return scores.reduce((top, each, s) => (s === state ? top : Math.max(top, each)), Number.NEGATIVE_INFINITY)
}

function fitting(scores: Float64Array): number {
  const top = scores.reduce((a, b) => Math.max(a, b))
  if (scores[0] === top) return 1
  let mask = 0
  scores.forEach((each, s) => {
    if (each === top) mask |= 1 << s
  })
  return mask
}

function keepCost(token: string, charset: Charset): number {
  if (charset.ascii) return keepForeign
  if (!/[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/.test(token)) return keepSigns
  return westernWords.has(token.toLowerCase()) ? keepForeign : keepWord
}

function best(texts: readonly string[], typing: Typing, charset?: Charset): string {
  let top = texts[0]!
  let chance = Number.NEGATIVE_INFINITY
  for (const each of texts) {
    const one = chanceOf(each, typing) - (charset ? signsLeft(each, charset) : 0)
    if (one > chance) {
      chance = one
      top = each
    }
  }
  return top
}

function signsLeft(text: string, charset: Charset): number {
  if (charset.ascii) return /[?.']$/.test(text) ? signLeft : 0
  let cost = 0
  for (const sign of charset.mayStay ?? '') if (sign < '\u0100' && text.includes(sign)) cost += signStays
  return cost
}

/** A token in Unicode that is worse than this looks garbled: only then is a legacy reading beyond doubt. */
const looksGarbled = -20
/** Charsets less rare than this must all have tried a token before it counts as Unicode. */
const common = -8

/** The state that fits far better than every other, by what the charsets make of the token; -1 where there is doubt. */
function sureOf(scores: Float64Array, chances: Float64Array, charsets: readonly Charset[]): number {
  let top = 1
  let second = -1
  for (let i = 2; i < chances.length; i++) {
    if (chances[i]! > chances[top]!) {
      second = top
      top = i
    } else if (second < 0 || chances[i]! > chances[second]!) second = i
  }
  const own = scores[0]!
  if (own > looksGarbled && own >= chances[top]! + keepUnicode) {
    const tried = charsets.every(
      (each, i) => (each.rarity ?? -9) < common || chances[i + 1]! > Number.NEGATIVE_INFINITY,
    )
    return tried || scores.every((each, i) => i === 0 || own >= each + keepUnicode) ? 0 : -1
  }
  const rival = second < 0 ? Number.NEGATIVE_INFINITY : chances[second]!
  const clear = chances[top]! >= own + sureBy && chances[top]! >= rival + 2
  return own <= looksGarbled && clear && chances[top]! > -22 ? top : -1
}

/** The token in Unicode text: as it stands, or with single garbled letters (`QÐ`, decomposed, UTF-8 shown as Latin-1) mended. */
function unicodeReading(
  token: string,
  single: Decoders,
): { reading: Reading | null; chance: number; gain: number } {
  const plain = chanceOf(token, 'unicode')
  let chance = Math.max(plain, -worst - 8 * (partsOf(token) - 1))
  let reading: Reading | null = null
  const seen = token.replace(unseen, '')
  for (const [charset, decode] of single) {
    const choose = (texts: readonly string[]): string => best(texts, 'unicode')
    const decoded = decode(token, choose) ?? (seen === token ? null : whole(token, decode(seen, choose)))
    if (decoded === null) continue
    const other = chanceOf(decoded.text, 'unicode') + (charset.rarity ?? -wordCost)
    if (other > chance) {
      chance = other
      reading = { decoded, charset }
    }
  }
  return { reading, chance, gain: chance - plain }
}

/** How many words punctuation makes of a token. */
function partsOf(token: string): number {
  return token.split(/[\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e…–—]+/).length
}

const unseen = /\p{Cf}/gu

/** The text that is left of a token when it is cleaned: composed, without characters that cannot be seen. */
export function cleaned(text: string): string {
  return text.replace(unseen, '').normalize('NFC')
}

/** A decoding of something other than the token itself leads back to the whole token. */
export function whole(token: string, decoded: Decoded | null): Decoded | null {
  return decoded && { text: decoded.text, steps: [[token.length, decoded.text.length]] }
}
