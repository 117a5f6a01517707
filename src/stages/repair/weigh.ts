import type { Charset } from '../../charsets.ts'
import { westernWords } from '../../text/western.ts'
import { chanceOf, isKnown, type Typing } from './chance.ts'
import type { Decoder } from './decode.ts'
import { cleaned, neutral, type Reading, type Readings, whole } from './readings.ts'
import { fitting, keepUnicode, sureOf } from './sureness.ts'

/** Leaving a token as it stands inside a passage of a legacy charset costs this much: a marked word, a known foreign one, signs. */
const keepWord = 8
const keepForeign = 4
const keepSigns = 1
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
/** Longer tokens are no words: they are only cleaned. */
const longest = 400

type Decoders = readonly (readonly [Charset, Decoder])[]

interface Charts {
  readonly decoders: Decoders
  readonly single: Decoders
}

/** Reads a token in every charset and weighs the readings; `alone`: a single sign between words. */
export function weigh(
  token: string,
  of: { id: number; alone: boolean },
  { decoders, single }: Charts,
): Readings {
  const long = token.length > longest
  const own = unicodeReading(token, long ? [] : single)
  const size = decoders.length + 1
  const chances = new Array<number>(size).fill(Number.NEGATIVE_INFINITY)
  const kept = new Array<number>(size).fill(own.chance)
  const read: (Reading | null)[] = [null]
  const beyond = own.reading !== null || beyondLatin.test(token)
  decoders.forEach(([charset, decode], i) => {
    const typing = charset.smallOnly ? 'small' : 'decoded'
    const decoded = long ? null : decode(token, (texts) => best(texts, typing, charset))
    if (decoded !== null) chances[i + 1] = chanceOf(decoded.text, typing)
    if (beyond) kept[i + 1] = own.chance - keepUnicode
    else if (decoded !== null) {
      kept[i + 1] = own.plain - keepCost(token, charset) - (of.alone ? aloneAmongWords : 0)
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
    gain: own.gain,
    nonsense: -11 - 10 * own.parts,
    known: isKnown(token),
  }
}

/** Letters beyond Latin-1, or combining marks: what no legacy charset shows. */
const beyondLatin = /[\u0100-\u024f\u1e00-\u1eff]|\p{M}/u

function needsCleaning(token: string): boolean {
  return !/^[\x00-\xac\xae-\u02ff]*$/.test(token) && cleaned(token) !== token
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

/** The token in Unicode text: as it stands, or with single garbled letters (`QÐ`, decomposed, UTF-8 shown as Latin-1) mended. */
function unicodeReading(
  token: string,
  single: Decoders,
): { reading: Reading | null; chance: number; gain: number; plain: number; parts: number } {
  const plain = chanceOf(token, 'unicode')
  const parts = partsOf(token)
  let chance = Math.max(plain, -worst - 8 * (parts - 1))
  let reading: Reading | null = null
  const seen = /^[\x00-\xac\xae-\u05ff]*$/.test(token) ? token : token.replace(/\p{Cf}/gu, '')
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
  return { reading, chance, gain: chance - plain, plain, parts }
}

/** How many words punctuation makes of a token. */
function partsOf(token: string): number {
  let parts = 1
  let apart = false
  for (let at = 0; at < token.length; at++) {
    const sign = isSign(token.charCodeAt(at))
    if (sign && !apart) parts += 1
    apart = sign
  }
  return parts
}

/** ASCII punctuation, … and dashes. */
function isSign(code: number): boolean {
  if (code <= 0x7e) {
    if (code <= 0x2f) return code >= 0x21
    if (code <= 0x40) return code >= 0x3a
    return code >= 0x7b || (code >= 0x5b && code <= 0x60)
  }
  return code === 0x2026 || code === 0x2013 || code === 0x2014
}
