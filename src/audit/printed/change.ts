import { quoted } from '../../text/quote.ts'
import type { Facts, Finding } from '../../types.ts'
import { gap, plainFigure, writtenFigure } from '../decimal.ts'
import { type Quantity, quantity } from './quantity.ts'

/** What a change is told of, and by how much: `(140 | 150) tăng 12`. */
export interface Change {
  readonly then: Quantity
  readonly now: Quantity
  readonly by: Quantity
  readonly how: string
}

/** Source of a pattern for how something changed, and by how much: `tăng thêm 12 vụ`. */
export const BY = `(?<how>tăng|giảm)(?: được| thêm| đi)? ${quantity('c')}`

const openOf = ({ isRounded, decimals }: Quantity) => (isRounded ? 0.5 * 10 ** -decimals : 0)
/** More than binary fractions are ever off. */
const FLOAT = 1e-6

/** The figures may give the change, as far as their printed places tell: by as much, or by so many per cent. */
export function holds({ then, now, by }: Change): boolean {
  const apart = gap(now.value, then.value)
  const open = openOf(now) + openOf(then)
  if (by.unit === now.unit || by.unit !== '%')
    if (Math.abs(apart - by.value) <= open + openOf(by) + FLOAT) return true
  if (by.unit !== '%') return false
  const least = (100 * (apart - open)) / (then.value + openOf(then))
  const below = then.value - openOf(then)
  if (below <= 0) return true
  const most = (100 * (apart + open)) / below
  return least <= by.value + openOf(by) + FLOAT && most >= by.value - openOf(by) - FLOAT
}

export function changeFinding(
  facts: Facts,
  { then, now, by, how }: Change,
  [start, end]: readonly [number, number],
): Finding {
  const [more, less] = now.value > then.value ? [now, then] : [then, now]
  const apart = gap(now.value, then.value)
  const isShare = by.unit === '%' && now.unit !== '%'
  const computed = isShare ? Math.round((1e4 * apart) / then.value) / 100 : apart
  const sign = by.unit === '%' ? '%' : ''
  const terms = `${writtenFigure(more.value)} − ${writtenFigure(less.value)}`
  return {
    kind: isShare ? 'rate_mismatch' : 'sum_mismatch',
    severity: 'medium',
    message: `${isShare ? `(${terms})/${writtenFigure(then.value)}` : terms} = ${writtenFigure(computed)}${sign}, lời văn ghi ${how} ${writtenFigure(by.value)}${sign}, chênh ${writtenFigure(gap(computed, by.value))}.`,
    values: [by.value, computed].map(plainFigure),
    evidence: [quoted(facts.outline.text, start, end)],
  }
}
