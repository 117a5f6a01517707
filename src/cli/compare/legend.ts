import type { Labels } from '../../store/labels.ts'
import type { Series } from '../../store/series.ts'
import { oneLine } from '../terminal.ts'
import { dimensionsText, unitText } from '../words.ts'

/** A series with the number that stands for its name: `[1]`. */
export interface Numbered extends Series {
  readonly mark: string
}

/** Long names get numbers: the legend says them once, the columns of the tables bear the numbers. */
export function legendOf(
  series: readonly Series[],
  labels: Labels,
): { readonly text: string; readonly series: readonly Numbered[] } {
  const titles = [...new Set(series.map((each) => titleOf(each, labels)))]
  const mark = (title: string) => `[${titles.indexOf(title) + 1}]`
  return {
    text: titles.map((title) => `${mark(title)} ${title}\n`).join(''),
    series: series.map((each) => ({ ...each, mark: mark(titleOf(each, labels)) })),
  }
}

function titleOf({ indicator, label, dimensions, unit }: Series, labels: Labels): string {
  const parts = dimensionsText(dimensions, labels)
  const words = [label, parts && `– ${parts}`, unitText(unit) && `(${unitText(unit)})`]
    .filter(Boolean)
    .join(' ')
  return oneLine(indicator === label ? words : `${indicator} — ${words}`)
}
