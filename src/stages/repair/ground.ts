import type { Evidence } from './evidence.ts'
import type { FontSays } from './fonts.ts'
import type { Reader } from './reader.ts'
import type { Tokens } from './tokens.ts'

/** Beginning to read in a state costs at most this, however unlikely it is there. */
export const dearest = 16
/** Changing the state inside a line. */
export const change = 3
/** And this share of what the new state costs at this place. */
export const newState = 0.8
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

export interface Sources {
  readonly evidence: Evidence
  readonly reader: Reader
  readonly says: (font: string | null) => FontSays
}

/** The tokens of one line. */
export interface Span {
  readonly line: number
  readonly from: number
  readonly to: number
  /** The words of the line belie fonts that name a charset. */
  readonly typed: boolean
}

/** What holds for the tokens of one font in a line, for each state that is tried. */
export interface Ground {
  readonly entry: readonly number[]
  readonly font: readonly number[]
  readonly trust: readonly number[]
}

/** Gathers it for the tokens of a font in a line. */
export function groundOf(
  at: { line: number; font: number; typed: boolean },
  tokens: Tokens,
  tried: readonly number[],
  sources: Sources,
): Ground {
  const { evidence, reader } = sources
  const said = saidOf(at, tokens, sources)
  const share = evidence.ofFont(at.typed ? 0 : at.font)
  const unicode = evidence.at(at.line, 0, share)
  const entry: number[] = []
  const font: number[] = []
  const trust: number[] = []
  for (const s of tried) {
    const chance = evidence.at(at.line, s, share)
    const own = isOwn(s, said, reader)
    entry.push(Math.min(dearest, -Math.log(chance)))
    trust.push(trustIn(s, own, { chance, unicode }))
    font.push(fontCost(s, said, own))
  }
  return { entry, font, trust }
}

/** What the font says; one that lies, in the document or in this line, says nothing of a charset. */
export function saidOf(
  { font, typed }: { font: number; typed: boolean },
  { names }: Tokens,
  { evidence, says }: Sources,
): FontSays {
  const said = says(names[font]!)
  return said.charset !== null && (typed || evidence.lies(font)) ? { ...said, charset: null } : said
}

/**
 * True where words of a line were typed in Unicode, with letters that no legacy font draws, and no more words surely are
 * in a legacy charset: the text was converted and its font's name forgotten.
 */
export function isTyped(
  { ids, fonts }: Tokens,
  [from, to]: readonly [number, number],
  { traits }: Reader,
): boolean {
  if (fonts === null) return false
  let typed = 0
  for (let i = from; i < to; i++) {
    const id = ids[i]!
    if (traits.typed[id] === 1) typed += 1
    else if (traits.sure[id]! > 0) typed -= 1
  }
  return typed > 0
}

/** True when the font names this state's charset. */
export function isOwn(state: number, { charset }: FontSays, reader: Reader): boolean {
  return charset !== null && reader.states[state]?.id === charset
}

/**
 * By how much decoding is expected where a state has this chance and Unicode that one: in a text of two legacy charsets
 * neither is certain, yet no word of it was typed in Unicode.
 */
export function trustIn(state: number, own: boolean, { chance, unicode }: Chances): number {
  if (state === 0) return 0
  if (own && chance > likely) return drawnSo
  return chance > nearlyCertain || unicode < 1 - nearlyCertain ? trusted : 0
}

/** How likely a state is at a line, and how likely Unicode is there. */
export interface Chances {
  readonly chance: number
  readonly unicode: number
}

/** What a token costs in a state, by the font alone. */
export function fontCost(state: number, font: FontSays, own: boolean): number {
  if (font.signs) return state === 0 ? 0 : inSignsFont
  if (font.unicode) return state === 0 ? 0 : againstUnicodeFont
  return font.charset === null || own ? 0 : againstFont
}
