import { isItem } from './head.ts'
import type { Claim } from './reading.ts'

/**
 * The best reading of one figure. Two unlike readings that fit equally are a doubt; neither is taken.
 */
export function best(readings: readonly (readonly Claim[])[]): {
  chosen: readonly Claim[] | null
  doubt: readonly (readonly Claim[])[] | null
} {
  const [foremost, ...others] = readings.toSorted((a, b) => order(a[0]!, b[0]!) || b.length - a.length)
  if (!foremost) return { chosen: null, doubt: null }
  const first =
    turned(others, foremost[0]!) ??
    others.find((each) => saysMore(each[0]!, foremost[0]!) || hasMore(each, foremost)) ??
    others.find((each) => isNearer(each[0]!, foremost[0]!)) ??
    foremost
  if (first !== foremost) return { chosen: first, doubt: null }
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
  /** A list that a figure before it opens knows whose part it is. */
  ({ listed }) => (listed ? 1 : 0),
  /** The letters that it names. */
  ({ weight }) => weight,
  /** It fits the list it stands in. */
  ({ part }) => (part ? 1 : 0),
  /** Of two lists the nearer one. */
  ({ headEnd }) => headEnd ?? 0,
]

/** Below zero where `a` is the better reading. */
function order(a: Claim, b: Claim): number {
  for (const merit of MERITS) {
    const more = merit(b) - merit(a)
    if (more !== 0) return more
  }
  return 0
}

/**
 * `các xã | đã trả 9.655 hồ sơ`: of the same indicator, told by all the words around the figure, of which those
 * before the other reading name a value.
 */
const saysMore = (claim: Claim, other: Claim): boolean =>
  claim.byMeaning &&
  !claim.part &&
  !other.byMeaning &&
  claim.indicator === other.indicator &&
  claim.start < other.start &&
  claim.end === other.end &&
  Object.keys(claim.dimensions).length > Object.keys(other.dimensions).length &&
  Object.entries(other.dimensions).every(([name, value]) => claim.dimensions[name] === value)

/** `cấp xã lần lượt tiếp nhận | 12 và 40 hồ sơ`: told in turn, of another value than the words right before it name. */
function turned(others: readonly (readonly Claim[])[], foremost: Claim): readonly Claim[] | undefined {
  const told = foremost.inTurn ? undefined : others.find(([claim]) => claim!.inTurn)
  return told && meaning(told[0]!) !== meaning(foremost) ? told : undefined
}

/** `giao 22 người, hiện có 21 người; trong đó cán bộ 10 người`: an item is one of the nearer of two lists. */
const isNearer = (claim: Claim, item: Claim): boolean =>
  isItem(claim) &&
  isItem(item) &&
  !claim.byMeaning &&
  !item.byMeaning &&
  (claim.headEnd ?? 0) > (item.headEnd ?? 0) &&
  JSON.stringify(claim.dimensions) === JSON.stringify(item.dimensions)

/** Of an item of a list the same with its rate. */
const hasMore = (claims: readonly Claim[], item: readonly Claim[]): boolean =>
  Boolean(item[0]!.listed) && claims.length > item.length && meaning(claims[0]!) === meaning(item[0]!)

const meaning = (claim: Claim) => `${claim.indicator} ${JSON.stringify(claim.dimensions)}`
