import { kindsInOrder, windowsOf } from '../../store/windows.ts'
import type { NominalWindow } from '../../text/nominal.ts'
import { type Column, table } from '../table.ts'
import { cellsOf, doubts, pointAt } from './cells.ts'
import type { Numbered } from './legend.ts'

/** Windows side by side before a new table begins: so many fit on a page. */
const ABREAST = 5

/** One table an indicator and kind of window: a row each agency, a column each window, and the change at the latest. */
export function byAgency(series: readonly Numbered[], width: number | null): string {
  return [...new Set(series.map(({ mark }) => mark))]
    .map((mark) => {
      const own = series.filter((each) => each.mark === mark)
      const tables = kindsInOrder
        .map((kind) => windowsOf(own).filter((each) => each.kind === kind))
        .flatMap((windows) => abreast(windows).filter((each) => isTold(own, each)))
        .map((windows) => agencyTable(own, windows, width))
      return `${tables.join('\n')}${doubts(own)}`
    })
    .join('\n')
}

const abreast = (windows: readonly NominalWindow[]) =>
  Array.from({ length: Math.ceil(windows.length / ABREAST) }, (_, i) =>
    windows.slice(i * ABREAST, (i + 1) * ABREAST),
  )

/** Years between two reports fill no table of their own. */
const isTold = (series: readonly Numbered[], windows: readonly NominalWindow[]) =>
  series.some((each) => windows.some((window) => pointAt(each, window)))

/** Only agencies that say something of these windows have a row. */
function agencyTable(series: readonly Numbered[], windows: readonly NominalWindow[], width: number | null) {
  const columns: Column[] = [
    { title: `${series[0]!.mark} Cơ quan`, least: 14 },
    ...windows.map((each): Column => ({ title: each.label, align: 'right' })),
    { title: '+/− kỳ cuối', align: 'right' },
    { title: '%', align: 'right' },
  ]
  const rows = series.flatMap((each) => {
    const last = windows.findLast((window) => pointAt(each, window))
    if (!last) return []
    const values = windows.map((window) => cellsOf(each, window)[0]!)
    return [[each.agency ?? 'không rõ cơ quan', ...values, ...cellsOf(each, last).slice(1)]]
  })
  return table(columns, rows, width)
}
