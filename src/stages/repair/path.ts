import type { Chosen } from './chosen.ts'
import { change, type Ground, groundOf, isTyped, newState, type Sources, type Span } from './ground.ts'
import { isAgreed, isPlain } from './plain-lines.ts'
import { asItStands, asUnicode, chanceIn, pickIn } from './readings.ts'
import { fontAt, type Tokens } from './tokens.ts'

/**
 * Chooses the state of every token: in each line the cheapest path through all readings, where a change of state costs,
 * the more the less likely the new state is at this place. Ties go to Unicode, then to the earlier state. States that fit
 * no token of the line best, and no font of it, are not tried.
 */
export function choose(tokens: Tokens, sources: Sources): Chosen {
  const { count } = tokens
  const chosen: Chosen = { states: new Uint8Array(count), picks: new Uint8Array(count), told: new Map() }
  const back = new Uint8Array(256 * sources.reader.states.length)
  for (let line = 0; line + 1 < tokens.first.length; line++) {
    const from = tokens.first[line]!
    const to = tokens.first[line + 1]!
    if (from === to) continue
    const span = { line, from, to, typed: isTyped(tokens, [from, to], sources.reader) }
    if (isAgreed(tokens, span, chosen, sources)) continue
    if (isPlain(tokens, span, chosen, sources)) continue
    path(tokens, span, chosen, sources, to - from <= 256 ? back : null)
  }
  return chosen
}

function path(
  tokens: Tokens,
  { line, from, to, typed }: Span,
  chosen: Chosen,
  sources: Sources,
  scratch: Uint8Array | null,
): void {
  const known = sources.reader.table.readings
  const tried = statesTried(tokens, { from, to }, sources)
  const size = tried.length
  if (size === 1) {
    for (let i = from; i < to; i++) {
      chosen.picks[i] = known[tokens.ids[i]!]!.weights.own < 0 ? asItStands : asUnicode
    }
    return
  }
  const alien = aliens(tokens, { from, to }, sources)
  const back = scratch ?? new Uint8Array((to - from) * size)
  let name = fontAt(tokens, from)
  let ground = groundOf({ line, font: name, typed }, tokens, tried, sources)
  const grounds: Ground[] = []
  let cost = ground.entry.slice()
  let next = new Array<number>(size).fill(0)

  for (let i = from; i < to; i++) {
    const now = fontAt(tokens, i)
    if (now !== name) {
      name = now
      ground = groundOf({ line, font: name, typed }, tokens, tried, sources)
    }
    if (tokens.fonts !== null) grounds.push(ground)
    if (i > from) {
      const cheap = cheapest(cost)
      for (let k = 0; k < size; k++) {
        const coming =
          cost[cheap]! + change + newState * ground.entry[k]! + ((alien >> tried[k]!) & 1) * lonely
        const stays = cost[k]! <= coming
        back[(i - from) * size + k] = stays ? k : cheap
        next[k] = stays ? cost[k]! : coming
      }
      ;[cost, next] = [next, cost]
    }
    const { weights } = known[tokens.ids[i]!]!
    for (let k = 0; k < size; k++) {
      cost[k]! += ground.font[k]! - chanceIn(weights, tried[k]!, ground.trust[k]!)
    }
  }
  let k = cheapest(cost)
  for (let i = to - 1; i >= from; i--) {
    chosen.states[i] = tried[k]!
    chosen.picks[i] = pickIn(
      known[tokens.ids[i]!]!.weights,
      tried[k]!,
      (grounds[i - from] ?? ground).trust[k]!,
    )
    k = back[(i - from) * size + k]!
  }
}

/** Changing inside a line to a legacy charset that no word of it surely is in, while several are in another, costs this more. */
const lonely = 4
const several = 2

/** The legacy states, as bits, that no word of the line surely is in while several surely are in another. */
function aliens(tokens: Tokens, { from, to }: Pick<Span, 'from' | 'to'>, { reader }: Sources): number {
  const { sure } = reader.traits
  const counts = new Uint16Array(reader.states.length)
  for (let i = from; i < to; i++) if (sure[tokens.ids[i]!]! > 0) counts[sure[tokens.ids[i]!]!]! += 1
  let mask = 0
  if (counts.some((each) => each >= several))
    for (let s = 1; s < counts.length; s++) if (counts[s] === 0) mask |= 1 << s
  return mask
}

/**
 * Unicode, the likeliest state of each font and those with a good share of its words, and every state that fits some
 * token of the line best; of these, where no token looks garbled (`bê bé` are words), only states that the document
 * surely holds elsewhere.
 */
function statesTried(
  tokens: Tokens,
  { from, to }: Pick<Span, 'from' | 'to'>,
  { evidence, reader }: Sources,
): number[] {
  let fonts = 1
  let fits = 0
  let garbled = false
  let name = -1
  for (let i = from; i < to; i++) {
    const { weights } = reader.table.readings[tokens.ids[i]!]!
    fits |= weights.fits
    if (!weights.known && weights.fits !== 1) garbled = true
    const now = fontAt(tokens, i)
    if (now !== name) fonts |= (1 << evidence.likeliest(now)) | evidence.common(now)
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
