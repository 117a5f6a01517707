import { evidence } from './evidence.ts'
import { type Chosen, choose, type Sources } from './path.ts'
import { cleaned, type Reader, type Reading, whole } from './readings.ts'
import type { Tokens } from './tokens.ts'

/** After so many rounds what is left stays. */
const rounds = 4

/**
 * Reads again what was left, in the light of what was repaired, until nothing changes. Why: beside garbled words a word
 * may have no clear reading and, once they are Unicode, have one; without this a second `repair` would change the
 * first one's output.
 */
export function settle(tokens: Tokens, chosen: Chosen, { reader, says }: Omit<Sources, 'evidence'>): Chosen {
  let now = chosen
  for (let round = 0; round < rounds && someLeft(tokens, now); round++) {
    const { retold, at } = retell(tokens, now, reader)
    const again = choose(retold, { evidence: evidence(retold, reader, says), reader, says })
    const changed = merge(tokens, now, { at, again })
    if (changed === null) break
    now = changed
  }
  return now
}

/** Some token was left that is no known word and fits another charset better. */
function someLeft({ readings }: Tokens, chosen: Chosen): boolean {
  return readings.some(
    (each, i) => chosen.readings[i] === null && !each.known && (each.fits !== 1 || each.unclean),
  )
}

interface Retold {
  readonly retold: Tokens
  /** Which token of the document each is. */
  readonly at: readonly number[]
}

/** The tokens as they now read; those with one reading fall out. Repaired text has left its fonts. */
function retell(tokens: Tokens, chosen: Chosen, reader: Reader): Retold {
  const at: number[] = []
  const first: number[] = [0]
  const readings = tokens.readings.map((each, i) => {
    const reading = chosen.readings[i]
    if (reading) return reader.of(cleaned(asWritten(each.token, reading)), false)
    return each.unclean ? reader.of(cleaned(each.token), false) : each
  })
  for (let line = 0; line + 1 < tokens.first.length; line++) {
    for (let i = tokens.first[line]!; i < tokens.first[line + 1]!; i++) {
      if (readings[i]!.scores !== null) at.push(i)
    }
    first.push(at.length)
  }
  const of = <T>(list: readonly T[]): T[] => at.map((i) => list[i]!)
  return {
    at,
    retold: {
      readings: of(readings),
      starts: of(tokens.starts),
      ends: of(tokens.ends),
      fonts: null,
      first,
    },
  }
}

/** The choice with the new readings put over the old; null where there are none. */
function merge(
  tokens: Tokens,
  chosen: Chosen,
  { at, again }: { at: readonly number[]; again: Chosen },
): Chosen | null {
  const readings = [...chosen.readings]
  const states = chosen.states.slice()
  let some = false
  at.forEach((i, k) => {
    const reading = again.readings[k]
    if (!reading) return
    const { token, unclean } = tokens.readings[i]!
    const before = chosen.readings[i]?.decoded.text
    if (reading.decoded.text === (before ?? token)) return
    some = true
    const decoded = before !== undefined || unclean ? whole(token, reading.decoded)! : reading.decoded
    readings[i] = { ...reading, decoded }
    states[i] = again.states[k]!
  })
  return some ? { states, readings } : null
}

/** `CéNG` will be written in capitals. */
function asWritten(token: string, { decoded, charset }: Reading): string {
  const capitals = charset.smallOnly && !/[a-z]/.test(token) && /\p{Lu}.*\p{Lu}/u.test(decoded.text)
  return capitals ? decoded.text.toUpperCase() : decoded.text
}
