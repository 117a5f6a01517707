import { writtenFigure } from '../audit/decimal.ts'
import { gathered } from '../text/grouped.ts'
import { daysBetween } from '../text/periods/calendar.ts'
import { type ArchiveFigure, type ArchiveFinding, findingAt, seriesKey, windowOf } from './figure.ts'

const POWERS = [1000, 100, 10] as const
/** Windows that agree with each other, and how far from their median they may lie. */
const FEWEST = 3
const STEADY = 2.5
/** How far a figure, once the slip is undone, may lie from the median of its neighbours. */
const FITS = 1.8
/** Below this a count grows tenfold without anyone's slip. */
const SMALLEST = 20

/**
 * Figures ten, a hundred or a thousand times too large or too small for their own series: a lost or added digit, a
 * decimal mark read as grouping, a wrong unit; one window, or all of a year. Only windows of one length are set side by
 * side, more than half of them must agree, and what remains must be a power of ten away: what varies by itself is left
 * alone. A tenfold rise (or fall) that lasts from there to the end of what is known may be true and is not told.
 */
export function outliers(figures: Iterable<ArchiveFigure>): ArchiveFinding[] {
  const series = gathered(figures, (figure) => {
    const key = seriesKey(figure)
    return key && `${key}|${lengthOf(figure)}`
  })
  return series.flatMap((each) => {
    const slips = slipsOf(each)
    return slips === null ? [] : each.flatMap((figure) => findingOf(figure, slips) ?? [])
  })
}

/** Months that a window takes; 0 for a day. */
function lengthOf({ period_from, period_to }: ArchiveFigure): number {
  if (period_from === null || period_from === period_to) return 0
  return Math.max(1, Math.round(daysBetween(period_from, period_to!) / 30.4))
}

/** The windows of a series that are a power of ten away from the others. */
interface Slips {
  /** The values of the windows that agree, in order of size. */
  readonly steady: readonly number[]
  readonly windows: ReadonlyMap<string, Slip>
}

interface Slip {
  readonly power: number
  readonly large: boolean
  /** So many windows in a row that are off by the same. */
  readonly run: number
  /** No window is known behind it. */
  readonly last: boolean
}

function slipsOf(series: readonly ArchiveFigure[]): Slips | null {
  const values = new Map(series.map(({ period_to, value }) => [period_to!, value]))
  if (values.size <= FEWEST) return null
  const sorted = [...values.values()].sort((a, b) => a - b)
  const middle = sorted[sorted.length >> 1]!
  const low = sorted[(sorted.length - 1) >> 1]!
  const near = (value: number, to: number) => value > 0 && value <= to * STEADY && value * STEADY >= to
  const centre = sorted.filter((value) => near(value, middle)).length > sorted.length / 2 ? middle : low
  const steady = sorted.filter((value) => near(value, centre))
  if (centre <= 0 || steady.length < FEWEST || steady.length <= sorted.length / 2) return null
  if (steady.length === sorted.length) return null
  const median = steady[steady.length >> 1]!
  const small = series[0]!.unit.startsWith('count') ? SMALLEST : 0
  const windows = [...values].sort(([a], [b]) => (a < b ? -1 : 1))
  const powers = windows.map(([, value]) => (near(value, centre) ? 0 : powerOf(value, median, small)))
  if (powers.includes(null)) return null
  const found = windows.flatMap(([window], i): [string, Slip][] => {
    const power = powers[i]!
    if (power === 0) return []
    const [from, to] = runOf(powers, i)
    const lasting = to - from > 1 && (to === powers.length || from === 0)
    if (lasting && Math.abs(power) < 100) return []
    const last = i === powers.length - 1
    return [[window, { power: Math.abs(power), large: power > 0, run: to - from, last }]]
  })
  return { steady, windows: new Map(found) }
}

/** 10 for ten times too large, −10 for ten times too small; null where no power of ten makes it one of the others. */
function powerOf(value: number, median: number, small: number): number | null {
  if (value <= 0 || Math.min(value, median) < small) return null
  const large = value > median
  const power = POWERS.find((each) => within(large ? value / each : value * each, median))
  return power === undefined ? null : large ? power : -power
}

const within = (value: number, middle: number) => value <= middle * FITS && value * FITS >= middle

/** The windows in a row, around one, that are off by the same power. */
function runOf(powers: readonly (number | null)[], i: number): [from: number, to: number] {
  let [from, to] = [i, i + 1]
  while (from > 0 && powers[from - 1] === powers[i]) from--
  while (to < powers.length && powers[to] === powers[i]) to++
  return [from, to]
}

function findingOf(figure: ArchiveFigure, { steady, windows }: Slips): ArchiveFinding | null {
  const slip = windows.get(figure.period_to!)
  const median = steady[steady.length >> 1]!
  if (!slip || powerOf(figure.value, median, 0) === null) return null
  const power = writtenFigure(slip.power)
  const size = slip.large ? `lớn gấp khoảng ${power} lần` : `chỉ bằng khoảng 1/${power}`
  const range = `${writtenFigure(steady[0]!)}–${writtenFigure(steady.at(-1)!)}`
  const run = slip.run > 1 ? `, ${slip.run} kỳ liền nhau đều lệch như vậy` : ''
  const doubt = slip.last && slip.run === 1 && slip.power < 100
  const reason = doubt
    ? 'có thể sai chữ số hoặc đơn vị, cũng có thể là thay đổi thật vì chưa có kỳ sau để so'
    : 'có thể sai chữ số hoặc đơn vị'
  return findingAt(figure, {
    kind: 'outlier',
    severity: doubt ? 'low' : 'medium',
    message: `${figure.label} (${windowOf(figure)}) ghi ${writtenFigure(figure.value)}, ${size} ${steady.length} kỳ khác (${range})${run}; ${reason}.`,
    values: [figure.value, median],
  })
}
