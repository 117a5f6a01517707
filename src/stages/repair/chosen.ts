import type { Reader } from './reader.ts'
import { asTold, type Reading } from './readings.ts'
import type { Tokens } from './tokens.ts'

/** The state of every token and how it is written there; parallel to `Tokens`. */
export interface Chosen {
  readonly states: Uint8Array
  readonly picks: Uint8Array
  /** The readings of tokens that were told otherwise (`asTold`), by token. */
  readonly told: ReadonlyMap<number, Reading>
}

/** How token i is read; null: as it stands. */
export function readingAt(i: number, tokens: Tokens, { chosen, reader }: Choice): Reading | null {
  const pick = chosen.picks[i]!
  return pick === asTold ? chosen.told.get(i)! : reader.reading(tokens.ids[i]!, chosen.states[i]!, pick)
}

interface Choice {
  readonly chosen: Chosen
  readonly reader: Reader
}
