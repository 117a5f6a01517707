import { comparatorAtEnd } from './slots.ts'
import { nodesOf } from './steps.ts'
import type { Node } from './template.ts'
import type { IndicatorRule } from './types.ts'

/** A template with a comparator among its own words, right before a figure that then seems exact. */
export interface SwallowedComparator {
  readonly rule: string
  /** `rules/cchc/staff.yaml:12:5`. */
  readonly where: string
  readonly template: string
  readonly words: readonly string[]
  readonly slot: string
}

/** The templates that say themselves what a slot would catch: `[ít nhất] {n}` reads `ít nhất 24` as 24. */
export function swallowedComparators(rules: readonly IndicatorRule[]): SwallowedComparator[] {
  return rules.flatMap(({ id, where, patterns }) =>
    patterns
      .filter(({ needs }) => needs.length > 0)
      .flatMap(({ source }) =>
        swallowedIn(nodesOf(source)).map((each) => ({ rule: id, where, template: source, ...each })),
      ),
  )
}

type Row = readonly Node[]
type Swallowed = Pick<SwallowedComparator, 'words' | 'slot'>

/** Slots that catch a comparator; a whole (`{of}`) has none. */
const BOUNDED: ReadonlySet<string> = new Set(['n', 'percent', 'money', 'area', 'fraction'])

function swallowedIn(row: Row, before: Row = []): Swallowed[] {
  return row.flatMap((node, i) => {
    const all = [...before, ...row.slice(0, i)]
    if ('choices' in node) return node.choices.flatMap((each) => swallowedIn(each, all))
    if (node.kind !== 'slot' || node.many || !BOUNDED.has(node.name)) return []
    const found = endings(all, node.name === 'n').flatMap((words) => comparatorAtEnd(words) ?? [])
    return found.length > 0 ? [{ words: [...new Set(found)], slot: `{${node.name}}` }] : []
  })
}

/**
 * The words that may stand right before the end of a row: what may be absent and a join let those before them through.
 * `isCount`: a count follows, of which `trên` may tell where it is or out of what.
 */
function endings(row: Row, isCount: boolean): string[] {
  const last = row.at(-1)
  if (!last) return ['']
  const rest = row.slice(0, -1)
  if (last.kind === 'join') return endings(rest, false)
  if (last.kind === 'words') return [last.text.trim()]
  if (!('choices' in last)) return []
  const said = last.choices.flatMap((each) => endings(each, isCount))
  const isPlace = isCount && said.some((each) => PLACE.test(each))
  const own = said.filter((each) => each && !(isPlace && ON.test(each)))
  const isOpen = last.kind === 'optional' || said.includes('')
  return isOpen ? [...own, ...endings(rest, isCount)] : own
}

/** Beside these `trên` is no comparator: `(trong|trên) {n} nhiệm vụ`, `(ở|trên) [địa bàn] {n} thôn`. */
const PLACE = /(?:^| )(?:trong|số|ở|tại|thuộc|của)$/u
const ON = /(?:^| )trên$/u
