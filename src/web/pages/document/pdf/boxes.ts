import type { Boxes } from '../../../answers.ts'
import type { Fact, Facts, Layer } from '../facts.ts'

/** A box on a page, in points from the top left, and the facts of one kind that stand just there: a row of a table holds many. */
export interface Highlight {
  readonly keys: readonly string[]
  readonly layer: Layer
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The boxes of all facts, page by page; large ones first, so that a small one lies above. */
export function highlightsOf(boxes: Boxes, facts: Facts): ReadonlyMap<number, readonly Highlight[]> {
  const pages = new Map<number, Map<string, Highlight & { keys: string[] }>>()
  for (const [key, of] of Object.entries(boxes.facts)) {
    const layer = facts.byKey.get(key)?.layer
    if (!layer) continue
    for (const [page, x, y, width, height] of of) {
      const mine = pages.get(page) ?? new Map()
      pages.set(page, mine)
      const name = `${layer} ${x} ${y} ${width} ${height}`
      const same = mine.get(name)
      if (same) same.keys.push(key)
      else mine.set(name, { keys: [key], layer, x, y, width, height })
    }
  }
  return new Map(
    [...pages].map(([page, mine]) => [
      page,
      [...mine.values()].sort((a, b) => b.width * b.height - a.width * a.height),
    ]),
  )
}

/** The facts whose boxes hold a point of a page, the smallest first. */
export function factsUnder(
  highlights: readonly Highlight[],
  [x, y]: readonly [number, number],
  facts: Facts,
): Fact[] {
  const hit = highlights.filter(
    (each) => x >= each.x && x <= each.x + each.width && y >= each.y && y <= each.y + each.height,
  )
  const keys = [...new Set(hit.reverse().flatMap((each) => each.keys))]
  return keys.flatMap((key) => facts.byKey.get(key) ?? [])
}
