import type { Db } from './sqlite.ts'

/**
 * The same database, where each outermost transaction ends by bringing the counts of figures up to date: once for all
 * documents of a transaction, which costs a fraction of counting figure by figure.
 */
export function counting(db: Db): Db {
  let depth = 0
  return {
    ...db,
    transaction: (work) =>
      db.transaction(() => {
        depth++
        try {
          const done = work()
          if (depth === 1 && db.get('SELECT 1 FROM figure_changes LIMIT 1')) count(db)
          return done
        } finally {
          depth--
        }
      }),
  }
}

/** A figure as the counts know it. */
export interface Counted {
  readonly indicator: string
  readonly label: string
  readonly unit: string
  /** As it is stored. */
  readonly dimensions: string
  readonly period_from: string | null
  readonly period_to: string | null
}

/** Notes a figure just inserted; one that is deleted is noted by a trigger. */
export function noteFigure(db: Db, figure: Counted, agency: string | null): void {
  const { indicator, label, unit, dimensions, period_from, period_to } = figure
  db.run(
    'INSERT INTO figure_changes VALUES (?, ?, ?, ?, ?, ?, ?, 1)',
    ...[indicator, label, unit, dimensions, period_from ?? '', period_to ?? '', agency ?? ''],
  )
}

/** Notes a mention just inserted: the entries of its code are to be made again. One deleted is noted by a trigger. */
export function noteMention(db: Db, codeKey: string | null): void {
  if (codeKey !== null) db.run('INSERT OR IGNORE INTO unlinked VALUES (?)', codeKey)
}

/** What came and what went, set off against each other; a count that comes to nothing is no row. */
function count(db: Db): void {
  for (const [table, columns] of COUNTS) {
    db.run(
      `INSERT INTO ${table} SELECT ${columns}, sum(times) FROM figure_changes WHERE true GROUP BY ${columns}
       HAVING sum(times) <> 0 ON CONFLICT DO UPDATE SET times = times + excluded.times`,
    )
    db.run(
      `DELETE FROM ${table} WHERE times <= 0 AND (${columns}) IN (SELECT ${columns} FROM figure_changes WHERE times < 0)`,
    )
  }
  db.run("INSERT OR IGNORE INTO uncompared SELECT agency, indicator FROM figure_changes WHERE agency <> ''")
  db.run('DELETE FROM figure_changes')
}

const COUNTS = [
  ['figure_kinds', 'indicator, label, unit, dimensions'],
  ['figure_windows', 'indicator, period_from, period_to'],
  ['figure_agencies', 'indicator, agency'],
] as const
