import type { Evidence } from './evidence.ts'
import type { FontSays } from './fonts.ts'
import type { Reader } from './reader.ts'
import { chanceIn, type Reading, readingIn } from './readings.ts'
import type { Tokens } from './tokens.ts'

/** Beginning to read in a state costs at most this, however unlikely it is there. */
const dearest = 16
/** Changing the state inside a line. */
const change = 3
/** And this share of what the new state costs at this place. */
const newState = 0.8
/** A token in a font that names another charset. */
const againstFont = 3
const againstUnicodeFont = 1.5
/** Signs of Symbol and Wingdings are no letters. */
const inSignsFont = 12
/** A state that is nearly certain here is expected to decode what it can; all the more where the font draws it so. */
const nearlyCertain = 0.9
const likely = 0.5
const trusted = 3
const drawnSo = 8

/** The state of every token, and its reading there (null: as it stands); parallel to `Tokens`. */
export interface Chosen {
  readonly states: Uint8Array
  readonly readings: readonly (Reading | null)[]
}

interface Choosing extends Chosen {
  readonly readings: (Reading | null)[]
}

export interface Sources {
  readonly evidence: Evidence
  readonly reader: Reader
  readonly says: (font: string | null) => FontSays
}

/**
 * Chooses the state of every token: in each line the cheapest path through all readings, where a change of state costs,
 * the more the less likely the new state is at this place. Ties go to Unicode, then to the earlier state. States that fit
 * no token of the line best, and no font of it, are not tried.
 */
export function choose(tokens: Tokens, sources: Sources): Chosen {
  const count = tokens.readings.length
  const chosen: Choosing = { states: new Uint8Array(count), readings: new Array(count).fill(null) }
  const back = new Uint8Array(256 * sources.reader.states.length)
  for (let line = 0; line + 1 < tokens.first.length; line++) {
    const from = tokens.first[line]!
    const to = tokens.first[line + 1]!
    if (from === to) continue
    const sure = agreed(tokens, from, to, sources.evidence)
    if (sure >= 0) {
      chosen.states.fill(sure, from, to)
      for (let i = from; i < to; i++) chosen.readings[i] = readingIn(tokens.readings[i]!, sure, 0)
    } else path(tokens, { line, from, to }, chosen, sources, to - from <= 256 ? back : null)
  }
  return chosen
}

/** The state that every token of the line surely is, where it is what the fonts of the line hold mostly; else -1. */
function agreed(tokens: Tokens, from: number, to: number, evidence: Evidence): number {
  const state = tokens.readings[from]!.sure
  if (state < 0) return -1
  let name: string | null | undefined
  for (let i = from; i < to; i++) {
    if (tokens.readings[i]!.sure !== state) return -1
    const now = fontAt(tokens, i)
    if (now !== name && evidence.likeliest(now) !== state) return -1
    name = now
  }
  return state
}

interface Span {
  readonly line: number
  readonly from: number
  readonly to: number
}

/** What holds for the tokens of one font in a line, for each state that is tried. */
interface Ground {
  readonly entry: readonly number[]
  readonly font: readonly number[]
  readonly trust: readonly number[]
}

function path(
  tokens: Tokens,
  { line, from, to }: Span,
  chosen: Choosing,
  sources: Sources,
  scratch: Uint8Array | null,
): void {
  const tried = statesTried(tokens, from, to, sources.evidence)
  const size = tried.length
  if (size === 1) {
    for (let i = from; i < to; i++) chosen.readings[i] = tokens.readings[i]!.own
    return
  }
  const back = scratch ?? new Uint8Array((to - from) * size)
  let name = fontAt(tokens, from)
  let ground = groundOf(line, name, tried, sources)
  const grounds: Ground[] = []
  let cost = ground.entry.slice()
  let next = new Array<number>(size).fill(0)

  for (let i = from; i < to; i++) {
    const now = fontAt(tokens, i)
    if (now !== name) {
      name = now
      ground = groundOf(line, name, tried, sources)
    }
    if (tokens.fonts !== null) grounds.push(ground)
    if (i > from) {
      const cheap = cheapest(cost)
      for (let k = 0; k < size; k++) {
        const coming = cost[cheap]! + change + newState * ground.entry[k]!
        const stays = cost[k]! <= coming
        back[(i - from) * size + k] = stays ? k : cheap
        next[k] = stays ? cost[k]! : coming
      }
      ;[cost, next] = [next, cost]
    }
    const readings = tokens.readings[i]!
    for (let k = 0; k < size; k++) {
      cost[k]! += ground.font[k]! - chanceIn(readings, tried[k]!, ground.trust[k]!)
    }
  }
  let k = cheapest(cost)
  for (let i = to - 1; i >= from; i--) {
    chosen.states[i] = tried[k]!
    chosen.readings[i] = readingIn(tokens.readings[i]!, tried[k]!, (grounds[i - from] ?? ground).trust[k]!)
    k = back[(i - from) * size + k]!
  }
}

function fontAt(tokens: Tokens, i: number): string | null {
  return tokens.fonts === null ? null : tokens.fonts[i]!
}

/**
 * Unicode, the likeliest state of each font, and every state that fits some token of the line best; of these, where no
 * token looks garbled (`bê bé` are words), only states that the document surely holds elsewhere.
 */
function statesTried(tokens: Tokens, from: number, to: number, evidence: Evidence): number[] {
  let fonts = 1
  let fits = 0
  let garbled = false
  let name: string | null | undefined
  for (let i = from; i < to; i++) {
    const readings = tokens.readings[i]!
    fits |= readings.fits
    if (!readings.known && readings.fits !== 1) garbled = true
    const now = fontAt(tokens, i)
    if (now !== name) fonts |= 1 << evidence.likeliest(now)
    name = now
  }
  const mask = fonts | (garbled ? fits : fits & evidence.met)
  const tried: number[] = []
  for (let s = 0; mask >> s > 0; s++) if ((mask >> s) & 1) tried.push(s)
  return tried
}

function cheapest(cost: readonly number[]): number {
  let best = 0
  for (let k = 1; k < cost.length; k++) if (cost[k]! < cost[best]!) best = k
  return best
}

function groundOf(line: number, name: string | null, tried: readonly number[], sources: Sources): Ground {
  const { evidence, reader, says } = sources
  const font = says(name)
  const share = evidence.ofFont(name)
  const entry: number[] = []
  const fontCost: number[] = []
  const trust: number[] = []
  for (const s of tried) {
    const chance = evidence.at(line, s, share)
    const own = font.charset !== null && reader.states[s]?.id === font.charset
    entry.push(Math.min(dearest, -Math.log(chance)))
    trust.push(s === 0 ? 0 : own && chance > likely ? drawnSo : chance > nearlyCertain ? trusted : 0)
    if (font.signs) fontCost.push(s === 0 ? 0 : inSignsFont)
    else if (font.unicode) fontCost.push(s === 0 ? 0 : againstUnicodeFont)
    else fontCost.push(font.charset === null || own ? 0 : againstFont)
  }
  return { entry, font: fontCost, trust }
}
