import type { Sources } from './path.ts'
import type { Reader } from './reader.ts'
import type { Tokens } from './tokens.ts'

/** How likely each state is where a line stands, before its own words are read. */
export interface Evidence {
  /** The share of each state in the words under a font; where few are sure, what its name says and the document. */
  readonly ofFont: (font: string | null) => Float64Array
  /** Bit s is set where some word of the document is surely state s. */
  readonly met: number
  /** The state with the largest share under a font. */
  readonly likeliest: (font: string | null) => number
  /** The chance of a state at a line, given its font's shares: the neighbouring lines count. */
  readonly at: (line: number, state: number, ofFont: Float64Array) => number
  /** Words surely read in each state under one font; null where none is sure. */
  readonly fontVotes: (font: string | null) => Float64Array | null
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
  const heard = new Uint8Array(reader.count())
  const votes = new Float64Array(size)
  votes[0] = unicodeElsewhere
  const fonts = new Map<string | null, Float64Array>()

  for (let line = 0; line < lines; line++) {
    for (let i = tokens.first[line]!; i < tokens.first[line + 1]!; i++) {
      const { sure, id } = tokens.readings[i]!
      if (sure < 0) continue
      near[line * size + sure]! += 1
      sums[line]! += 1
      if (heard[id]! >= repeats) continue
      heard[id]! += 1
      votes[sure]! += 1
      const font = tokens.fonts === null ? null : tokens.fonts[i]!
      let of = fonts.get(font)
      if (of === undefined) {
        of = new Float64Array(size)
        fonts.set(font, of)
      }
      of[sure]! += 1
    }
  }

  const document = documentShare(votes, reader)
  const shares = new Map<string | null, Float64Array>()
  const most = new Map<string | null, number>()
  const shareOf = (font: string | null): Float64Array => {
    const told = says(font).charset
    const of = fonts.get(font)
    const sum = of?.reduce((a, b) => a + b, 0) ?? 0
    return document.map((each, s) => {
      const named = told === null ? each : 0.3 * each + (reader.states[s]?.id === told ? 0.7 : 0)
      return ((of?.[s] ?? 0) + fontStart * named) / (sum + fontStart)
    })
  }
  const ofFont = (font: string | null): Float64Array => {
    let share = shares.get(font)
    if (share === undefined) {
      share = shareOf(font)
      shares.set(font, share)
    }
    return share
  }
  return {
    met: votes.reduce((mask, each, s) => (each > 0 ? mask | (1 << s) : mask), 0),
    fontVotes: (font) => fonts.get(font) ?? null,
    ofFont,
    likeliest: (font) => {
      let state = most.get(font)
      if (state === undefined) {
        const share = ofFont(font)
        state = share.indexOf(Math.max(...share))
        most.set(font, state)
      }
      return state
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

/** The share of each state in the document, where a state that was never met keeps the share of its rarity. */
function documentShare(votes: Float64Array, reader: Reader): Float64Array {
  const rarity = Float64Array.from(reader.states, (each) => (each === null ? 1 : Math.exp(each.rarity ?? -8)))
  const start = rarity.reduce((a, b) => a + b, 0)
  const total = votes.reduce((a, b) => a + b, 0)
  return votes.map((each, s) => (each + (documentStart * rarity[s]!) / start) / (total + documentStart))
}
