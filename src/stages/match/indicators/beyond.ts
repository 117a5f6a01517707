import { grouped } from '../../../text/grouped.ts'
import { amountOf } from './figure.ts'
import { type Claim, isOfSameWords, type Reading } from './reading.ts'

/** The claims of a paragraph, and the items of lists that cannot be parts of the figure before them. */
export interface Kept {
  readonly kept: readonly Claim[]
  /** Items that make more than their whole: left out. */
  readonly beyond: readonly Claim[]
}

/**
 * The claims without the items of lists that are together more than their whole, or of a whole that is itself
 * left out. Shares and rates have no sum.
 */
export function withinWholes(claims: readonly Claim[], reading: Reading): Kept {
  const items = claims.filter(({ listed, role }) => listed && role === 'value')
  if (items.length === 0) return { kept: claims, beyond: [] }
  const lists = grouped(items, ({ listed }) => listed!)
  const beyond = [...lists].flatMap(([{ whole }, each]) => (isBeyond(whole, each, reading) ? each : []))
  const isHere = ({ figure }: Claim) => figure.start >= reading.paragraph.start
  const isGone = (claim: Claim): boolean => {
    const whole = claim.listed?.whole
    return (
      beyond.some((each) => isOfSameWords(each, claim)) ||
      (whole !== undefined && isHere(whole) && (!claims.includes(whole) || isGone(whole)))
    )
  }
  return { kept: claims.filter((each) => !isGone(each)), beyond }
}

/** Rounded figures (`hơn 400`) may go a little beyond. */
const ROUGHLY = 1.02

function isBeyond(whole: Claim, items: readonly Claim[], { sheet }: Reading): boolean {
  if (whole.figure.kind === 'percent') return false
  const sum = items.reduce((all, { figure }) => all + amountOf(figure, sheet.text), 0)
  const isRough = [whole, ...items].some(({ figure }) => figure.comparator !== null)
  return sum > amountOf(whole.figure, sheet.text) * (isRough ? ROUGHLY : 1)
}
