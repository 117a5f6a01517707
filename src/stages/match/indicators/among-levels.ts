import { levelOpening } from './levels.ts'
import { type Paragraph, parentOf } from './paragraphs.ts'
import type { Reading } from './reading.ts'

/**
 * `- Ở cấp tỉnh tiếp 152 lượt; - Các sở, ngành tiếp 208 lượt; - Cấp xã tiếp 1.050 lượt`: an item beside, in the list of
 * the paragraph or of the item that it stands under, opens with another level.
 */
export function isItemAmongLevels(level: string, { paragraphs, at, sheet }: Reading): boolean {
  const opened = (each: Paragraph) =>
    levelOpening(sheet.text.slice(each.start, Math.min(each.end, each.start + OPENING)))
  const own = [at, parentOf(paragraphs, at)].find((i) => i >= 0 && opened(paragraphs[i]!) === level)
  if (own === undefined) return false
  return siblingsOf(paragraphs, own).some((each) => {
    const other = opened(each)
    return other !== null && other !== level
  })
}

/** The items of the same rank on either side, with nothing further out between. */
function siblingsOf(paragraphs: readonly Paragraph[], at: number): Paragraph[] {
  const { rank, marked } = paragraphs[at]!
  if (!marked) return []
  const before = paragraphs.slice(Math.max(0, at - REACH), at).toReversed()
  const behind = paragraphs.slice(at + 1, at + 1 + REACH)
  return [before, behind].flatMap((side) => {
    const end = side.findIndex((each) => each.rank < rank || (each.rank === rank && !each.marked))
    return side.slice(0, end < 0 ? side.length : end).filter((each) => each.rank === rank)
  })
}

/** So many paragraphs on either side are looked at, and so much of each. */
const REACH = 12
const OPENING = 160
