import type { Term } from '../rules/relations.ts'
import type { Rules } from '../rules.ts'
import { partitionPoint } from '../text/bisect.ts'
import { grouped } from '../text/grouped.ts'
import { LEVEL_IDS } from '../text/levels.ts'
import type { Facts, Observation } from '../types.ts'
import { type Entry, keyOf, sameTime } from './entry.ts'
import { withOwnWindows } from './own-window.ts'

/** The figures of one document that can be compared: results, not targets. */
export interface Ledger {
  readonly entries: readonly Entry[]
  /** By indicator, by indicator and `key`, and by indicator and `fullKey`; a crowd stands in order of place. */
  readonly byIndicator: ReadonlyMap<string, readonly Entry[]>
  readonly byKey: ReadonlyMap<string, readonly Entry[]>
  readonly byFullKey: ReadonlyMap<string, readonly Entry[]>
  /** The level that prose figures may leave out although they mean it: that of a district or a province; null in a commune. */
  readonly silentLevel: string | null
  /** Days that “up to now” means in this report: of issue, the last of the data, the last of the period. */
  readonly now: ReadonlySet<string>
  /** The clean text that the figures stand in. */
  readonly words: string
  /** Its paragraphs, headings and cells, in order. */
  readonly units: Facts['outline']['units']
}

/** One ledger a document: several checks look into it. */
export function ledgerOf(facts: Facts, rules: Pick<Rules, 'forms' | 'indicators'>): Ledger {
  const known = ledgers.get(facts)
  if (known?.rules === rules) return known.ledger
  const ledger = made(facts, rules)
  ledgers.set(facts, { rules, ledger })
  return ledger
}

const ledgers = new WeakMap<Facts, { readonly rules: unknown; readonly ledger: Ledger }>()

function made(facts: Facts, rules: Pick<Rules, 'forms' | 'indicators'>): Ledger {
  const { header } = facts.outline
  const { level } = header
  const rows = rowsOf(rules.forms)
  const { text: words } = facts.outline.text
  const figures = facts.observations
    .filter((each) => each.modality === 'actual')
    .map((each): Entry => {
      const dimensions = { ...rows.get(each.rule), ...each.dimensions }
      const { level: stated, ...rest } = dimensions
      // prose that kept the level tells a part of what stands beside it
      const isPart = each.source === 'prose' && each.dimensions.level !== undefined
      const own = stated === 'commune' && level === 'xã' && !isPart ? rest : dimensions
      return {
        ...each,
        dimensions,
        own,
        name: nameOf(each, own, rules),
        key: keyOf(own),
        fullKey: keyOf(dimensions),
        ownWindow: null,
      }
    })
  const entries = withOwnWindows(figures, words)
  const silentLevel = level === null || level === 'xã' ? null : LEVEL_IDS[level]
  return {
    entries,
    byIndicator: inPlace(grouped(entries, ({ indicator }) => indicator)),
    byKey: inPlace(grouped(entries, ({ indicator, key }) => `${indicator}|${key}`)),
    byFullKey: inPlace(grouped(entries, ({ indicator, fullKey }) => `${indicator}|${fullKey}`)),
    silentLevel,
    words,
    units: facts.outline.units,
    now: new Set([header.issuedOn, header.dataWindow?.to, header.period?.to].flatMap((day) => day ?? [])),
  }
}

const rowsOfForms = new WeakMap<Rules['forms'], Map<string, Readonly<Record<string, string>>>>()

/** What the rows of all forms break down by, by the name of their rule; the same for every document. */
function rowsOf(forms: Rules['forms']) {
  const made =
    rowsOfForms.get(forms) ??
    new Map(forms.sheets.flatMap((sheet) => sheet.rows.map((row) => [row.rule, row.dimensions] as const)))
  rowsOfForms.set(forms, made)
  return made
}

/** A report gives one quantity a few times. Of more figures than this only the nearest are compared: the time stays linear. */
const CROWD = 64

function inPlace(groups: Map<string, Entry[]>): ReadonlyMap<string, readonly Entry[]> {
  for (const group of groups.values()) if (group.length > CROWD) group.sort((a, b) => a.at.start - b.at.start)
  return groups
}

/** All of a few entries; of a crowd, which stands in order of place, those around `to`. */
export function around(entries: readonly Entry[], to: Entry): readonly Entry[] {
  if (entries.length <= CROWD) return entries
  const middle = partitionPoint(entries, ({ at }) => at.start < to.at.start)
  const from = Math.max(0, Math.min(middle - CROWD / 2, entries.length - CROWD))
  return entries.slice(from, from + CROWD)
}

/** The exact figures (no “over 99%”) of a term, whatever their time, around `to`. */
export function exactFigures(ledger: Ledger, { indicator, dimensions }: Term, to: Entry): Entry[] {
  const entries = ledger.byKey.get(`${indicator}|${keyOf(dimensions)}`) ?? []
  return around(entries, to).filter(({ comparator }) => comparator === null)
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
  const groups = context.byLevel ? ledger.byFullKey : ledger.byKey
  return around(groups.get(`${term.indicator}|${wanted}`) ?? [], context.time).filter(
    (entry) => entry.comparator === null && sameTime(entry, context.time),
  )
}

/** What figures of one relation have in common. */
export interface Context {
  readonly dimensions: Readonly<Record<string, string>>
  /** The relation speaks of levels itself: the report's own level is not left out. */
  readonly byLevel: boolean
  readonly time: Entry
}
