import type { Charset } from '../../charsets.ts'
import { chanceOf, isKnown, type Typing } from './chance.ts'
import type { Choose, Decoder } from './decode.ts'
import { cleaned, type Reading, whole } from './readings.ts'
import { typedInUnicode } from './typed.ts'

/** A sign that stays a sign at the edge of a decoded word. */
const signStays = 5
/** An ASCII sign after a vowel is more often a mark than punctuation where text is typed in such signs. */
const signLeft = 4
/** A reading of a single garbled word in Unicode text must be better by this much. */
const wordCost = 4
/** Longer tokens are no words: they are only cleaned. */
const longest = 400

type Decoders = readonly (readonly [Charset, Decoder])[]

/** The charsets that passages are written in, and those that befall single words. */
export interface Charts {
  readonly decoders: Decoders
  readonly single: Decoders
}

/** What each charset makes of a word. Figures in it and punctuation at its ends change nothing of it. */
export interface Sounds {
  /** The chance of the word as it stands. */
  readonly plain: number
  /** The chance of what each state's charset decodes; -Infinity: nothing, and for state 0. */
  readonly decoded: readonly number[]
  /** The best of the charsets that befall single words, -1 for none, and its chance. */
  readonly single: number
  readonly singly: number
  /** It holds letters beyond Latin-1 or combining marks: what no legacy charset shows. */
  readonly beyondLatin: boolean
  readonly unclean: boolean
  readonly known: boolean
}

export function soundsOf(word: string, { decoders, single }: Charts): Sounds {
  const long = word.length > longest
  let best = -1
  let singly = Number.NEGATIVE_INFINITY
  for (let i = 0; i < single.length && !long; i++) {
    const [{ rarity }, { text }] = single[i]!
    const seen = seenOf(word)
    const read = text(word, asUnicode) ?? (seen === word ? null : text(seen, asUnicode))
    const chance = read === null ? singly : chanceOf(read, 'unicode') + (rarity ?? -wordCost)
    if (chance > singly) [best, singly] = [i, chance]
  }
  const decoded = [Number.NEGATIVE_INFINITY]
  const typed = !long && typedInUnicode(word)
  for (const [charset, { text }] of decoders) {
    const read = long || (typed && !charset.ascii) ? null : text(word, chooser(charset))
    decoded.push(read === null ? Number.NEGATIVE_INFINITY : chanceOf(read, typingOf(charset)))
  }
  return {
    plain: chanceOf(word, 'unicode'),
    decoded,
    single: best,
    singly,
    beyondLatin: beyondLatin.test(word),
    unclean: needsCleaning(word),
    known: isKnown(word),
  }
}

/** What the charset of a state makes of a token; null: nothing. */
export function lineReading(token: string, state: number, { decoders }: Charts): Reading | null {
  if (token.length > longest) return null
  const [charset, { decode }] = decoders[state - 1]!
  const decoded = decode(token, chooser(charset))
  return decoded && { decoded, charset }
}

/** What a charset that befalls single words makes of a token, characters that cannot be seen left out; null: nothing. */
export function singleReading(token: string, at: number, { single }: Charts): Reading | null {
  if (token.length > longest) return null
  const [charset, { decode }] = single[at]!
  const seen = seenOf(token)
  const decoded = decode(token, asUnicode) ?? (seen === token ? null : whole(token, decode(seen, asUnicode)))
  return decoded && { decoded, charset }
}

function seenOf(token: string): string {
  return visible.test(token) ? token : token.replace(/\p{Cf}/gu, '')
}

const visible = /^[\x00-\xac\xae-\u05ff]*$/

function typingOf(charset: Charset): Typing {
  return charset.smallOnly ? 'small' : 'decoded'
}

function chooser(charset: Charset): Choose {
  const typing = typingOf(charset)
  return (texts) => likeliest(texts, (text) => chanceOf(text, typing) - signsLeft(text, charset))
}

const asUnicode: Choose = (texts) => likeliest(texts, (text) => chanceOf(text, 'unicode'))

function likeliest(texts: readonly string[], chance: (text: string) => number): string {
  let top = texts[0]!
  let most = Number.NEGATIVE_INFINITY
  for (const each of texts) {
    const one = chance(each)
    if (one > most) {
      most = one
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

const beyondLatin = /[\u0100-\u024f\u1e00-\u1eff]|\p{M}/u

function needsCleaning(token: string): boolean {
  return !/^[\x00-\xac\xae-\u02ff]*$/.test(token) && cleaned(token) !== token
}
