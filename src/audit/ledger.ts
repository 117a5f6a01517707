import type { Term } from '../rules/relations.ts'
import type { Rules } from '../rules.ts'
import type { Facts, Level, Observation } from '../types.ts'
import { grouped } from './groups.ts'

/** One figure as the checks see it. */
export interface Entry extends Observation {
  /** All dimensions, also the level that a form's row fixes and that goes without saying in the report. */
  readonly dimensions: Readonly<Record<string, string>>
  /** The dimensions by which figures are compared: in a commune's report its own level is no other quantity. */
  readonly own: Readonly<Record<string, string>>
  /** The label with the words of its dimension values: `Hồ sơ tiếp nhận [Đất đai]`. */
  readonly name: string
  /** `own` and `dimensions` as keys. */
  readonly key: string
  readonly fullKey: string
}

/** The figures of one document that can be compared: results, not targets. */
export interface Ledger {
  readonly entries: readonly Entry[]
  readonly byIndicator: ReadonlyMap<string, readonly Entry[]>
  /** The level that prose figures may leave out although they mean it: that of a district or a province; null in a commune. */
  readonly silentLevel: string | null
}

const LEVELS: Readonly<Record<Level, string>> = {
  xã: 'commune',
  huyện: 'district',
  tỉnh: 'province',
  'trung ương': 'central',
}

export function ledgerOf(facts: Facts, rules: Pick<Rules, 'forms' | 'indicators'>): Ledger {
  const level = facts.outline.header.level
  const rows = new Map(
    rules.forms.sheets.flatMap((sheet) => sheet.rows.map((row) => [row.rule, row.dimensions] as const)),
  )
  const entries = facts.observations
    .filter((each) => each.modality === 'actual')
    .map((each): Entry => {
      const dimensions = { ...rows.get(each.rule), ...each.dimensions }
      const { level: stated, ...rest } = dimensions
      const own = stated === 'commune' && level === 'xã' ? rest : dimensions
      return {
        ...each,
        dimensions,
        own,
        name: nameOf(each, own, rules),
        key: keyOf(own),
        fullKey: keyOf(dimensions),
      }
    })
  const silentLevel = level === null || level === 'xã' ? null : LEVELS[level]
  return { entries, byIndicator: grouped(entries, ({ indicator }) => indicator), silentLevel }
}

function nameOf(
  { label }: Observation,
  own: Readonly<Record<string, string>>,
  { indicators }: Pick<Rules, 'indicators'>,
): string {
  const values = Object.entries(own).map(
    ([name, value]) =>
      indicators.catalogue.dimensions.get(name)?.find(({ id }) => id === value)?.label ?? value,
  )
  const short = label.replace(/\s*\([^()]*\)\s*$/, '')
  return values.length === 0 ? short : `${short} [${values.join(', ')}]`
}

/** The exact figures (no “over 99%”) of a term beside `context`, which are of one time with `time`. */
export function figuresOf(ledger: Ledger, term: Term, context: Context): Entry[] {
  const wanted = keyOf({ ...context.dimensions, ...term.dimensions })
  return (ledger.byIndicator.get(term.indicator) ?? []).filter(
    (entry) =>
      entry.comparator === null &&
      (context.byLevel ? entry.fullKey : entry.key) === wanted &&
      sameTime(entry, context.time),
  )
}

/** Who speaks: the report's words and tables, or its official forms. */
export const voiceOf = (entry: Entry): 'text' | 'form' => (entry.form === null ? 'text' : 'form')

/** What figures of one relation have in common. */
export interface Context {
  readonly dimensions: Readonly<Record<string, string>>
  /** The relation speaks of levels itself: the report's own level is not left out. */
  readonly byLevel: boolean
  readonly time: Entry
}

/** Dimensions as a key, whatever their order. */
export function keyOf(dimensions: Readonly<Record<string, string>>): string {
  return Object.keys(dimensions)
    .sort()
    .map((name) => `${name}=${dimensions[name]}`)
    .join('&')
}

/**
 * Two figures of one time: windows with the same ends, or a point that is the end of the other's window. A point given
 * without a date (the report's own) may lie a little after the window of figures that stand near it.
 */
export function sameTime(a: Entry, b: Entry): boolean {
  if (!a.periodTo || !b.periodTo) return a.periodFrom === b.periodFrom && a.periodTo === b.periodTo
  if (isPoint(a) === isPoint(b)) return a.periodFrom === b.periodFrom && a.periodTo === b.periodTo
  const [point, window] = isPoint(a) ? [a, b] : [b, a]
  if (point.periodTo === window.periodTo) return true
  return (
    near(a, b) && point.periodTo! > window.periodFrom! && daysBetween(window.periodTo!, point.periodTo!) <= 31
  )
}

export const isPoint = (entry: Entry): boolean => entry.periodFrom === entry.periodTo

/** Figures that stand in one passage, or in one form. */
export const near = (a: Entry, b: Entry): boolean =>
  Math.abs(a.at.start - b.at.start) < 3000 || (a.form !== null && a.form === b.form)

/**
 * Figures of one size: less than twice each other, small ones, or a power of ten apart (a digit slipped). Others that
 * seem to be one quantity are rather of another scope, which the words did not say or the rules did not see.
 */
export function ofOneSize(a: number, b: number): boolean {
  const [low, high] = a < b ? [a, b] : [b, a]
  return high <= 20 || high < 2 * low || [10, 100, 1000].some((power) => high === low * power)
}

const daysBetween = (from: string, to: string) => Math.abs(Date.parse(to) - Date.parse(from)) / 86_400_000

/** The entry that stands nearest to another one. */
export function nearestTo<T extends { readonly at: { readonly start: number } }>(
  entries: readonly T[],
  to: { readonly at: { readonly start: number } },
): T {
  return entries.reduce((best, each) =>
    Math.abs(each.at.start - to.at.start) < Math.abs(best.at.start - to.at.start) ? each : best,
  )
}

/** One entry for each value: those that only repeat a figure say nothing new; the nearest to `to` stands for them. */
export function distinct(entries: readonly Entry[], to: Entry): Entry[] {
  const values = new Map<number, Entry>()
  for (const entry of entries) {
    const known = values.get(entry.value)
    values.set(entry.value, known ? nearestTo([known, entry], to) : entry)
  }
  return [...values.values()]
}
