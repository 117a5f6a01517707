import type { Reader } from './reader.ts'
import { pickIn, type Readings } from './readings.ts'
import { bestOther } from './sureness.ts'

/** A reading of a word that has no rival beats it by this much. */
const unrivalled = 10

/** How tokens fare in one state beside the others, by the token's number; each found when it is first asked for. */
export class Rivals {
  private margins = new Float64Array(0)
  private readonly texts: string[] = []

  constructor(
    private readonly readings: readonly Readings[],
    private readonly state: number,
    private readonly reading: Reader['reading'],
  ) {}

  /** By how much the reading beats the best other one; a single garbled word is judged by what it would be untouched. */
  margin(id: number): number {
    if (id >= this.margins.length) this.reach()
    const margin = this.margins[id]!
    if (!Number.isNaN(margin)) return margin
    const { scores, own, gain } = this.readings[id]!.weights
    const found =
      this.state > 0 ? scores![this.state]! - bestOther(scores!, this.state) : own < 0 ? unrivalled : gain
    this.margins[id] = found
    return found
  }

  /** The state of the best other reading. */
  other(id: number): number {
    if (this.state === 0) return 0
    const scores = this.readings[id]!.weights.scores!
    let best = 0
    for (let s = 0; s < scores.length; s++) if (s !== this.state && scores[s]! > scores[best]!) best = s
    return best
  }

  /** The token as it would be written in this state. */
  text(id: number): string {
    let text = this.texts[id]
    if (text === undefined) {
      const { token, weights } = this.readings[id]!
      text = this.reading(id, this.state, pickIn(weights, this.state, 0))?.decoded.text ?? token
      this.texts[id] = text
    }
    return text
  }

  private reach(): void {
    const margins = new Float64Array(Math.max(1 << 10, 2 * this.readings.length)).fill(Number.NaN)
    margins.set(this.margins)
    this.margins = margins
  }
}
