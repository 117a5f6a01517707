import type { Claim } from './reading.ts'

/**
 * The best reading of one figure: who names more letters around it, and of two alike the one that fits the list it
 * stands in. Two unlike readings that fit equally are a doubt; neither is taken.
 */
export function best(readings: readonly (readonly Claim[])[]): {
  chosen: readonly Claim[] | null
  doubt: readonly (readonly Claim[])[] | null
} {
  if (readings.length === 0) return { chosen: null, doubt: null }
  const sorted = readings.toSorted(
    (a, b) => rank(b) - rank(a) || nearness(b) - nearness(a) || b.length - a.length,
  )
  const first = sorted[0]!
  const rivals = sorted.filter(
    (each) =>
      rank(each) === rank(first) &&
      nearness(each) === nearness(first) &&
      meaning(each[0]!) !== meaning(first[0]!),
  )
  return rivals.length ? { chosen: null, doubt: [first, ...rivals] } : { chosen: first, doubt: null }
}

/** A rule that asks for a certain list knows more than one that takes any. */
const rank = ([claim]: readonly Claim[]) =>
  claim!.weight * 2 + (claim!.part ? 1 : 0) + (Object.keys(claim!.rule.partWith).length ? 1000 : 0)

/** Of two lists the nearer one. */
const nearness = ([claim]: readonly Claim[]) => claim!.headEnd ?? 0

const meaning = (claim: Claim) => `${claim.indicator} ${JSON.stringify(claim.dimensions)}`
