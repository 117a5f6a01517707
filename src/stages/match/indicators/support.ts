import { type Context, dimensionsAt } from './context.ts'
import { isLevelHead } from './levels.ts'
import type { Claim, Dimensions, Head, Reading, Seen } from './reading.ts'

/** What a candidate leans on: the list around it and the dimensions said before. */
export interface Support {
  readonly head: Head | null
  readonly contexts: readonly Context[]
  /** The figures read before it in the paragraph. */
  readonly claims: readonly Claim[]
  /** Level and agency stated by an earlier figure of the same paragraph. */
  readonly said: Dimensions
  /** It is told of two figures before it, and has no value that the rule gives what is told of one. */
  readonly ofBoth: boolean
}

/** The same for a figure that is told of all: what earlier sentences said does not hold. */
export const withinSentence = (support: Support, { sentence }: Seen): Support => ({
  ...support,
  said: {},
  contexts: support.contexts.filter(({ start }) => start >= sentence.start),
})

/** What the paragraphs above, earlier figures and the words before a place say of it. */
export function saidAround({ said, contexts }: Support, { frames }: Reading, place: number): Dimensions {
  return Object.assign({}, ...frames.map((each) => each.dimensions), said, dimensionsAt(contexts, place))
}

/** `…, cấp xã 630 hồ sơ, tỷ lệ của hai cấp đạt 99%`: no level of the list before. */
export const isOfAllLevels = ({ head, contexts }: Support, place: number) =>
  contexts.findLast((each) => isLevelHead(each) && each.start >= (head?.end ?? 0) && each.start < place)
    ?.dimensions.level === ''

/**
 * `Cấp huyện có mặt 82 người. Cấp xã: | cán bộ 138 người`: a list that goes on behind the name of another level hands
 * down all but its own level.
 */
export function headAt({ head, contexts }: Support, place: number): Head | null {
  if (!head?.dimensions.level) return head
  const level = dimensionsAt(
    contexts.filter((each) => isLevelHead(each) && each.start >= head.end),
    place,
  ).level
  if (!level || level === head.dimensions.level) return head
  const { level: _, ...dimensions } = head.dimensions
  return { ...head, dimensions }
}
