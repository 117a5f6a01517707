import type { Sources } from './ground.ts'
import type { Reader } from './reader.ts'
import { fontAt, type Tokens } from './tokens.ts'

/** How likely each state is where a line stands, before its own words are read. Fonts are numbers of `Tokens.names`. */
export interface Evidence {
  /** The share of each state in the words under a font; where few are sure, what its name says and the document. */
  readonly ofFont: (font: number) => Float64Array
  /** Bit s is set where some word of the document is surely state s. */
  readonly met: number
  /** The state with the largest share under a font. */
  readonly likeliest: (font: number) => number
  /** Bit s is set where state s has a good share of the words under a font. */
  readonly common: (font: number) => number
  /** The font names a charset, yet a good part of the words under it is surely in another legacy one: it says nothing. */
  readonly lies: (font: number) => boolean
  /** The chance of a state at a line, given its font's shares: the neighbouring lines count. */
  readonly at: (line: number, state: number, ofFont: Float64Array) => number
  /** Words surely read in each state under one font; null where none is sure. */
  readonly fontVotes: (font: number) => Float64Array | null
}

/** Votes that a state has before anything is read, in words. */
const documentStart = 5
const fontStart = 10
const nearStart = 3
/** One word said over and over is no more evidence than this many. */
const repeats = 4
/** The weight of a line one, two, three lines off. */
const weights = [0.5, 0.33, 0.25]

/**
 * Gathers what the surely read words of the document, of each font and of the neighbouring lines say. Why: `Bé` is a name
 * in Unicode text and “Bộ” among TCVN3 words; the font's name is asked too, but words outvote it (fonts lie).
 * `unicodeElsewhere`: Unicode words of the document that are not among the tokens.
 */
export function evidence(
  tokens: Tokens,
  { reader, says }: Pick<Sources, 'reader' | 'says'>,
  unicodeElsewhere = 0,
): Evidence {
  const size = reader.states.length
  const lines = tokens.first.length - 1
  const near = new Uint16Array(lines * size)
  const sums = new Uint16Array(lines)
  const heard = new Uint8Array(reader.table.size)
  const { sure: surely } = reader.traits
  const votes = new Float64Array(size)
  votes[0] = unicodeElsewhere
  const fonts: (Float64Array | undefined)[] = []
  const words = new Float64Array(size)

  for (let line = 0; line < lines; line++) {
    for (let i = tokens.first[line]!; i < tokens.first[line + 1]!; i++) {
      const id = tokens.ids[i]!
      const sure = surely[id]!
      if (sure < 0) continue
      near[line * size + sure]! += 1
      sums[line]! += 1
      if (heard[id]! >= repeats) continue
      if (heard[id] === 0) words[sure]! += 1
      heard[id]! += 1
      votes[sure]! += 1
      const font = fontAt(tokens, i)
      fonts[font] ??= new Float64Array(size)
      fonts[font][sure]! += 1
    }
  }

  silence(words, [votes, ...fonts], reader)

  const document = documentShare(votes, reader)
  const shares: (Float64Array | undefined)[] = []
  const most: (number | undefined)[] = []
  const lying: (boolean | undefined)[] = []
  const shared: (number | undefined)[] = []
  const said = (font: number): string | null => says(tokens.names[font]!).charset
  const shareOf = (font: number): Float64Array => {
    const told = said(font)
    const of = fonts[font]
    const sum = of?.reduce((a, b) => a + b, 0) ?? 0
    return document.map((each, s) => {
      const named = told === null ? each : 0.3 * each + (reader.states[s]?.id === told ? 0.7 : 0)
      return ((of?.[s] ?? 0) + fontStart * named) / (sum + fontStart)
    })
  }
  const ofFont = (font: number): Float64Array => {
    shares[font] ??= shareOf(font)
    return shares[font]
  }
  return {
    met: votes.reduce((mask, each, s) => (each > 0 ? mask | (1 << s) : mask), 0),
    fontVotes: (font) => fonts[font] ?? null,
    ofFont,
    likeliest: (font) => {
      const share = ofFont(font)
      most[font] ??= share.indexOf(Math.max(...share))
      return most[font]
    },
    common: (font) => {
      shared[font] ??= ofFont(font).reduce((mask, each, s) => (each > goodShare ? mask | (1 << s) : mask), 0)
      return shared[font]
    },
    lies: (font) => {
      lying[font] ??= isLying(ofFont(font), said(font), reader)
      return lying[font]
    },
    at: (line, state, ofFont) => {
      let of = nearStart * ofFont[state]!
      let sum = nearStart
      for (let off = 1; off <= weights.length; off++) {
        const weight = weights[off - 1]!
        if (line >= off) {
          of += weight * near[(line - off) * size + state]!
          sum += weight * sums[line - off]!
        }
        if (line + off < lines) {
          of += weight * near[(line + off) * size + state]!
          sum += weight * sums[line + off]!
        }
      }
      return of / sum
    },
  }
}

/** Of the words under a font: another charset with such a share makes the font a liar. */
const goodShare = 0.2

function isLying(share: Float64Array, told: string | null, { states }: Reader): boolean {
  return (
    told !== null && share.some((each, s) => each > goodShare && states[s] !== null && states[s]?.id !== told)
  )
}

/** Charsets as rare as this are not met on the word of one witness or two, nor on that of one word in so many. */
const rare = -8
const witnesses = 3
const oneIn = 200

/**
 * Takes out what a word or two alone say of a rare charset: they would be witnesses in their own cause. `NGYÀ`, a slip of the
 * hand, is “NGYĐ” in BK HCM2 and nothing else in any other.
 */
function silence(
  words: Float64Array,
  votes: readonly (Float64Array | undefined)[],
  { states }: Pick<Reader, 'states'>,
): void {
  const enough = Math.max(witnesses, words.reduce((a, b) => a + b, 0) / oneIn)
  states.forEach((each, s) => {
    if (each === null || words[s]! >= enough || (each.rarity ?? rare) >= rare) return
    for (const of of votes) if (of !== undefined) of[s] = 0
  })
}

/** The share of each state in the document, where a state that was never met keeps the share of its rarity. */
function documentShare(votes: Float64Array, reader: Reader): Float64Array {
  const rarity = Float64Array.from(reader.states, (each) => (each === null ? 1 : Math.exp(each.rarity ?? -8)))
  const start = rarity.reduce((a, b) => a + b, 0)
  const total = votes.reduce((a, b) => a + b, 0)
  return votes.map((each, s) => (each + (documentStart * rarity[s]!) / start) / (total + documentStart))
}
