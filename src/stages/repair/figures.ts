import type { Decoded } from './decode.ts'
import type { Reading, Readings } from './readings.ts'

/**
 * A token with every digit as 0: what `12/Q§-UBND` may be is the same as what `47/Q§-UBND` may be, and a report holds
 * hundreds of such. Null where there is nothing to gain: no digit, or `&#7879;`, of which the digits are the letter.
 */
export function figureless(token: string): string | null {
  if (!/\d/.test(token) || token.includes('&#')) return null
  return token.replace(/\d/g, '0')
}

/** The readings of a token from those of its `figureless` form. */
export function withFigures(readings: Readings, token: string, id: number): Readings {
  const digits = token.replace(/\D/g, '')
  return {
    ...readings,
    id,
    token,
    own: restored(readings.own, digits),
    read: readings.read.map((each) => restored(each, digits)),
  }
}

function restored(reading: Reading | null, digits: string): Reading | null {
  return reading && { charset: reading.charset, decoded: filled(reading.decoded, digits) }
}

function filled({ text, steps }: Decoded, digits: string): Decoded {
  let next = 0
  return { text: text.replace(/\d/g, () => digits[next++]!), steps }
}
