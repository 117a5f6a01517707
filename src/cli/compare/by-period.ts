import type { Series } from '../../store/series.ts'
import { windowsOf } from '../../store/windows.ts'
import { type NominalWindow, shortDay } from '../../text/nominal.ts'
import { type Column, table } from '../table.ts'
import { oneLine } from '../terminal.ts'
import { cellsOf, doubts, pointAt } from './cells.ts'
import type { Numbered } from './legend.ts'

/** One table an agency: a row each window, three columns each series. */
export function byPeriod(series: readonly Numbered[], width: number | null): string {
  return [...new Set(series.map((each) => each.agency))]
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

const columnsOf = ({ mark }: Numbered): Column[] => [
  { title: mark, align: 'right' },
  { title: '+/−', align: 'right' },
  { title: '%', align: 'right' },
]

/** The window's name, with the days that were really counted where these are others. */
function rowTitle(series: readonly Series[], window: NominalWindow): string {
  const counted = series
    .flatMap((each) => pointAt(each, window) ?? [])
    .filter((point) => !point.window.exact && point.window.kind !== 'khác')
    .map((point) => `${shortDay(point.period_from!)}–${shortDay(point.period_to!)}`)
  return [window.label, ...[...new Set(counted)].map((each) => `(${each})`)].join(' ')
}
