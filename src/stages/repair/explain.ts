import type { FontSays } from './fonts.ts'
import { type Readings, readingIn } from './readings.ts'
import type { Mend, Setting } from './spell.ts'

/** Why a stretch was repaired, in words, what else it might have been, and how sure it is. */
export interface Explained {
  readonly reason: string
  readonly runnerUp: { readonly charset: string; readonly text: string } | null
  readonly confidence: number
}

/** Explains the repair of neighbouring tokens in one charset by the evidence that decided. */
export function explain(mend: Mend, from: string, setting: Setting): Explained {
  const weakest = weakestOf(mend, setting)
  const margin = weakest < 0 ? 10 : marginOf(weakest, setting)
  const font = mend.last < mend.first ? null : (setting.tokens.fonts?.[mend.first] ?? null)
  const guess = mend.capitals === 'line' ? 0.85 : 1
  return {
    reason: reason(mend, { margin, font, says: setting.says(font) }),
    runnerUp: weakest < 0 ? null : runnerUp(mend, { from, weakest }, setting),
    confidence:
      Math.round(Math.min(0.999, Math.max(0.5, guess / (1 + Math.exp(-(margin + 2) / 3)))) * 1000) / 1000,
  }
}

interface Ground {
  readonly margin: number
  readonly font: string | null
  readonly says: FontSays
}

const reasons = new Map<string, string>()

/** One string for all repairs with the same ground: a document has thousands of them. */
function reason(mend: Mend, ground: Ground): string {
  const sure = mend.last < mend.first ? 2 : ground.margin >= 6 ? 1 : 0
  const key = `${mend.charset.id} ${sure} ${mend.capitals} ${ground.font}`
  let words = reasons.get(key)
  if (words === undefined) {
    if (reasons.size > 1000) reasons.clear()
    words = worded(mend, ground)
    reasons.set(key, words)
  }
  return words
}

function worded(mend: Mend, { margin, font, says }: Ground): string {
  let words = `đọc theo ${mend.charset.label}`
  if (mend.last >= mend.first) {
    words +=
      margin >= 6
        ? '; chỉ cách đọc này cho âm tiết tiếng Việt thường gặp'
        : '; các chữ bên cạnh cũng đọc theo cách này'
  }
  if (says.charset === mend.charset.id) words += `; phông ${font}`
  else if (says.charset !== null) words += `; dù phông là ${font}`
  if (mend.capitals === 'font') words += '; phông chữ hoa nên viết hoa'
  if (mend.capitals === 'line') words += '; viết hoa theo các chữ bên cạnh (đoán)'
  return words
}

/** The token of the stretch whose reading beats its rival by least; -1 where no token was read. */
function weakestOf(mend: Mend, setting: Setting): number {
  let weakest = -1
  let least = Number.POSITIVE_INFINITY
  for (let i = mend.first; i <= mend.last; i++) {
    const margin = marginOf(i, setting)
    if (margin < least) {
      least = margin
      weakest = i
    }
  }
  return weakest
}

/** By how much the chosen reading beats the best other one; a single garbled word is judged by what it would be untouched. */
function marginOf(i: number, { tokens, chosen }: Setting): number {
  const readings = tokens.readings[i]!
  const state = chosen.states[i]!
  if (state === 0) return readings.own === null ? 10 : readings.gain
  return readings.margins[state]!
}

function rival(readings: Readings, state: number): number {
  const scores = readings.scores!
  let best = state === 0 ? 1 : 0
  for (let s = 0; s < scores.length; s++) if (s !== state && scores[s]! > scores[best]!) best = s
  return best
}

function runnerUp(
  mend: Mend,
  { from, weakest }: { from: string; weakest: number },
  { tokens, chosen, reader }: Setting,
): Explained['runnerUp'] {
  const state = chosen.states[weakest]!
  const other = state === 0 ? 0 : rival(tokens.readings[weakest]!, state)
  const charset = reader.states[other]
  if (!charset) return { charset: 'unicode', text: from }
  const words: string[] = []
  for (let i = mend.first; i <= mend.last; i++) {
    const readings = tokens.readings[i]!
    words.push(readingIn(readings, other, 0)?.decoded.text ?? readings.token)
  }
  return { charset: charset.id, text: words.join(' ') }
}
