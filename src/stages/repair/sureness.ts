import type { Charset } from '../../charsets.ts'

/** Leaving a Unicode word as it stands inside a passage of a legacy charset costs this much. */
export const keepUnicode = 4
/** A legacy reading beats the token as it stands by this much where it is sure. */
const sureBy = 6
/** A token in Unicode that is worse than this looks garbled: only then is a legacy reading beyond doubt. */
const looksGarbled = -20
/** Charsets less rare than this must all have tried a token before it counts as Unicode. */
const common = -8

/** The state that fits far better than every other, by what the charsets make of the token; -1 where there is doubt. */
export function sureOf(
  scores: readonly number[],
  chances: readonly number[],
  charsets: readonly Charset[],
): number {
  let top = 1
  let second = -1
  for (let i = 2; i < chances.length; i++) {
    if (chances[i]! > chances[top]!) {
      second = top
      top = i
    } else if (second < 0 || chances[i]! > chances[second]!) second = i
  }
  const own = scores[0]!
  if (own > looksGarbled && own >= chances[top]! + keepUnicode) {
    const tried = charsets.every(
      (each, i) => (each.rarity ?? -9) < common || chances[i + 1]! > Number.NEGATIVE_INFINITY,
    )
    return tried || scores.every((each, i) => i === 0 || own >= each + keepUnicode) ? 0 : -1
  }
  const rival = second < 0 ? Number.NEGATIVE_INFINITY : chances[second]!
  const clear = chances[top]! >= own + sureBy && chances[top]! >= rival + 2
  return own <= looksGarbled && clear && chances[top]! > -22 ? top : -1
}

/** The best score of the states but one. */
export function bestOther(scores: readonly number[], state: number): number {
  let top = Number.NEGATIVE_INFINITY
  for (let s = 0; s < scores.length; s++) if (s !== state && scores[s]! > top) top = scores[s]!
  return top
}

/** The states that fit best, as bits; Unicode counts alone. */
export function fitting(scores: readonly number[]): number {
  let top = Number.NEGATIVE_INFINITY
  for (let s = 0; s < scores.length; s++) if (scores[s]! > top) top = scores[s]!
  if (scores[0] === top) return 1
  let mask = 0
  for (let s = 0; s < scores.length; s++) if (scores[s] === top) mask |= 1 << s
  return mask
}
