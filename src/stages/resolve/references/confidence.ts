import type { ReferenceMention } from '../../../types.ts'
import type { PlainCode } from './code.ts'

/** How sure we are that the words cite this document: a whole code is nearly certain, a number without symbol less. */
export function confidenceOf(mention: ReferenceMention, code: PlainCode | null): number {
  if (mention.form !== 'numbered') return mention.form === 'unnumbered' ? 0.6 : 0.9
  if (!code) return 0.8
  if (code.symbol.length === 0) return 0.85
  return mention.parts.type && code.symbol.length > 1 ? 0.98 : 0.93
}
