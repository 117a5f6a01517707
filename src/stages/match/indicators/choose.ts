import type { Claim } from './reading.ts'

/**
 * The best reading of one figure. Two unlike readings that fit equally are a doubt; neither is taken.
 */
export function best(readings: readonly (readonly Claim[])[]): {
  chosen: readonly Claim[] | null
  doubt: readonly (readonly Claim[])[] | null
} {
  const [first, ...others] = readings.toSorted((a, b) => order(a[0]!, b[0]!) || b.length - a.length)
  if (!first) return { chosen: null, doubt: null }
  const rivals = others.filter(
    ([claim]) => order(claim!, first[0]!) === 0 && meaning(claim!) !== meaning(first[0]!),
  )
  return rivals.length ? { chosen: null, doubt: [first, ...rivals] } : { chosen: first, doubt: null }
}

/** What makes a reading better than another, the weightiest first. */
const MERITS: readonly ((claim: Claim) => number)[] = [
  /** A template that fits knows more than the meaning of the words. */
  ({ byMeaning }) => (byMeaning ? 0 : 1),
  /** A rule that asks for a certain list knows more than one that takes any. */
  ({ rule }) => (Object.keys(rule.partWith).length ? 1 : 0),
  /** The letters that it names. */
  ({ weight }) => weight,
  /** It fits the list it stands in. */
  ({ part }) => (part ? 1 : 0),
  /** Of two lists the nearer one. */
  ({ headEnd }) => headEnd ?? 0,
]

/** Below zero where `a` is the better reading. */
const order = (a: Claim, b: Claim): number =>
  MERITS.map((merit) => merit(b) - merit(a)).find((each) => each !== 0) ?? 0

const meaning = (claim: Claim) => `${claim.indicator} ${JSON.stringify(claim.dimensions)}`
