import type { Observation } from '../types.ts'

/** What one document gains, loses or reads otherwise under other rules; each side as observed, with its quote. */
export interface RuleDifference {
  readonly kind: 'new' | 'lost' | 'changed'
  readonly before: Observation | null
  readonly after: Observation | null
}

/**
 * Compares the observations that two rule sets make of one document. A figure that keeps its place but gets another
 * indicator, value, bound, period or other dimensions is `changed`; what has no counterpart is `new` or `lost`. The
 * rule's name, the length of the quote and the confidence alone make no difference. In order of place.
 */
export function ruleDifferences(
  before: readonly Observation[],
  after: readonly Observation[],
): readonly RuleDifference[] {
  const gone = without(before, after)
  const come = without(after, before)
  const pairs = gone.map((each) => [each, takeNear(each, come)] as const)
  const out: RuleDifference[] = pairs.map(([old, now]) =>
    now ? { kind: 'changed', before: old, after: now } : { kind: 'lost', before: old, after: null },
  )
  out.push(...come.map((each): RuleDifference => ({ kind: 'new', before: null, after: each })))
  return out.sort((a, b) => startOf(a) - startOf(b))
}

const startOf = ({ before, after }: RuleDifference) => (after ?? before)!.at.start

/** Those of one list that the other has not, one for one. */
function without(list: readonly Observation[], other: readonly Observation[]): Observation[] {
  const left = new Map<string, number>()
  for (const each of other) left.set(meaning(each), (left.get(meaning(each)) ?? 0) + 1)
  return list.filter((each) => {
    const count = left.get(meaning(each)) ?? 0
    left.set(meaning(each), count - 1)
    return count <= 0
  })
}

/** Takes the observation of the same printed figure out of the list, the nearest in place. */
function takeNear(each: Observation, list: Observation[]): Observation | null {
  const same = list.filter((other) => other.printed === each.printed && overlaps(other, each))
  const near = same.toSorted((a, b) => distance(a, each) - distance(b, each))[0]
  if (!near) return null
  list.splice(list.indexOf(near), 1)
  return near
}

const overlaps = (a: Observation, b: Observation) => a.at.start < b.at.end && b.at.start < a.at.end
const distance = (a: Observation, b: Observation) =>
  Math.abs(a.at.end - b.at.end) + Math.abs(a.at.start - b.at.start)

function meaning(each: Observation): string {
  const dimensions = Object.entries(each.dimensions).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([
    each.indicator,
    dimensions,
    each.value,
    each.comparator,
    each.periodFrom,
    each.periodTo,
    each.modality,
    each.printed,
  ])
}
