import { observations } from '../store/observations.ts'
import { openToRead } from '../store/open.ts'
import { byTime, type Point, type Series, seriesOf, windowKey } from '../store/series.ts'
import { type NominalWindow, nominalWindow, shortDay, type WindowKind, windowAfter } from '../text/nominal.ts'
import type { Call } from './command.ts'
import { nothingFound } from './indicators.ts'
import { filterOf } from './observations.ts'
import { type Column, table } from './table.ts'
import { oneLine } from './terminal.ts'
import { dimensionsText, number, placeText, signed, unitText } from './words.ts'

/** `compare` as typed: series side by side, windows of one kind under each other, each with its change. */
export async function runCompare({ operands, options, terminal }: Call): Promise<number> {
  const db = openToRead(options.db as string)
  try {
    const series = seriesOf(observations(db, filterOf(operands, options)))
    const text = options.by === 'agency' ? byAgency : byPeriod
    if (options.json) await terminal.out(`${JSON.stringify(series)}\n`)
    else if (series.length === 0) terminal.err(nothingFound(db, operands))
    else await terminal.out(text(series, terminal.width))
    return 0
  } finally {
    db.close()
  }
}

const GAP = '—'
const ORDER: readonly WindowKind[] = ['tháng', 'quý', '6 tháng', '9 tháng', 'năm', 'khác', 'ngày']
/** A series that skips more windows than this is shown without them. */
const MOST_GAPS = 40
/** So many values that disagree are spelled out. */
const MOST_OTHERS = 6

/** One table an agency: a row each window, three columns each series. */
function byPeriod(series: readonly Series[], width: number | null): string {
  return agenciesOf(series)
    .map((agency) => {
      const own = series.filter((each) => each.agency === agency)
      const columns: Column[] = [{ title: 'Kỳ', least: 12 }, ...own.flatMap(columnsOf)]
      const rows = windowsOf(own).map((window) => [
        rowTitle(own, window),
        ...own.flatMap((each) => cellsOf(each, window)),
      ])
      return `${oneLine(agency ?? 'không rõ cơ quan')}\n${table(columns, rows, width)}${doubts(own)}`
    })
    .join('\n')
}

const agenciesOf = (series: readonly Series[]) => [...new Set(series.map((each) => each.agency))]

const columnsOf = (series: Series): Column[] => [
  { title: titleOf(series), align: 'right', least: 10 },
  { title: '+/−', align: 'right' },
  { title: '%', align: 'right' },
]

const titleOf = ({ label, dimensions, unit }: Series) =>
  [
    label,
    dimensionsText(dimensions) && `[${dimensionsText(dimensions)}]`,
    unitText(unit) && `(${unitText(unit)})`,
  ]
    .filter(Boolean)
    .join(' ')

const pointAt = (series: Series, window: NominalWindow): Point | undefined =>
  series.points.find((each) => windowKey(each.window) === windowKey(window))

/** The window's name, with the days that were really counted where these are others. */
function rowTitle(series: readonly Series[], window: NominalWindow): string {
  const counted = series
    .flatMap((each) => pointAt(each, window) ?? [])
    .filter((point) => !point.window.exact && point.window.kind !== 'khác')
    .map((point) => `${shortDay(point.period_from!)}–${shortDay(point.period_to!)}`)
  return [window.label, ...new Set(counted.map((each) => `(${each})`))].join(' ')
}

function cellsOf(series: Series, window: NominalWindow): string[] {
  const point = pointAt(series, window)
  if (!point) return [GAP, '', '']
  return [
    number(point.value) + (point.others.length > 0 ? ' ≠' : ''),
    point.change === null ? GAP : signed(point.change),
    point.change_percent === null || series.unit === 'percent'
      ? GAP
      : `${signed(Number(point.change_percent.toFixed(1)))} %`,
  ]
}

/** Every window that one of the series has, kind by kind; what lies missing between two of a kind stands as a gap. */
function windowsOf(series: readonly Series[]): NominalWindow[] {
  const known = new Map(
    series.flatMap((each) => each.points.map(({ window }) => [windowKey(window), window])),
  )
  return ORDER.flatMap((kind) =>
    withGaps([...known.values()].filter((each) => each.kind === kind).sort(byTime)),
  )
}

const withGaps = (windows: readonly NominalWindow[]) =>
  windows.flatMap((window, i) => [window, ...missingBetween(window, windows[i + 1])])

function missingBetween(window: NominalWindow, next: NominalWindow | undefined): NominalWindow[] {
  const missing: NominalWindow[] = []
  for (let days = windowAfter(window); days && next && days.from < next.from!; ) {
    const between = nominalWindow(days.from, days.to)
    missing.push(between)
    days = windowAfter(between)
    if (missing.length > MOST_GAPS) return []
  }
  return missing
}

/** One table an indicator: a row each agency, a column each window, and the latest change. */
function byAgency(series: readonly Series[], width: number | null): string {
  return [...new Set(series.map(titleOf))]
    .map((title) => {
      const own = series.filter((each) => titleOf(each) === title)
      const windows = windowsOf(own)
      const columns: Column[] = [
        { title: 'Cơ quan', least: 14 },
        ...windows.map((each): Column => ({ title: each.label, align: 'right' })),
        { title: '+/− kỳ cuối', align: 'right' },
        { title: '%', align: 'right' },
      ]
      const rows = own.map((each) => [
        each.agency ?? 'không rõ cơ quan',
        ...windows.map((window) => cellsOf(each, window)[0]!),
        ...lastChange(each),
      ])
      return `${oneLine(title)}\n${table(columns, rows, width)}${doubts(own)}`
    })
    .join('\n')
}

function lastChange(series: Series): string[] {
  const last = series.points.findLast((each) => each.change !== null)
  return last ? cellsOf(series, last.window).slice(1) : [GAP, GAP]
}

/** The windows for which documents disagree, spelled out under the table. */
function doubts(series: readonly Series[]): string {
  const said = (value: number, path: string, page: number | null) =>
    `${number(value)} (${oneLine(placeText(path, page))})`
  const lines = series.flatMap((each) =>
    each.points
      .filter((point) => point.others.length > 0)
      .map((point) => {
        const values = [point, ...point.others].map(({ value, path, page }) => said(value, path, page))
        const rest = values.length > MOST_OTHERS ? [`và ${values.length - MOST_OTHERS} số khác nữa`] : []
        const named = [...values.slice(0, MOST_OTHERS), ...rest]
        return `≠ ${oneLine(titleOf(each))}, ${point.window.label}: ${named.join('; ')}`
      }),
  )
  return lines.length > 0 ? `${lines.join('\n')}\n` : ''
}
