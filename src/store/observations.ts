import type { ArchiveFigure } from '../archive/figure.ts'
import type { Db, Value } from './sqlite.ts'

/** Which observations are wanted; what is not said is not asked for. */
export interface ObservationFilter {
  /** Ids (`procedures.received`), patterns (`procedures.*`) or words of the label. */
  readonly indicators?: readonly string[]
  /** Words of the issuer's name, marks or no marks. */
  readonly agency?: string | null
  /** Windows that end on this day or later. */
  readonly from?: string | null
  /** Windows that begin on this day or earlier. */
  readonly to?: string | null
  readonly dimensions?: Readonly<Record<string, string>>
  readonly modality?: 'actual' | 'target' | null
  readonly limit?: number
}

/** An observation as the database holds it, with its document. */
export interface StoredObservation extends ArchiveFigure {
  readonly source: 'prose' | 'table'
  readonly form: string | null
  readonly row: string | null
  readonly rule: string
  readonly confidence: number
}

/** Observations that fit, by indicator, time, agency and place. */
export function observations(db: Db, filter: ObservationFilter): StoredObservation[] {
  const { where, values } = conditions(filter)
  const order = 'o.indicator, o.period_to, o.period_from, d.issuer, o.dimensions, path, o.start, o.ordinal'
  return db
    .all<Raw>(`${SELECT} ${where} ORDER BY ${order} LIMIT ?`, ...values, filter.limit ?? -1)
    .map(completed)
}

/** The observations of one document, in order of place. */
export const observationsOf = (db: Db, document: number): StoredObservation[] =>
  db.all<Raw>(`${SELECT} WHERE o.document = ? ORDER BY o.start, o.ordinal`, document).map(completed)

type Raw = Omit<StoredObservation, 'dimensions'> & { dimensions: string }

const completed = (raw: Raw): StoredObservation => ({ ...raw, dimensions: JSON.parse(raw.dimensions) })

const SELECT = `
  SELECT d.sha256 AS document_id, (SELECT min(p.path) FROM paths p WHERE p.document = d.id) AS path,
    d.issuer, d.issued_on, o.indicator, o.label, o.value, o.decimals, o.unit, o.dimensions, o.period_from, o.period_to,
    o.modality, o.source, o.form, o.row, o.quote, o.page, o.start, o."end", o.rule, o.confidence
  FROM observations o JOIN documents d ON d.id = o.document`

/** Every indicator that was observed, with its label and how often. */
export const indicators = (db: Db): { indicator: string; label: string; times: number; periods: number }[] =>
  db.all(
    `SELECT indicator, min(label) AS label, count(*) AS times, count(DISTINCT coalesce(period_from, '') || period_to) AS periods
     FROM observations GROUP BY indicator ORDER BY indicator`,
  )

function conditions(filter: ObservationFilter): { where: string; values: Value[] } {
  const parts: string[] = []
  const values: Value[] = []
  const add = (sql: string, ...more: Value[]) => {
    parts.push(sql)
    values.push(...more)
  }
  const wanted = filter.indicators ?? []
  if (wanted.length > 0)
    add(
      `(${wanted
        .map(
          (each) =>
            `(o.indicator GLOB ? OR (${wordsOf(each)
              .map(() => 'instr(folded(o.label), folded(?)) > 0')
              .join(' AND ')}))`,
        )
        .join(' OR ')})`,
      ...wanted.flatMap((each) => [each, ...wordsOf(each)]),
    )
  if (filter.agency) add('instr(folded(d.issuer), folded(?)) > 0', filter.agency)
  if (filter.from) add('o.period_to >= ?', filter.from)
  if (filter.to) add('coalesce(o.period_from, o.period_to) <= ?', filter.to)
  if (filter.modality) add('o.modality = ?', filter.modality)
  for (const [key, value] of Object.entries(filter.dimensions ?? {}))
    add(
      'EXISTS (SELECT 1 FROM json_each(o.dimensions) j WHERE j.key = ? AND folded(j.value) = folded(?))',
      key,
      value,
    )
  return { where: parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '', values }
}

/** Every word must stand in the label, in whatever order. */
const wordsOf = (typed: string) => typed.trim().split(/\s+/)
