import type { ArchiveFigure } from '../archive/figure.ts'
import { SHOWN_PATH } from './shown-path.ts'
import { guarded, openSqlite } from './sqlite.ts'
import type { Uncompared } from './uncompared.ts'

/**
 * The figures to be compared, one thing (indicator, unit, breakdown) of the agency after the other, so that only one is
 * held at a time; in an order that does not depend on the order of loading. Results with a bound (“trên 90%”) are left out. Read
 * over a connection of its own: what is found can be written meanwhile.
 */
export function* figuresByThing(file: string, order: Uncompared): Generator<readonly ArchiveFigure[]> {
  const db = guarded(file, () => openSqlite(file, { write: false, mustExist: true }))
  try {
    let thing = ''
    let figures: ArchiveFigure[] = []
    const rows = db.each<Row>(FIGURES, JSON.stringify(order.names), JSON.stringify(order.indicators))
    for (const row of rows) {
      const name = JSON.stringify([row.indicator, row.unit, row.dimensions])
      if (name !== thing && figures.length > 0) {
        yield figures
        figures = []
      }
      thing = name
      figures.push({ ...row, dimensions: JSON.parse(row.dimensions) })
    }
    if (figures.length > 0) yield figures
  } finally {
    db.close()
  }
}

type Row = Omit<ArchiveFigure, 'dimensions'> & { readonly dimensions: string }

/** Document by document in the order in which figures are kept: `+` keeps SQLite from seeking each indicator in each. */
const FIGURES = `
  SELECT d.sha256 AS document_id, ${SHOWN_PATH} AS path, d.issuer, d.issued_on, o.indicator, o.label, o.value, o.decimals, o.unit,
    o.dimensions, o.period_from, o.period_to, o.modality, o.comparator, o.quote, o.page, o.start, o."end"
  FROM documents d CROSS JOIN observations o ON o.document = d.id
  WHERE d.issuer IN (SELECT value FROM json_each(?)) AND +o.indicator IN (SELECT value FROM json_each(?))
    AND (o.comparator IS NULL OR o.modality = 'target' AND o.comparator <> 'approx') AND o.period_to IS NOT NULL
  ORDER BY o.indicator, o.unit, o.dimensions, path, o.start, o.ordinal`
