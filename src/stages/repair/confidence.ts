/** What speaks for a repair. */
export interface Ground {
  /** By how much the weakest word of the stretch, as read, beats its rival. */
  readonly margin: number
  /** The score of that word: how common it is. */
  readonly score: number
  /** The share of the charset among the words of the document under the same font. */
  readonly share: number
  /** A single garbled word of Unicode text. */
  readonly single: boolean
}

/** Of words put in capitals by their look alone, so many are right. */
const guessHolds = 0.99

/**
 * The chance that a repair is right, from 0.5 (it did beat its rival) to 1. Fitted (logistic regression) to 67,000 repairs whose truth is known: those
 * of 47 real files of 2002–2009, and single lines of such files garbled anew in one, two or three charsets, each read
 * alone; in every band of stated confidence as many are right (`bench/confidence.js`). A margin of a few points alone
 * says little in a document that is full of the charset, much in a line that stands alone. `guessed`: capitals were
 * guessed from the look of the line.
 */
export function confidenceOf({ margin, score, share, single }: Ground, guessed = false): number {
  const odds = single ? 0 : clamp(Math.log(share / (1 - share)), -4, 4)
  const doubt =
    -6.05 -
    0.7 * odds -
    0.49 * clamp(margin, -8, 0) -
    0.13 * clamp(margin, 0, 12) -
    0.147 * (clamp(score, -24, -8) + 8) +
    (single ? 1.29 : 0)
  const right = 1 / (1 + Math.exp(doubt))
  return Math.round(clamp(guessed ? right * guessHolds : right, 0.5, 0.9999) * 1e4) / 1e4
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
