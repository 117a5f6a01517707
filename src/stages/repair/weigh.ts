import type { Charset } from '../../charsets.ts'
import { westernWords } from '../../text/western.ts'
import { neutral, type Weights } from './readings.ts'
import type { Sounds } from './sounds.ts'
import { fitting, keepUnicode, sureOf } from './sureness.ts'

/** Leaving a token as it stands inside a passage of a legacy charset costs this much: a marked word, a known foreign one, signs. */
const keepWord = 8
const keepForeign = 4
const keepSigns = 1
/** However garbled, a token as it stands is not worse than this: a reading that is no better is no reason to touch it. */
const worst = 25
/** A sign alone between words is rather a letter there than a sign. */
const aloneAmongWords = 5

/** Weighs the readings of a token by what the charsets make of its word; `alone`: a single sign between words. */
export function weigh(
  { token, alone }: { token: string; alone: boolean },
  sounds: Sounds,
  charsets: readonly Charset[],
): Weights {
  const { plain, decoded, unclean } = sounds
  const parts = partsOf(token)
  const stands = Math.max(plain, -worst - 8 * (parts - 1))
  const own = sounds.singly > stands ? sounds.single : -1
  const chance = own < 0 ? stands : sounds.singly
  const beyond = own >= 0 || sounds.beyondLatin
  const kept = decoded.slice().fill(chance)
  const costs = beyond ? null : keepCosts(token)
  for (let s = 1; s < decoded.length; s++) {
    if (costs === null) kept[s] = chance - keepUnicode
    else if (decoded[s] !== Number.NEGATIVE_INFINITY) {
      const cost = charsets[s - 1]!.ascii ? keepForeign : costs
      kept[s] = plain - cost - (alone ? aloneAmongWords : 0)
    }
  }
  const scores = kept.slice()
  for (let s = 1; s < scores.length; s++) scores[s] = Math.max(scores[s]!, decoded[s]!)
  if (own < 0 && !unclean && scores.every((each) => each === scores[0])) return neutral
  const sure = sureOf(scores, decoded, charsets)
  return {
    scores,
    decoded,
    kept,
    own,
    sure,
    typed: sure === 0 && sounds.beyondLatin,
    fits: fitting(scores),
    otherwise: costs === keepWord || costs === keepForeign ? otherwiseIn(token, charsets) : 0,
    unclean,
    gain: chance - plain,
    nonsense: -11 - 10 * parts,
    known: sounds.known,
  }
}

/** What leaving the token undecoded costs in a charset that is not written in ASCII. */
function keepCosts(token: string): number {
  if (!/[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/.test(token)) return keepSigns
  return westernWords.has(token.toLowerCase()) ? keepForeign : keepWord
}

/** The states, as bits, whose charset has other codes for a letter of the token. */
function otherwiseIn(token: string, charsets: readonly Charset[]): number {
  let mask = 0
  charsets.forEach((each, i) => {
    const letters = recodedBy(each)
    for (const letter of token) if (letter > '\x7f' && letters.has(letter)) mask |= 1 << (i + 1)
  })
  return mask
}

const recoded = new WeakMap<Charset, ReadonlySet<string>>()

/** The letters that a charset writes with other codes than their own; found once a charset. */
function recodedBy(charset: Charset): ReadonlySet<string> {
  const { sequences } = charset
  let letters = recoded.get(charset)
  if (letters === undefined) {
    letters = new Set([...sequences.values()].filter((letter) => sequences.get(letter) !== letter))
    recoded.set(charset, letters)
  }
  return letters
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
