import { confidenceOf } from './confidence.ts'
import type { FontSays } from './fonts.ts'
import { type Readings, readingIn } from './readings.ts'
import type { Mend, Setting } from './spell.ts'
import { bestOther } from './sureness.ts'

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
  const { fonts, names } = setting.tokens
  const font = mend.last < mend.first || fonts === null ? null : names[fonts[mend.first]!]!
  return {
    reason: reason(mend, { margin, font, says: setting.says(font) }),
    runnerUp: weakest < 0 ? null : runnerUp(mend, { from, weakest }, setting),
    confidence: confidenceOf({ ...groundOf(weakest, setting), margin, guessed: mend.capitals === 'line' }),
  }
}

/** What the document says of a token's charset; nothing speaks against capitals that a font draws. */
function groundOf(i: number, { tokens, chosen, evidence, reader }: Setting) {
  if (i < 0) return { score: 0, share: 1, single: false }
  const state = chosen.states[i]!
  const share = evidence.ofFont(tokens.fonts === null ? 0 : tokens.fonts[i]!)[state]!
  return { score: reader.table.readings[tokens.ids[i]!]!.scores![state]!, share, single: state === 0 }
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
function marginOf(i: number, { tokens, chosen, reader }: Setting): number {
  const readings = reader.table.readings[tokens.ids[i]!]!
  const state = chosen.states[i]!
  if (state === 0) return readings.own === null ? 10 : readings.gain
  return readings.scores![state]! - bestOther(readings.scores!, state)
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
  const other = state === 0 ? 0 : rival(reader.table.readings[tokens.ids[weakest]!]!, state)
  const charset = reader.states[other]
  if (!charset) return { charset: 'unicode', text: from }
  const words: string[] = []
  for (let i = mend.first; i <= mend.last; i++) {
    const readings = reader.table.readings[tokens.ids[i]!]!
    words.push(readingIn(readings, other, 0)?.decoded.text ?? readings.token)
  }
  return { charset: charset.id, text: words.join(' ') }
}
