import type { Charset } from '../../charsets.ts'
import type { Repair } from '../../types.ts'
import { confidenceOf } from './confidence.ts'
import type { Mend } from './mends.ts'
import type { Setting } from './spell.ts'

/** Why a stretch was repaired, in words, what else it might have been, and how sure it is. */
type Explained = Pick<Repair, 'reason' | 'runnerUp' | 'confidence'>

/** From this margin on a word has no other reading that makes sense. */
const clear = 6
/** Capitals that a font draws have no rival. */
const nothingRead = { margin: 10, score: 0, share: 1, single: false }

/** Explains the repairs of a document, each of neighbouring tokens in one charset, by the evidence that decided. */
export class Explainer {
  private readonly reasons = new Map<Charset, (string | undefined)[]>()

  constructor(private readonly setting: Setting) {}

  /** `from`: the stretch as the file holds it. */
  explain(mend: Mend, from: string): Explained {
    const weakest = this.weakestOf(mend)
    const ground = weakest < 0 ? nothingRead : this.groundOf(weakest)
    return {
      reason: this.reason(mend, ground.margin),
      runnerUp: weakest < 0 ? null : this.runnerUp(mend, weakest, from),
      confidence: confidenceOf(ground, mend.capitals === 'line'),
    }
  }

  /** The token of the stretch whose reading beats its rival by least; -1 where no token was read. */
  private weakestOf({ first, last }: Mend): number {
    let weakest = -1
    let least = Number.POSITIVE_INFINITY
    for (let i = first; i <= last; i++) {
      const margin = this.marginOf(i)
      if (margin < least) {
        least = margin
        weakest = i
      }
    }
    return weakest
  }

  private marginOf(i: number): number {
    const { tokens, chosen, reader } = this.setting
    return reader.rivals[chosen.states[i]!]!.margin(tokens.ids[i]!)
  }

  /** What the document says of a token's charset. */
  private groundOf(i: number) {
    const { tokens, chosen, evidence, reader } = this.setting
    const state = chosen.states[i]!
    return {
      margin: this.marginOf(i),
      score: reader.table.readings[tokens.ids[i]!]!.weights.scores![state]!,
      share: evidence.ofFont(tokens.fonts === null ? 0 : tokens.fonts[i]!)[state]!,
      single: state === 0,
    }
  }

  /** One string for all repairs with the same ground: a document has thousands of them. */
  private reason(mend: Mend, margin: number): string {
    const { fonts } = this.setting.tokens
    const read = mend.last >= mend.first
    const font = read && fonts !== null ? fonts[mend.first]! : 0
    const sure = read ? (margin >= clear ? 1 : 2) : 0
    const capitals = mend.capitals === null ? 0 : mend.capitals === 'font' ? 1 : 2
    const key = 9 * font + 3 * sure + capitals
    const known = this.reasons.get(mend.charset) ?? []
    if (known.length === 0) this.reasons.set(mend.charset, known)
    known[key] ??= this.worded(mend, margin, font)
    return known[key]
  }

  private worded(mend: Mend, margin: number, number: number): string {
    const { says, tokens } = this.setting
    const font = tokens.names[number]!
    const said = says(font).charset
    let words = `đọc theo ${mend.charset.label}`
    if (mend.last >= mend.first) {
      words +=
        margin >= clear
          ? '; chỉ cách đọc này cho âm tiết tiếng Việt thường gặp'
          : '; các chữ bên cạnh cũng đọc theo cách này'
    }
    if (said === mend.charset.id) words += `; phông ${font}`
    else if (said !== null) words += `; dù phông là ${font}`
    if (mend.capitals === 'font') words += '; phông chữ hoa nên viết hoa'
    if (mend.capitals === 'line') words += '; viết hoa theo các chữ bên cạnh (đoán)'
    return words
  }

  private runnerUp({ first, last }: Mend, weakest: number, from: string): Repair['runnerUp'] {
    const { tokens, chosen, reader } = this.setting
    const other = reader.rivals[chosen.states[weakest]!]!.other(tokens.ids[weakest]!)
    const charset = reader.states[other]
    if (!charset) return { charset: 'unicode', text: from }
    const rivals = reader.rivals[other]!
    let text = rivals.text(tokens.ids[first]!)
    for (let i = first + 1; i <= last; i++) text += ` ${rivals.text(tokens.ids[i]!)}`
    return { charset: charset.id, text }
  }
}
