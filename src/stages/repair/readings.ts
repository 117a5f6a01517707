import type { Charset } from '../../charsets.ts'
import type { Decoded } from './decode.ts'
import { bestOther } from './sureness.ts'

/** How one token may be read. State 0 is Unicode; state i is the i-th charset that is met by the line. */
export interface Readings {
  /** A number of its own among the reader's tokens. */
  readonly id: number
  readonly token: string
  /** Logarithm of the chance of the best reading in each state; null: all states agree, nothing to decide. */
  readonly scores: readonly number[] | null
  /** The same for what each state's charset decodes, and for leaving the token undecoded there. */
  readonly decoded: readonly number[]
  readonly kept: readonly number[]
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
export function chanceIn(readings: Readings, state: number, trust: number): number {
  return decodes(readings, state, trust)
    ? readings.decoded[state]!
    : readings.kept[state]! - (readings.read[state] === null ? 0 : trust)
}

function decodes({ decoded, kept, read, nonsense }: Readings, state: number, trust: number): boolean {
  if (!read[state]) return false
  return decoded[state]! > kept[state]! - trust && (trust > 0 || decoded[state]! > nonsense)
}

/** How a token is written: as it stands, as its Unicode reading, as its state's charset decodes it, or otherwise told. */
export const asItStands = 0
export const asUnicode = 1
export const asDecoded = 2
export const asTold = 3

/** How the token is written that has this chance. */
export function pickIn(readings: Readings, state: number, trust: number): number {
  if (readings.scores === null) return asItStands
  if (decodes(readings, state, trust)) return asDecoded
  return readings.own === null ? asItStands : asUnicode
}

/** The reading that has this chance; null: as it stands. */
export function readingIn(readings: Readings, state: number, trust: number): Reading | null {
  return picked(readings, state, pickIn(readings, state, trust))
}

/** The reading of a pick; null: as it stands. */
export function picked(readings: Readings, state: number, pick: number): Reading | null {
  if (pick === asItStands) return null
  return pick === asUnicode ? readings.own : readings.read[state]!
}

/** At most by how much another state can fit the token better than this one. */
export function regretIn(readings: Readings, state: number, trust: number): number {
  if (readings.scores === null) return 0
  return Math.max(0, bestOther(readings.scores, state) - chanceIn(readings, state, trust))
}

const none: readonly number[] = []

/** The readings of a token that is the same in every state. */
export function neutral(token: string, id: number): Readings {
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
    gain: 0,
    nonsense: 0,
    known: true,
  }
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
