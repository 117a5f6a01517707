import type { Chosen } from './chosen.ts'
import {
  change,
  dearest,
  fontCost,
  isOwn,
  newState,
  type Sources,
  type Span,
  saidOf,
  trustIn,
} from './ground.ts'
import { fontAt, type Tokens } from './tokens.ts'

/** True when every token of the line surely is one state, and that is what the fonts of the line hold mostly; it is then chosen. */
export function isAgreed(
  tokens: Tokens,
  { from, to }: Span,
  chosen: Chosen,
  { evidence, reader }: Sources,
): boolean {
  const { ids } = tokens
  const { sure, surePick } = reader.traits
  const state = sure[ids[from]!]!
  if (state < 0) return false
  let name = -1
  for (let i = from; i < to; i++) {
    if (sure[ids[i]!] !== state) return false
    const now = fontAt(tokens, i)
    if (now !== name && evidence.likeliest(now) !== state) return false
    name = now
  }
  for (let i = from; i < to; i++) {
    chosen.states[i] = state
    chosen.picks[i] = surePick[ids[i]!]!
  }
  return true
}

/**
 * True when the line, in one font, can only be in that font's likeliest state: all that its tokens could gain together in
 * other states is less than the least that leaving this one costs. The cheapest path would come to the same.
 */
export function isPlain(
  tokens: Tokens,
  { line, from, to, typed }: Span,
  chosen: Chosen,
  sources: Sources,
): boolean {
  const { evidence, reader } = sources
  const { ids, fonts } = tokens
  const font = fontAt(tokens, from)
  const shares = typed ? 0 : font
  const state = evidence.likeliest(shares)
  const said = saidOf({ font, typed }, tokens, sources)
  const chance = evidence.at(line, state, evidence.ofFont(shares))
  const elsewhere = Math.min(dearest, -Math.log(1 - chance))
  const least = Math.min(elsewhere + Math.log(chance), change + newState * elsewhere) - rounding
  const own = isOwn(state, said, reader)
  const unicode = state === 0 ? chance : evidence.at(line, 0, evidence.ofFont(shares))
  const verdicts = reader.traits.verdictsIn(state, trustIn(state, own, { chance, unicode }))
  const each = fontCost(state, said, own)
  let gain = 0
  for (let i = from; i < to; i++) {
    if (fonts !== null && fonts[i] !== font) return false
    gain += verdicts.regret(ids[i]!) + each
    if (gain >= least) return false
  }
  const { picks } = verdicts
  for (let i = from; i < to; i++) {
    chosen.states[i] = state
    chosen.picks[i] = picks[ids[i]!]!
  }
  return true
}

/** By so much sums may be off. */
const rounding = 1e-6
