import type { Charset } from '../../charsets.ts'
import { grouped } from '../../text/grouped.ts'

/** One sequence read: how many characters it took, and what it may stand for. */
export interface Step {
  readonly taken: number
  readonly readings: readonly string[]
  /** It reads otherwise than it stands, or a capitals font would draw it otherwise (ý in TCVN3). */
  readonly touches: boolean
}

/** A charset made ready for decoding. */
export interface Chart {
  /** The step that is taken at a place of a token. */
  readonly next: (token: string, at: number) => Step
  /** By code: the letter of a character that is one in whatever company; null: see `next`; undefined: it stands for itself. */
  readonly lone: readonly (string | null | undefined)[]
}

/** So many characters that stand for themselves are remembered. */
const mostSigns = 5000
/** The codes of `lone`: Latin-1 and the signs of cp1252 that lie near it. */
const loneCodes = 0x180

export function chartOf(charset: Charset): Chart {
  const keys = keysOf(charset)
  const steps = new Map<string, Step>()
  for (const [key, letter] of charset.sequences) {
    const readings = [letter, ...(charset.others?.get(key) ?? [])]
    const drawnSmall = charset.smallOnly === true && key === letter
    steps.set(key, { taken: key.length, readings, touches: drawnSmall || key !== letter })
  }
  const beside = charset.besideLetters ?? ''
  const atEnd = charset.atEnd ?? ''
  const stays = charset.mayStay ?? ''
  const allowed = (key: string, token: string, at: number): boolean =>
    (!beside.includes(key) || nextToLetter(token, at, keys)) &&
    (!atEnd.includes(key) || (at === token.length - 1 && /\p{Ll}/u.test(token[at - 1] ?? '')))
  const itself = signs()
  const next = (token: string, at: number): Step => {
    const sign = token[at]!
    const list = keys.get(sign)
    if (list === undefined) return itself(sign)
    const key = list.find((each) => each.length === 1 || token.startsWith(each, at))
    if (key === undefined || !allowed(key, token, at)) return itself(sign)
    const step = steps.get(key)!
    // Written in ASCII, a sign may be a mark or punctuation; before another (`to^?,`) it is a mark: nothing ends twice.
    const isMark = charset.ascii !== undefined && /[,;:)]/.test(token[at + key.length] ?? '')
    if (isMark && step.readings.length > 1) return { ...step, readings: step.readings.slice(0, 1) }
    if (stays === '' || !stays.includes(key) || !atEdge(token, at)) return step
    return { ...step, readings: [...step.readings, key] }
  }
  const lone = Array.from({ length: loneCodes }, (_, code) => {
    const sign = String.fromCharCode(code)
    const list = keys.get(sign)
    if (list === undefined) return undefined
    const step = list.length === 1 ? steps.get(sign) : undefined
    const tied = `${beside}${atEnd}${stays}`.includes(sign)
    return step?.touches && step.readings.length === 1 && !tied ? step.readings[0]! : null
  })
  return { next, lone }
}

/** The sequences by their first character, the longest first. */
function keysOf({ sequences }: Charset): Map<string, string[]> {
  const keys = grouped(sequences.keys(), (key) => key[0]!)
  for (const list of keys.values()) list.sort((a, b) => b.length - a.length)
  return keys
}

/** The steps of characters that stand for themselves. */
function signs(): (sign: string) => Step {
  const known = new Map<string, Step>()
  return (sign) => {
    let step = known.get(sign)
    if (step === undefined) {
      step = { taken: 1, readings: [sign], touches: false }
      if (known.size < mostSigns) known.set(sign, step)
    }
    return step
  }
}

/** No letter or digit lies between this place and an end of the token; a sign alone is at no edge. */
function atEdge(token: string, at: number): boolean {
  if (token.length === 1) return false
  return !/[\p{L}\p{N}]/u.test(token.slice(0, at)) || !/[\p{L}\p{N}]/u.test(token.slice(at + 1))
}

function nextToLetter(token: string, at: number, keys: ReadonlyMap<string, unknown>): boolean {
  const letter = (each: string | undefined): boolean =>
    each !== undefined && (/[A-Za-z]/.test(each) || (each > '\x7f' && keys.has(each)))
  const digit = (each: string | undefined): boolean => each !== undefined && /\d/.test(each)
  return (letter(token[at - 1]) || letter(token[at + 1])) && !digit(token[at - 1]) && !digit(token[at + 1])
}
