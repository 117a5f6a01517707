import type { ArchiveFigure, ArchiveFinding } from '../archive/figure.ts'
import { outliers } from '../archive/outlier.ts'
import { restated } from '../archive/restated.ts'
import { archiveState, figuresByThing, findingsMadeFrom, replaceAcross } from '../store/archive.ts'
import type { DimensionWords } from '../store/labels.ts'
import type { Bench } from './run.ts'

/**
 * Finds what only several documents together show, over the whole database, and stores it with the documents it
 * belongs to. Does nothing while no document has changed; a run that was ended before this is made up for by the next.
 */
export function auditAcross({ db, kit, versions }: Bench): void {
  const state = archiveState(db, versions.facts)
  if (findingsMadeFrom(db) === state) return
  const { catalogue } = kit.rules.indicators
  const isStock = (figure: ArchiveFigure) => catalogue.indicators.get(figure.indicator)?.kind === 'stock'
  const found: ArchiveFinding[] = []
  for (const thing of figuresByThing(db)) {
    const figures = thing.map((each) => ({ ...each, label: fullLabel(each, catalogue) }))
    found.push(...outliers(figures), ...restated(figures.filter((each) => !isDated(each) || isStock(each))))
  }
  replaceAcross(db, found, state)
}

/** What the figure is of, breakdown and all: `Số hồ sơ đang giải quyết, lĩnh vực: Đất đai`. */
const fullLabel = (
  { label, dimensions }: ArchiveFigure,
  { dimensions: values, dimensionLabels }: DimensionWords,
) =>
  [
    label,
    ...Object.entries(dimensions).map(([name, id]) => {
      const value = values.get(name)?.find((each) => each.id === id)
      return `${dimensionLabels.get(name) ?? name}: ${value?.label ?? id}`
    }),
  ].join(', ')

/**
 * At a day. A rate or a sum may be dated so too, but covers a period of its own: that of the quarter and that of
 * the year both end on the year's last day and differ with reason.
 */
const isDated = ({ period_from, period_to }: ArchiveFigure) =>
  period_from === null || period_from === period_to
