import { plainFigure, writtenFigure } from '../audit/decimal.ts'
import { type ArchiveFigure, type ArchiveFinding, groupedBy, seriesKey, windowOf } from './figure.ts'

const POWERS = [1000, 100, 10] as const
/** Neighbours that a figure is set against, and how far from their median they may lie themselves. */
const FEWEST = 3
const STEADY = 2.5
/** How far a figure, once the slip is undone, may lie from the median of its neighbours. */
const FITS = 1.8
/** Below this a count grows tenfold without anyone's slip. */
const SMALLEST = 20

/**
 * Figures ten, a hundred or a thousand times too large or too small for their own series: a lost or added digit, a
 * decimal mark read as grouping, a wrong unit. Only windows of one length are set side by side, and only when the
 * neighbours are steady; what varies that much by itself is left alone.
 */
export function outliers(figures: Iterable<ArchiveFigure>): ArchiveFinding[] {
  const series = groupedBy(figures, (figure) => {
    const key = seriesKey(figure)
    return key && `${key}|${lengthOf(figure)}`
  })
  return series.flatMap((each) => {
    const around = neighboursIn(each)
    return each.flatMap((figure) => slipOf(figure, around(figure)) ?? [])
  })
}

/** The values of a figure's other windows, one each, in order of size: reckoned once for all figures of a window. */
function neighboursIn(series: readonly ArchiveFigure[]) {
  const values = new Map(series.map(({ period_to, value }) => [period_to, value]))
  const known = new Map<string | null, readonly number[]>()
  return ({ period_to }: ArchiveFigure): readonly number[] => {
    const found = known.get(period_to)
    if (found) return found
    const others = [...values].flatMap(([window, value]) => (window === period_to ? [] : [value]))
    known.set(
      period_to,
      others.sort((a, b) => a - b),
    ) // each window once: thousands of copies of a report stay quick
    return others
  }
}

/** Months that a window takes; 0 for a day. */
function lengthOf({ period_from, period_to }: ArchiveFigure): number {
  if (period_from === null || period_from === period_to) return 0
  return Math.max(1, Math.round((Date.parse(period_to!) - Date.parse(period_from)) / 86_400_000 / 30.4))
}

function slipOf(figure: ArchiveFigure, values: readonly number[]): ArchiveFinding | null {
  if (values.length < FEWEST || figure.value <= 0) return null
  const middle = values[values.length >> 1]!
  if (middle <= 0 || values[0]! * STEADY < middle || values.at(-1)! > middle * STEADY) return null
  if (figure.unit.startsWith('count') && Math.min(figure.value, middle) < SMALLEST) return null
  const large = figure.value > middle
  const power = POWERS.find((each) => within(large ? figure.value / each : figure.value * each, middle))
  return power ? findingOf(figure, { power, large, values }) : null
}

const within = (value: number, middle: number) => value <= middle * FITS && value * FITS >= middle

function findingOf(
  figure: ArchiveFigure,
  {
    power,
    large,
    values,
  }: { readonly power: number; readonly large: boolean; readonly values: readonly number[] },
): ArchiveFinding {
  const { document_id, path, quote, page, start, end } = figure
  const range = `${writtenFigure(values[0]!)}–${writtenFigure(values.at(-1)!)}`
  return {
    document_id,
    path,
    kind: 'outlier',
    severity: 'medium',
    message: `${figure.label} (${windowOf(figure)}) ghi ${writtenFigure(figure.value)}, ${large ? 'lớn' : 'nhỏ'} gấp khoảng ${power} lần các kỳ khác (${range}); có thể sai chữ số hoặc đơn vị.`,
    values: [plainFigure(figure.value), plainFigure(values[values.length >> 1]!)],
    evidence: [{ at: { page, start, end }, quote }],
  }
}
