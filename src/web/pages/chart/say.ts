import type { PeriodKind, PeriodWindow } from '../../answers.ts'
import { figureText } from '../parts/bounds.tsx'
import type { Formats } from '../words/formats.ts'
import type { Words } from '../words/vi.ts'
import type { ChartPoint, Panel, PlacedPoint } from './panels.ts'

/** What the panel of a kind of window is called. */
export const panelTitle = (kind: PeriodKind, words: Words['chart']): string => words.panels[kind]

/** The days from the first to the last window of all panels, whole years at least where there is room for doubt. */
export function daysOf(panels: readonly Panel[]): readonly [Date, Date] {
  const all = panels.flatMap(({ points, gaps }) => [...points, ...gaps])
  const first = Math.min(...all.map(({ start }) => start.getTime()))
  const last = Math.max(...all.map(({ end }) => end.getTime()))
  const room = Math.max((last - first) * 0.02, 15 * 86_400_000)
  return [new Date(first - (first === last ? room : 0)), new Date(last + room)]
}

/** A figure with its unit: `98,5 %`, `> 100 tin bài`. */
export const withUnit = (figure: ChartPoint['others'][number], unit: string, formats: Formats): string =>
  `${figureText(figure, formats)} ${unit}`.trim()

/** A window as it is called, and the days that the document really counts where these are others. */
export function windowText(window: PeriodWindow, counted: Counted, formats: Formats): string {
  const name = formats.period(window.from, window.to)
  const { period_from: from, period_to: to } = counted
  if (window.exact || window.kind === 'other' || !from || !to) return name
  return `${name} (${formats.date(from)}–${formats.date(to)})`
}

interface Counted {
  readonly period_from: string | null
  readonly period_to: string | null
}

/** A point in words, for screen readers: whose value, of when, how much. */
export function pointText(point: PlacedPoint, say: Saying): string {
  const { formats, words, names, unit } = say
  const value = withUnit(point, unit, formats)
  const parts = [names[point.series] ?? '', formats.period(point.window.from, point.window.to), value]
  const others = point.others.map((each) => withUnit(each, unit, formats)).join('; ')
  return [
    `${parts.filter(Boolean).join(', ')}.`,
    others && `${words.others}: ${others}.`,
    point.corrected && `${words.corrected}.`,
    words.open,
  ]
    .filter(Boolean)
    .join(' ')
}

export interface Saying {
  readonly formats: Formats
  readonly words: Words['chart']
  readonly names: readonly string[]
  readonly unit: string
}

/** The gaps of a panel in words, series by series; empty where there is none. */
export function gapsText({ gaps }: Panel, { formats, names }: Saying): readonly string[] {
  const series = [...new Set(gaps.flatMap((each) => each.series))].toSorted((a, b) => a - b)
  return series.map((index) => {
    const own = gaps.filter((each) => each.series.includes(index))
    const windows = own.map(({ window }) => formats.period(window.from, window.to)).join(', ')
    return names.length > 1 ? `${names[index]}: ${windows}` : windows
  })
}
