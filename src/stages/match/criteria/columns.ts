import { type FormWords, plainLabel } from '../../../rules/forms/words.ts'
import type { Header } from '../../../types.ts'
import { withUnit } from './units.ts'
import { windowOf } from './window.ts'

/** What a column of figures holds; `window`: words of its time, null for the report's own. */
export interface ValueColumn {
  readonly modality: 'actual' | 'target'
  readonly comparator: 'approx' | null
  readonly window: string | null
  /** Its header says what is measured of each row: `Diện tích (ha)`. */
  readonly measure: { readonly label: string; readonly unit: string } | null
}

/** What a column is by its header alone. */
export type Role = 'target' | 'estimate' | 'actual' | 'none'

/**
 * What a column holds, by the words of its header from the top cell to its own: `Kế hoạch` sets an aim, `Thực hiện` is
 * a result, `Ước` an estimate of one. Rates of comparison, remarks and times that are not stated for sure are null.
 */
export function valueColumn(path: readonly string[], words: FormWords, header: Header): ValueColumn | null {
  const role = roleOf(path, words)
  if (role === null || role === 'none') return null
  const window = windowOf(path.join(' '), { role, header })
  if (window === undefined) return null
  return {
    modality: role === 'target' ? 'target' : 'actual',
    comparator: role === 'estimate' ? 'approx' : null,
    window,
    measure: null,
  }
}

/** A column whose header is no time and no plan but a thing measured. */
export function measureColumn(path: readonly string[], words: FormWords): ValueColumn | null {
  const leaf = (path.at(-1) ?? '').replace(/\s+/g, ' ').trim()
  const none = [...words.columns.none, ...words.headers.note, ...words.headers.number]
  if (!/\p{L}{2}/u.test(leaf) || firstOf(plainLabel(path.join(' '), words.abbreviations), none) >= 0)
    return null
  return { modality: 'actual', comparator: null, window: null, measure: withUnit(leaf) }
}

/** The role that the column's own words give, else those above it; null where none of them says anything. */
function roleOf(path: readonly string[], words: FormWords): Role | null {
  const plain = path.map((each) => plainLabel(each, words.abbreviations)).filter(Boolean)
  const all = plain.join(' ')
  if (words.headers.value.includes(all)) return 'actual'
  if (firstOf(all, words.columns.none) >= 0) return 'none'
  for (const each of [plain.at(-1) ?? '', all]) {
    const role = roleIn(each, words)
    if (role) return role
  }
  return /(?:19|20)\d{2}/.test(all) ? 'actual' : null
}

/** `Kế hoạch thực hiện` is a plan, `Thực hiện kế hoạch` a result: the first word decides; an estimate says so anywhere. */
function roleIn(header: string, { columns, headers }: FormWords): Role | null {
  if (firstOf(header, columns.estimate) >= 0) return 'estimate'
  const target = firstOf(header, columns.target)
  const actual = firstOf(header, [...columns.actual, ...headers.value])
  if (target < 0 && actual < 0) return null
  if (target < 0) return 'actual'
  return actual < 0 || target <= actual ? 'target' : 'actual'
}

/** Where the first of some words stands, as words of their own; -1 for none. */
function firstOf(header: string, words: readonly string[]): number {
  const places = words.map((each) => ` ${header} `.indexOf(` ${each} `)).filter((at) => at >= 0)
  return places.length > 0 ? Math.min(...places) : -1
}
