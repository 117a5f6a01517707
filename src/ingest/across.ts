import type { ArchiveFigure } from '../archive/figure.ts'
import { missedTargets } from '../archive/missed.ts'
import { outliers } from '../archive/outlier.ts'
import { restated } from '../archive/restated.ts'
import { type Across, replaceAcross } from '../store/across.ts'
import { figuresByThing } from '../store/archive.ts'
import type { DimensionWords } from '../store/labels.ts'
import { type Uncompared, uncompared } from '../store/uncompared.ts'
import type { Bench } from './run.ts'

type Comparing = Pick<Bench, 'db' | 'kit' | 'versions'>

/**
 * Finds what only several documents together show, and stores it with the documents it belongs to. Only the figures of
 * agencies and indicators that changed since are compared again: a finding depends on no other. A run that was ended
 * before this, or in the midst of it, is made up for by the next.
 */
export function auditAcross(bench: Comparing): void {
  const { db, versions } = bench
  for (const each of uncompared(db, versions.facts)) replaceAcross(db, each, compared(bench, each))
}

function* compared({ db, kit }: Comparing, order: Uncompared): Generator<Across> {
  const { catalogue } = kit.rules.indicators
  const isStock = (figure: ArchiveFigure) => catalogue.indicators.get(figure.indicator)?.kind === 'stock'
  for (const thing of figuresByThing(db.file, order)) {
    const figures = thing.map((each) => ({ ...each, label: fullLabel(each, catalogue) }))
    const { indicator } = thing[0]!
    for (const finding of outliers(figures)) yield { indicator, finding }
    for (const finding of missedTargets(figures)) yield { indicator, finding }
    for (const finding of restated(figures.filter((each) => !isDated(each) || isStock(each))))
      yield { indicator, finding }
  }
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
