import { agree, type Comparator } from '../text/bounds.ts'
import { gathered } from '../text/grouped.ts'
import { type NominalWindow, nominalWindow, windowBefore } from '../text/nominal.ts'
import type { CorrectedBy } from './explorer/corrected.ts'
import type { StoredObservation } from './observations.ts'

/** One indicator of one agency in one breakdown: what can be followed over time. */
export interface Series {
  readonly indicator: string
  readonly label: string
  readonly unit: string
  readonly dimensions: Readonly<Record<string, string>>
  readonly agency: string | null
  /** One point a window, in order of time; windows of different lengths stand side by side. */
  readonly points: readonly Point[]
}

export interface Point extends Standing {
  /** What the window is called; `quý III` also where the office counts from 13/6 to 14/9. */
  readonly window: NominalWindow
  /** The days as the document counts them. */
  readonly period_from: string | null
  readonly period_to: string | null
  readonly value: number
  /**
   * Against the window of the same kind right before; null where there is a gap or no such window, and where one of the
   * two is no exact figure: what lies between bounds is not known.
   */
  readonly change: number | null
  readonly change_percent: number | null
  /** Values that documents give for the very same window and that cannot be true as well: shown, never chosen in silence. */
  readonly others: readonly (Standing & Pick<Point, 'value' | 'comparator'>)[]
  readonly printed: string
  readonly modality: 'actual' | 'target'
  readonly rule: string
  readonly confidence: number
  readonly corrected: CorrectedBy | null
  /** `trên`, `ước` …; null where the value is exact. */
  readonly comparator: Comparator
}

/** Where a value stands: its document and its sentence. */
export interface Standing {
  readonly document_id: string
  readonly path: string
  readonly quote: string
  readonly page: number | null
  readonly start: number
  readonly end: number
}

/** Observations as series. Where several documents give one window a value, an exact one, the surest and then the latest stands. */
export function seriesOf(observations: readonly StoredObservation[]): Series[] {
  const groups = gathered(observations, (each) =>
    JSON.stringify([each.indicator, each.unit, each.dimensions, each.issuer]),
  )
  return groups.map((group) => {
    const { indicator, label, unit, dimensions, issuer } = group[0]!
    const windows = gathered(group, (each) => windowKey(nominalWindow(each.period_from, each.period_to)))
    const points = windows.map(pointOf).sort((a, b) => byTime(a.window, b.window))
    return { indicator, label, unit, dimensions, agency: issuer, points: withChanges(points) }
  })
}

/** Windows are the same when their kind and calendar days are. */
export const windowKey = ({ kind, from, to }: Pick<NominalWindow, 'kind' | 'from' | 'to'>): string =>
  `${kind} ${from} ${to}`

/** The one that ends first comes first; of two that end together the shorter. */
export const byTime = (a: NominalWindow, b: NominalWindow): number =>
  compareText(a.to, b.to) || compareText(b.from, a.from)

const compareText = (a: string | null, b: string | null) =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0

function pointOf(window: readonly StoredObservation[]): Point {
  const ranked = window.toSorted(
    (a, b) =>
      Number(b.comparator === null) - Number(a.comparator === null) ||
      b.confidence - a.confidence ||
      compareText(b.issued_on, a.issued_on) ||
      compareText(a.path, b.path),
  )
  const best = ranked[0]!
  const others = gathered(
    ranked.filter((each) => !agree(each, best)),
    ({ value, comparator }) => JSON.stringify([value, comparator]),
  ).map(([first]) => ({ value: first!.value, ...standing(first!), comparator: first!.comparator }))
  return {
    window: nominalWindow(best.period_from, best.period_to),
    period_from: best.period_from,
    period_to: best.period_to,
    value: best.value,
    change: null,
    change_percent: null,
    others,
    ...standing(best),
    printed: best.printed,
    modality: best.modality,
    rule: best.rule,
    confidence: best.confidence,
    corrected: best.corrected,
    comparator: best.comparator,
  }
}

const standing = ({ document_id, path, quote, page, start, end }: Standing): Standing => ({
  ...{ document_id, path, quote, page, start, end },
})

function withChanges(points: readonly Point[]): Point[] {
  const byKey = new Map(points.map((each) => [windowKey(each.window), each]))
  return points.map((point, i) => {
    const days = windowBefore(point.window)
    const before = days ? byKey.get(windowKey({ ...point.window, ...days })) : dayBefore(points, i)
    if (!before || point.comparator !== null || before.comparator !== null) return point
    const change = rounded(point.value - before.value)
    const share = before.value === 0 ? null : rounded((change / Math.abs(before.value)) * 100)
    return { ...point, change, change_percent: share }
  })
}

/** A point in time is compared with the point in time before it. */
const dayBefore = (points: readonly Point[], i: number) =>
  points[i]!.window.kind === 'ngày'
    ? points.slice(0, i).findLast((each) => each.window.kind === 'ngày')
    : undefined

const rounded = (value: number) => Number(value.toFixed(4))
