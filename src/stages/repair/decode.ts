import type { Charset } from '../../charsets.ts'
import { type Chart, chartOf, type Step } from './steps.ts'

/** What a charset makes of a token: the letters, and for each step how many characters went in and came out. */
export interface Decoded {
  readonly text: string
  /** `[in, out]` of every step, in order; null where every step is one for one. */
  readonly steps: readonly (readonly [number, number])[] | null
}

/** Picks among texts where a sequence is ambiguous. */
export type Choose = (texts: readonly string[]) => string

/** Decodes tokens; null where the charset has nothing to say of one. */
export interface Decoder {
  readonly decode: (token: string, choose: Choose) => Decoded | null
  /** The text alone: most readings are weighed and never written. */
  readonly text: (token: string, choose: Choose) => string | null
}

/** The most readings that are tried where sequences stand for several letters. */
const mostReadings = 64

/** Makes the decoder of a charset: one pass from left to right, the longest sequence first. */
export function decoder(charset: Charset): Decoder {
  const chart = chartOf(charset)
  return {
    decode: (token, choose) => {
      const steps = stepsOf(token, chart)
      if (steps === null) return null
      return laid(steps.some(isOpen) ? chosen(steps, choose) : steps)
    },
    text: (token, choose) => {
      const text = plainly(token, chart)
      if (text !== undefined) return text
      const steps = stepsOf(token, chart)
      if (steps === null) return null
      const texts = textsOf(steps)
      return normal(texts.length > 1 ? choose(texts) : texts[0]!)
    },
  }
}

function isOpen({ readings }: Step): boolean {
  return readings.length > 1
}

/** The text of a token all of whose sequences are one letter each in whatever company; undefined for any other. */
function plainly(token: string, { lone }: Chart): string | null | undefined {
  let text = ''
  let touched = false
  for (let at = 0; at < token.length; at++) {
    const code = token.charCodeAt(at)
    if (code >= lone.length) return undefined
    const letter = lone[code]
    if (letter === null) return undefined
    if (letter === undefined) text += token[at]
    else {
      text += letter
      touched = true
    }
  }
  return touched ? text : null
}

function stepsOf(token: string, { next }: Chart): Step[] | null {
  const steps: Step[] = []
  let touched = false
  for (let at = 0; at < token.length; ) {
    const step = next(token, at)
    steps.push(step)
    if (step.touches) touched = true
    at += step.taken
  }
  return touched ? steps : null
}

function laid(steps: readonly Step[]): Decoded {
  let text = ''
  let even = true
  for (const { taken, readings } of steps) {
    text += readings[0]!
    if (taken !== readings[0]!.length) even = false
  }
  const composed = normal(text)
  if (composed !== text) {
    return { text: composed, steps: [[steps.reduce((sum, each) => sum + each.taken, 0), composed.length]] }
  }
  if (even) return { text, steps: null }
  return { text, steps: steps.map((each) => [each.taken, each.readings[0]!.length]) }
}

function normal(text: string): string {
  return composed.test(text) ? text : text.normalize('NFC')
}

/** Letters and signs of which none has another composed form. */
const composed = /^[\x00-\u02ff\u1ea0-\u1ef9]*$/

/** All texts that steps may stand for, all together while they are few, the rest as they are charted. */
function textsOf(steps: readonly Step[]): string[] {
  let texts = ['']
  for (const { readings } of steps) {
    if (readings.length === 1 || texts.length * readings.length > mostReadings) {
      for (let i = 0; i < texts.length; i++) texts[i] += readings[0]!
    } else texts = texts.flatMap((text) => readings.map((each) => text + each))
  }
  return texts
}

/** Settles ambiguous steps as the chosen text has them. */
function chosen(steps: readonly Step[], choose: Choose): Step[] {
  const texts = textsOf(steps)
  let ways = texts.length
  let way = texts.indexOf(choose(texts))
  let tried = 1
  return steps.map((step) => {
    const { readings } = step
    if (readings.length === 1) return step
    if (tried * readings.length > mostReadings) return { ...step, readings: readings.slice(0, 1) }
    tried *= readings.length
    ways /= readings.length
    const letter = readings[Math.floor(way / ways)]!
    way %= ways
    return { ...step, readings: [letter] }
  })
}
