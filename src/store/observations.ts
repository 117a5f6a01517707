import type { ArchiveFigure } from '../archive/figure.ts'
import type { Comparator } from '../text/bounds.ts'
import { fold } from '../text/fold.ts'
import { agenciesWith } from './agencies.ts'
import { Conditions } from './conditions.ts'
import { type CorrectedBy, correctedOf, correctedSql } from './explorer/corrected.ts'
import { indicatorsNamed } from './named.ts'
import { SHOWN_PATH } from './shown-path.ts'
import type { Db } from './sqlite.ts'

/** Which observations are wanted; what is not said is not asked for. */
export interface ObservationFilter {
  /** Ids (`procedures.received`), patterns (`procedures.*`) or words, as `indicatorsNamed` takes them. */
  readonly indicators?: readonly string[]
  /** Words of the issuer's name, marks or no marks. */
  readonly agency?: string | null
  /** Issuers by their exact names; an empty name for documents that name none. */
  readonly agencies?: readonly string[] | null
  readonly level?: string | null
  /** What `indicators`, `dimensions` and `whole` come to, where that was found out before. */
  readonly settled?: Settled
  /** No dimension besides those named. */
  readonly whole?: boolean
  /** Windows that end on this day or later: the first quarter belongs to its year also where it is counted from 15/12. */
  readonly from?: string | null
  /** Windows that end on this day or earlier. */
  readonly to?: string | null
  readonly dimensions?: Readonly<Record<string, string>>
  readonly modality?: 'actual' | 'target' | null
  readonly limit?: number
}

/** Ids of indicators, and breakdowns as they are stored; null for every breakdown. */
export interface Settled {
  readonly indicators: readonly string[]
  readonly dimensions: readonly string[] | null
}

/** An observation as the database holds it, with its document. */
export interface StoredObservation extends ArchiveFigure {
  /** The number as it stands in the document. */
  readonly printed: string
  readonly source: 'prose' | 'table'
  readonly form: string | null
  readonly row: string | null
  readonly rule: string
  readonly confidence: number
  /** Who corrected it; null where nobody did. */
  readonly corrected: CorrectedBy | null
  /** `trên`, `ước` …; null where the value is exact. */
  readonly comparator: Comparator
}

/** Observations that fit, by indicator, time, agency and place. */
export function observations(db: Db, filter: ObservationFilter): StoredObservation[] {
  const { where, values } = conditionsOf(db, filter)
  const from = filter.agency || filter.agencies ? FROM_DOCUMENTS : FROM_FIGURES
  const order = 'o.indicator, o.period_to, o.period_from, d.issuer, o.dimensions, path, o.start, o.ordinal'
  return db
    .all<Raw>(`${COLUMNS} FROM ${from} ${where} ORDER BY ${order} LIMIT ?`, ...values, filter.limit ?? -1)
    .map(completed)
}

/** The observations of one document, in order of place. */
export const observationsOf = (db: Db, document: number): StoredObservation[] =>
  db
    .all<Raw>(`${COLUMNS} FROM ${FROM_FIGURES} WHERE o.document = ? ORDER BY o.start, o.ordinal`, document)
    .map(completed)

type Raw = Omit<StoredObservation, 'dimensions' | 'corrected'> & {
  dimensions: string
  corrected: string | null
}

const completed = (raw: Raw): StoredObservation => ({
  ...raw,
  dimensions: JSON.parse(raw.dimensions),
  corrected: correctedOf(raw.corrected),
})

const COLUMNS = `
  SELECT d.sha256 AS document_id, ${SHOWN_PATH} AS path,
    d.issuer, d.issued_on, o.indicator, o.label, o.value, o.decimals, o.printed, o.unit, o.dimensions, o.period_from, o.period_to,
    o.modality, o.source, o.form, o.row, o.quote, o.page, o.start, o."end", o.rule, o.confidence,
    ${correctedSql('observation', 'o')} AS corrected, o.comparator`
const FROM_FIGURES = 'observations o CROSS JOIN documents d ON d.id = o.document'
/** The few documents of the agencies first, then what each says of the indicators. */
const FROM_DOCUMENTS = 'documents d CROSS JOIN observations o ON o.document = d.id'

/** Every indicator that was observed, with its label and how often. */
export const indicators = (db: Db): { indicator: string; label: string; times: number; periods: number }[] =>
  db.all(
    `SELECT k.indicator, min(k.label) AS label, sum(k.times) AS times,
       (SELECT count(*) FROM figure_windows w WHERE w.indicator = k.indicator AND w.period_to <> '') AS periods
     FROM figure_kinds k GROUP BY k.indicator ORDER BY k.indicator`,
  )

/** Finds out which indicators and breakdowns a filter means, so that it need not be found out again. */
export const settled = (db: Db, filter: ObservationFilter): Settled => ({
  indicators: indicatorsNamed(db, filter.indicators ?? []),
  dimensions: dimensionsFitting(db, filter),
})

/** The breakdowns that stand in the archive and fit, as they are stored. */
function dimensionsFitting(db: Db, { dimensions, whole }: ObservationFilter): string[] | null {
  const wanted = Object.entries(dimensions ?? {}).map(([name, value]) => [name, fold(value)] as const)
  if (wanted.length === 0 && !whole) return null
  return db
    .all<{ dimensions: string }>('SELECT DISTINCT dimensions FROM figure_kinds')
    .map((each) => each.dimensions)
    .filter((each) => {
      const has: Record<string, string> = JSON.parse(each)
      return (
        wanted.every(([name, value]) => Object.hasOwn(has, name) && fold(has[name]!) === value) &&
        (!whole || Object.keys(has).every((name) => wanted.some(([other]) => other === name)))
      )
    })
}

function conditionsOf(db: Db, filter: ObservationFilter): Conditions {
  const all = new Conditions()
  const { indicators, dimensions } = filter.settled ?? settled(db, filter)
  if (filter.settled || filter.indicators?.length) all.among('o.indicator', indicators)
  if (filter.agency) all.among('d.issuer', agenciesWith(db, filter.agency))
  if (filter.agencies?.includes('')) all.among("coalesce(d.issuer, '')", filter.agencies)
  else if (filter.agencies) all.among('d.issuer', filter.agencies)
  if (filter.level) all.add('d.level = ?', filter.level)
  if (filter.from) all.add('o.period_to >= ?', filter.from)
  if (filter.to) all.add('o.period_to <= ?', filter.to)
  if (filter.modality) all.add('o.modality = ?', filter.modality)
  if (dimensions) all.among('o.dimensions', dimensions)
  return all
}
