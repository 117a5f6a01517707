import type { ReferenceMention } from '../../../types.ts'
import { LOST_STROKE, type PlainCode } from './code.ts'

/** How sure we are that the words cite this document: a whole code is nearly certain, a number without symbol less, a mere name little. */
export function confidenceOf(mention: ReferenceMention, code: PlainCode | null): number {
  if (mention.form === 'unnumbered') return isName(mention) ? 0.6 : 0.4
  if (mention.form !== 'numbered') return 0.9
  if (!code) return 0.8
  if (code.symbol.length === 0 || LOST_STROKE.test(mention.parts.code ?? '')) return 0.85
  return mention.parts.type && code.symbol.length > 1 ? 0.98 : 0.93
}

const LEAST_WORDS = 5

/** A document's own name: with a capital, of some length, and not broken off at a comma; not `quy chế làm việc`. */
const isName = ({ quote, parts }: ReferenceMention): boolean =>
  !parts.cut && /^\p{Lu}/u.test(quote) && quote.split(/\s+/).length >= LEAST_WORDS
