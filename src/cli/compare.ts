import { levelsOfAgencies } from '../store/documents.ts'
import { labelsIn } from '../store/labels.ts'
import { indicatorsNamed } from '../store/named.ts'
import { type ObservationFilter, observations, type StoredObservation } from '../store/observations.ts'
import { openToRead } from '../store/open.ts'
import { type Series, seriesOf } from '../store/series.ts'
import type { Db } from '../store/sqlite.ts'
import type { Bounded } from '../text/bounds.ts'
import { LEVEL_IDS } from '../text/levels.ts'
import type { Level } from '../types.ts'
import type { Call } from './command.ts'
import { byAgency } from './compare/by-agency.ts'
import { byPeriod } from './compare/by-period.ts'
import { legendOf } from './compare/legend.ts'
import { meaningText, nothingFound } from './indicators.ts'
import { filterOf } from './observations.ts'
import { boundsLegend } from './words.ts'

/**
 * `compare` as typed: series side by side, windows of one kind under each other, each with its change. Breakdowns only
 * where they are asked for: those named with `--dimension`, or every one with `--all`.
 */
export async function runCompare({ operands, options, terminal }: Call): Promise<number> {
  const db = openToRead(options.db as string)
  try {
    const labels = labelsIn(db)
    const filter = filterOf(operands, options, labels)
    const series = seriesOf(wanted(db, filter, options.all === true))
    terminal.err(meaningText(db, operands))
    if (options.json) await terminal.out(`${JSON.stringify(series)}\n`)
    else if (series.length === 0) terminal.err(nothingSaid(db, filter))
    else {
      const legend = legendOf(asTyped(series, indicatorsNamed(db, operands)), labels)
      const text = options.by === 'agency' ? byAgency : byPeriod
      const figures = series.flatMap(({ points }) => points.flatMap((each) => [each, ...each.others]))
      await terminal.out(`${legend.text}\n${text(legend.series, terminal.width)}${boundsSaid(figures)}`)
    }
    return 0
  } finally {
    db.close()
  }
}

/** Why some changes are not reckoned, where there are such. */
function boundsSaid(figures: readonly Bounded[]): string {
  const said = boundsLegend(figures).trimEnd()
  return said && `${said}. +/− và % chỉ tính giữa hai số ghi đúng.\n`
}

/** In the order in which the indicators were named. */
const asTyped = (series: readonly Series[], named: readonly string[]) =>
  series.toSorted((a, b) => named.indexOf(a.indicator) - named.indexOf(b.indicator))

/**
 * With other dimensions than those named a figure is a part of what was asked for, not the thing itself. An agency that
 * gives a figure for its own level only (`cấp huyện` in a district's report) has no other: that one is shown.
 */
function wanted(db: Db, filter: ObservationFilter, all: boolean) {
  const found = observations(db, filter)
  if (all) return found
  const named = Object.keys(filter.dimensions ?? {})
  const isWhole = ({ dimensions }: StoredObservation, more: readonly string[] = []) =>
    Object.keys(dimensions).every((name) => named.includes(name) || more.includes(name))
  const thing = (each: StoredObservation) => JSON.stringify([each.indicator, each.unit, each.issuer])
  const wholes = new Set(found.filter((each) => isWhole(each)).map(thing))
  const levels = levelsOfAgencies(db)
  const isOwn = (each: StoredObservation) =>
    LEVEL_IDS[levels.get(each.issuer ?? '') as Level] === each.dimensions.level && isWhole(each, ['level'])
  return found.filter((each) => isWhole(each) || (!wholes.has(thing(each)) && isOwn(each)))
}

function nothingSaid(db: Db, filter: ObservationFilter): string {
  const parts = observations(db, { ...filter, limit: 1 })[0]
  if (!parts) return nothingFound(db, filter)
  const [name, value] = Object.entries(parts.dimensions)[0]!
  return `chỉ có số liệu theo phân tổ; xem bằng --all, hoặc một phân tổ bằng --dimension ${name}=${value}\n`
}
