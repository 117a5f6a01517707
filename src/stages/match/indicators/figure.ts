import type { Slot } from '../../../rules/indicators/pattern.ts'
import { type Comparator, comparatorOf } from '../../../rules/indicators/slots.ts'

/** A printed figure inside a candidate. */
export interface Figure {
  readonly kind: 'n' | 'percent' | 'money' | 'area' | 'zero' | 'of'
  readonly start: number
  readonly end: number
  /** The unit word printed after it: `triệu đồng`, `ha`, `nghìn`. */
  readonly unit: string | null
  readonly comparator: Comparator | null
}

/** The figure that a candidate is about, not what it is a share of. */
export const mainOf = (figures: readonly Figure[]): Figure | undefined =>
  figures.find((each) => each.kind !== 'of')

/** What an expression caught: the words of its groups, and where they stand in the sentence. */
export interface Caught {
  readonly groups: Readonly<Record<string, string | undefined>>
  readonly at: (name: string) => [number, number] | undefined
  /** The sentence. */
  readonly text: string
  /** Where the sentence starts in the text. */
  readonly offset: number
}

/** The figures of one slot: its number, or the words for none, and what it is a share of. */
export function figuresOf(slot: Slot, caught: Caught): Figure[] {
  const { groups, at, offset } = caught
  const { group: g, kind } = slot
  if (kind === 'dimension' || kind === 'fraction')
    return kind === 'fraction' ? figuresOf({ ...slot, kind: 'n' }, caught) : []
  const zero = at(`z${g}`)
  if (zero)
    return [{ kind: 'zero', start: offset + zero[0], end: offset + zero[1], unit: null, comparator: null }]
  const value = at(`v${g}`)
  if (!value) return []
  const said = comparatorOf(groups[`c${g}`] ?? '', groups[`t${g}`] ?? '')
  const comparator = said ?? (isEstimate(caught.text, value[0]) ? 'approx' : null)
  const unit = groups[`u${g}`] ?? groups[`s${g}`] ?? null
  const figure: Figure = { kind, start: offset + value[0], end: offset + value[1], unit, comparator }
  const share = at(`r${g}`)
  const shares: Figure[] = share
    ? [{ kind: 'percent', start: offset + share[0], end: offset + share[1], unit: null, comparator: null }]
    : []
  const of = at(`d${g}`) ?? at(`f${g}`)
  if (!of) return [figure, ...shares]
  return [
    figure,
    ...shares,
    {
      kind: 'of',
      start: offset + of[0],
      end: offset + of[1],
      unit: groups[`e${g}`] ?? (at(`f${g}`) ? unit : null),
      comparator: null,
    },
  ]
}

/** `ước đạt 2.300 tỷ đồng`, `ước thực hiện cả năm là …`: nothing but joining words between. */
function isEstimate(text: string, place: number): boolean {
  return ESTIMATE.test(text.slice(Math.max(0, place - 60), place))
}

const ESTIMATE =
  /(?<!\p{L})(?<!(?:hương|quy|công|điều|khế|giao|cam|mơ|ao) )ước(?: (?:tính|đạt|thực hiện|khoảng|được|có|là|bằng|trên|cả năm|năm|trong|toàn|¤{1,40})){0,5} ?:? ?$/u
