import type { Charset } from '../../charsets.ts'

/** What a charset makes of a token: the letters, and for each step how many characters went in and came out. */
export interface Decoded {
  readonly text: string
  /** `[in, out]` of every step, in order; null where every step is one for one. */
  readonly steps: readonly (readonly [number, number])[] | null
}

/** Decodes a token; null when the charset has nothing to say of it. `choose` picks among texts where a sequence is ambiguous. */
export type Decoder = (token: string, choose: (texts: readonly string[]) => string) => Decoded | null

/** One sequence read: how many characters it took, and what it may stand for. */
interface Step {
  readonly taken: number
  readonly readings: readonly string[]
  /** A letter that a capitals font would draw as a capital, though its code is the letter itself (ý in TCVN3). */
  readonly drawnSmall?: boolean
}

/** The most readings that are tried where sequences stand for several letters. */
const mostReadings = 64

/** So many characters that stand for themselves are remembered. */
const mostSigns = 5000

/** Makes the decoder of a charset: one pass from left to right, the longest sequence first. */
export function decoder(charset: Charset): Decoder {
  const next = stepper(charset)
  return (token, choose) => {
    const steps: Step[] = []
    let touched = false
    let open = false
    for (let at = 0; at < token.length; ) {
      const step = next(token, at)
      steps.push(step)
      if (step.readings.length > 1) open = true
      if (step.drawnSmall) touched = true
      if (!token.startsWith(step.readings[0]!, at) || step.readings[0]!.length !== step.taken) touched = true
      at += step.taken
    }
    if (!touched) return null
    return laid(open ? chosen(steps, choose) : steps)
  }
}

function stepper(charset: Charset): (token: string, at: number) => Step {
  const keys = new Map<string, string[]>()
  for (const key of charset.sequences.keys()) {
    const list = keys.get(key[0]!)
    if (list) list.push(key)
    else keys.set(key[0]!, [key])
  }
  for (const list of keys.values()) list.sort((a, b) => b.length - a.length)
  const steps = new Map<string, Step>()
  for (const [key, letter] of charset.sequences) {
    const readings = [letter, ...(charset.others?.get(key) ?? [])]
    steps.set(key, { taken: key.length, readings, drawnSmall: charset.smallOnly === true && key === letter })
  }
  const plain = new Map<string, Step>()
  const beside = charset.besideLetters ?? ''
  const atEnd = charset.atEnd ?? ''
  const stays = charset.mayStay ?? ''
  const allowed = (key: string, token: string, at: number): boolean =>
    (!beside.includes(key) || nextToLetter(token, at, keys)) &&
    (!atEnd.includes(key) || (at === token.length - 1 && /\p{Ll}/u.test(token[at - 1] ?? '')))
  const itself = (sign: string): Step => {
    let step = plain.get(sign)
    if (step === undefined) {
      step = { taken: 1, readings: [sign] }
      if (plain.size < mostSigns) plain.set(sign, step)
    }
    return step
  }
  return (token, at) => {
    const key = longest(keys.get(token[at]!), token, at)
    if (key === undefined || !allowed(key, token, at)) return itself(token[at]!)
    const step = steps.get(key)!
    return stays.includes(key) && atEdge(token, at) ? { ...step, readings: [...step.readings, key] } : step
  }
}

function longest(list: readonly string[] | undefined, token: string, at: number): string | undefined {
  if (list === undefined) return undefined
  for (const each of list) if (token.startsWith(each, at)) return each
  return undefined
}

/** No letter or digit lies between this place and an end of the token; a sign alone is at no edge. */
function atEdge(token: string, at: number): boolean {
  if (token.length === 1) return false
  return !/[\p{L}\p{N}]/u.test(token.slice(0, at)) || !/[\p{L}\p{N}]/u.test(token.slice(at + 1))
}

function laid(steps: readonly Step[]): Decoded {
  let text = ''
  let even = true
  for (const { taken, readings } of steps) {
    text += readings[0]!
    if (taken !== readings[0]!.length) even = false
  }
  const normal = composed.test(text) ? text : text.normalize('NFC')
  if (normal !== text) {
    return { text: normal, steps: [[steps.reduce((sum, each) => sum + each.taken, 0), normal.length]] }
  }
  if (even) return { text, steps: null }
  return { text, steps: steps.map((each) => [each.taken, each.readings[0]!.length]) }
}

/** Letters and signs of which none has another composed form. */
const composed = /^[\x00-\u02ff\u1ea0-\u1ef9]*$/

/** Settles ambiguous steps, all together while they are few, the rest as they are charted. */
function chosen(steps: readonly Step[], choose: (texts: readonly string[]) => string): Step[] {
  let ways: string[][] = [[]]
  for (const step of steps) {
    const readings =
      ways.length * step.readings.length > mostReadings ? step.readings.slice(0, 1) : step.readings
    ways = ways.flatMap((way) => readings.map((each) => [...way, each]))
  }
  const texts = ways.map((way) => way.join(''))
  const way = ways[texts.indexOf(choose(texts))]!
  return steps.map((step, i) => ({ taken: step.taken, readings: [way[i]!] }))
}

function nextToLetter(token: string, at: number, keys: ReadonlyMap<string, unknown>): boolean {
  const letter = (each: string | undefined): boolean =>
    each !== undefined && (/[A-Za-z]/.test(each) || (each > '\x7f' && keys.has(each)))
  const digit = (each: string | undefined): boolean => each !== undefined && /\d/.test(each)
  return (letter(token[at - 1]) || letter(token[at + 1])) && !digit(token[at - 1]) && !digit(token[at + 1])
}
