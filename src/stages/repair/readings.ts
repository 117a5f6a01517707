import type { Charset } from '../../charsets.ts'
import type { Decoded } from './decode.ts'
import { bestOther } from './sureness.ts'

/** One token that was met. State 0 is Unicode; state i is the i-th charset that is met by the line. */
export interface Readings {
  /** A number of its own among the reader's tokens. */
  readonly id: number
  readonly token: string
  readonly weights: Weights
}

/** What the readings of a token weigh; tokens that differ in their figures alone share it. */
export interface Weights {
  /** Logarithm of the chance of the best reading in each state; null: all states agree, nothing to decide. */
  readonly scores: readonly number[] | null
  /** The same for what each state's charset decodes (-Infinity: nothing), and for leaving the token undecoded there. */
  readonly decoded: readonly number[]
  readonly kept: readonly number[]
  /** Which of the charsets that befall single words gives the Unicode reading; -1: it is the token as it stands. */
  readonly own: number
  /** The state that fits far better than every other; -1: the neighbours must tell. */
  readonly sure: number
  /** Bit s is set where state s fits best (several at a tie, Unicode then counts alone). */
  readonly fits: number
  /** It holds letters that no legacy charset shows, and no reading comes near it as it stands: it was typed in Unicode. */
  readonly typed: boolean
  /** Bit s is set where it holds a letter of Latin-1 that the charset of state s writes otherwise: `é` in VNI, which has `eù`. */
  readonly otherwise: number
  /** It holds characters that cannot be seen, or is not composed. */
  readonly unclean: boolean
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
  /** How the word shows its case where it is decoded; found when it is first asked for, by `capitals.ts`. */
  look?: Look
}

/** A word to be written in capitals, one never to be, or one that the line decides, with its fixed capitals. */
export type Look = 'capitals' | 'small' | number

/**
 * The chance of a token in a state; `trust`: by how much decoding is expected rather than a word left undecoded. Where
 * nothing is expected, a reading that makes no words is none.
 */
export function chanceIn(weights: Weights, state: number, trust: number): number {
  if (decodes(weights, state, trust)) return weights.decoded[state]!
  const isOdd = weights.decoded[state] !== Number.NEGATIVE_INFINITY || (weights.otherwise >> state) & 1
  return weights.kept[state]! - (isOdd ? trust : 0)
}

function decodes({ decoded, kept, nonsense }: Weights, state: number, trust: number): boolean {
  return decoded[state]! > kept[state]! - trust && (trust > 0 || decoded[state]! > nonsense)
}

/** How a token is written: as it stands, as its Unicode reading, as its state's charset decodes it, or otherwise told. */
export const asItStands = 0
export const asUnicode = 1
export const asDecoded = 2
export const asTold = 3

/** How the token is written that has this chance. */
export function pickIn(weights: Weights, state: number, trust: number): number {
  if (weights.scores === null) return asItStands
  if (decodes(weights, state, trust)) return asDecoded
  return weights.own < 0 ? asItStands : asUnicode
}

/** At most by how much another state can fit the token better than this one. */
export function regretIn(weights: Weights, state: number, trust: number): number {
  if (weights.scores === null) return 0
  return Math.max(0, bestOther(weights.scores, state) - chanceIn(weights, state, trust))
}

const none: readonly number[] = []

/** What a token weighs that is the same in every state. */
export const neutral: Weights = {
  scores: null,
  decoded: none,
  kept: none,
  own: -1,
  sure: -1,
  fits: 0,
  typed: false,
  otherwise: 0,
  unclean: false,
  gain: 0,
  nonsense: 0,
  known: true,
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
