import { type Chosen, readingAt } from './chosen.ts'
import { evidence } from './evidence.ts'
import type { Sources } from './ground.ts'
import { choose } from './path.ts'
import type { Reader } from './reader.ts'
import { asItStands, asTold, cleaned, type Reading, whole } from './readings.ts'
import type { Tokens } from './tokens.ts'

/** After so many rounds what is left stays. */
const rounds = 4
/** Lines on each side that are read with one. */
const reach = 3
/** The share of the tokens elsewhere that count as Unicode words (one word said often counts little). */
const share = 0.25

/**
 * Reads again what was left, in the light of what was repaired, until nothing changes. Why: beside garbled words a word
 * may have no clear reading and, once they are Unicode, have one; without this a second `repair` would change the
 * first one's output.
 */
export function settle(tokens: Tokens, chosen: Chosen, by: Pick<Sources, 'reader' | 'says'>): Chosen {
  let now = chosen
  for (let round = 0; round < rounds; round++) {
    const lines = linesLeft(tokens, now, by.reader)
    if (lines.length === 0) break
    const { retold, at } = retell(tokens, now, { lines, reader: by.reader })
    const elsewhere = share * (tokens.count - at.length)
    const again = choose(retold, { ...by, evidence: evidence(retold, by, elsewhere) })
    const changed = merge(tokens, now, { at, again, retold, reader: by.reader })
    if (changed === null) break
    now = changed
  }
  return now
}

/** Lines with a token that was left, is no known word, and fits another charset better, or bears a loose mark; and the lines near them. */
function linesLeft({ ids, first }: Tokens, { picks }: Chosen, { traits }: Reader): number[] {
  const { restless } = traits
  const lines: number[] = []
  let until = -1
  for (let line = 0; line + 1 < first.length; line++) {
    for (let i = first[line]!; i < first[line + 1]!; i++) {
      if (restless[ids[i]!]! <= (picks[i] === asItStands ? 0 : 1)) continue
      for (
        let near = Math.max(until + 1, line - reach);
        near <= line + reach && near + 1 < first.length;
        near++
      ) {
        lines.push(near)
        until = near
      }
      break
    }
  }
  return lines
}

interface Retold {
  readonly retold: Tokens
  /** Which token of the document each is. */
  readonly at: readonly number[]
}

/** The tokens of some lines as they now read; those with one reading fall out. Repaired text has left its fonts. */
function retell(
  tokens: Tokens,
  chosen: Chosen,
  { lines, reader }: { lines: readonly number[]; reader: Reader },
): Retold {
  const at: number[] = []
  const first: number[] = [0]
  const ids: number[] = []
  for (const line of lines) {
    for (let i = tokens.first[line]!; i < tokens.first[line + 1]!; i++) {
      const { token, weights, id } = reader.table.readings[tokens.ids[i]!]!
      const reading = readingAt(i, tokens, { chosen, reader })
      const text = reading ? asWritten(token, reading) : token
      const now = reading || weights.unclean ? reader.of(cleaned(text), false) : id
      if (!reader.isOpen(now)) continue
      at.push(i)
      ids.push(now)
    }
    first.push(at.length)
  }
  return {
    at,
    retold: {
      count: at.length,
      ids: Int32Array.from(ids),
      starts: Int32Array.from(at, (i) => tokens.starts[i]!),
      fonts: null,
      names: [null],
      first: Int32Array.from(first),
    },
  }
}

/** The choice with the new readings put over the old; null where there are none. */
function merge(
  tokens: Tokens,
  chosen: Chosen,
  { at, again, retold, reader }: Retold & { again: Chosen; reader: Reader },
): Chosen | null {
  const told = new Map(chosen.told)
  const picks = chosen.picks.slice()
  const states = chosen.states.slice()
  let some = false
  at.forEach((i, k) => {
    const reading = readingAt(k, retold, { chosen: again, reader })
    if (!reading) return
    const { token, weights } = reader.table.readings[tokens.ids[i]!]!
    const before = readingAt(i, tokens, { chosen, reader })?.decoded.text
    if (reading.decoded.text === (before ?? token)) return
    some = true
    const decoded = before !== undefined || weights.unclean ? whole(token, reading.decoded)! : reading.decoded
    told.set(i, { charset: reading.charset, decoded })
    picks[i] = asTold
    states[i] = again.states[k]!
  })
  return some ? { states, picks, told } : null
}

/** `CéNG` will be written in capitals. */
function asWritten(token: string, { decoded, charset }: Reading): string {
  const capitals = charset.smallOnly && !/[a-z]/.test(token) && /\p{Lu}.*\p{Lu}/u.test(decoded.text)
  return capitals ? decoded.text.toUpperCase() : decoded.text
}
