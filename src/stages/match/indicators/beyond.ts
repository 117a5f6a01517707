import { grouped } from '../../../text/grouped.ts'
import { printedValue } from '../../../text/numbers/amount.ts'
import type { Figure } from './figure.ts'
import type { Claim, Reading } from './reading.ts'

/** The claims of a paragraph, and the items of lists that cannot be parts of the figure before them. */
export interface Kept {
  readonly kept: readonly Claim[]
  /** Items that make more than their whole: left out. */
  readonly beyond: readonly Claim[]
}

/**
 * The claims without the items of lists that are together more than their whole, or of a whole that is itself left out.
 * Shares and rates have no sum.
 */
export function withinWholes(claims: readonly Claim[], reading: Reading): Kept {
  const items = claims.filter(({ listed, role }) => listed && role === 'value')
  if (items.length === 0) return { kept: claims, beyond: [] }
  const lists = grouped(items, ({ listed }) => listed!)
  const beyond = [...lists].flatMap(([{ whole }, each]) => (isBeyond(whole, each, reading) ? each : []))
  const isHere = ({ figure }: Claim) => figure.start >= reading.paragraph.start
  const isGone = ({ rule, start, listed }: Claim): boolean =>
    beyond.some((each) => each.rule === rule && each.start === start) ||
    Boolean(listed && isHere(listed.whole) && (!claims.includes(listed.whole) || isGone(listed.whole)))
  return { kept: claims.filter((each) => !isGone(each)), beyond }
}

/** Rounded figures (`hơn 400`) may go a little beyond. */
const ROUGHLY = 1.02

function isBeyond(whole: Claim, items: readonly Claim[], reading: Reading): boolean {
  if (whole.figure.kind === 'percent') return false
  const sum = items.reduce((all, { figure }) => all + amountOf(figure, reading), 0)
  const isRough = [whole, ...items].some(({ figure }) => figure.comparator !== null)
  return sum > amountOf(whole.figure, reading) * (isRough ? ROUGHLY : 1)
}

/** What a count amounts to; no number where it is none. */
export const amountOf = ({ kind, start, end, unit }: Figure, { sheet }: Reading): number =>
  kind === 'zero' ? 0 : (printedValue(sheet.text.slice(start, end), unit, { percent: false }) ?? Number.NaN)
