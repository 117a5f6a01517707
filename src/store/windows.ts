import { type NominalWindow, nominalWindow, type WindowKind, windowAfter } from '../text/nominal.ts'
import { byTime, type Series, windowKey } from './series.ts'

/** Kinds of windows in the order in which tables show them. */
export const kindsInOrder: readonly WindowKind[] = [
  'tháng',
  'quý',
  '6 tháng',
  '9 tháng',
  'năm',
  'khác',
  'ngày',
]
/** A series that skips more windows than this is shown without them. */
const MOST_GAPS = 40

/** Every window that one of the series has, kind by kind; what lies missing between two of a kind stands as a gap. */
export function windowsOf(series: readonly Series[]): NominalWindow[] {
  const known = new Map(
    series.flatMap((each) => each.points.map(({ window }) => [windowKey(window), window])),
  )
  return kindsInOrder.flatMap((kind) =>
    withGaps([...known.values()].filter((each) => each.kind === kind).sort(byTime)),
  )
}

/** Windows between those of one series that it has nothing for. */
export function gapsOf(series: Series): NominalWindow[] {
  const known = new Set(series.points.map(({ window }) => windowKey(window)))
  return windowsOf([series]).filter((each) => !known.has(windowKey(each)))
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
