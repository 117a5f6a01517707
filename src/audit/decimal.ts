import { Big } from 'big.js'

/** Exact sum of decimal figures. */
export function sumOf(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum.plus(value), new Big(0)))
}

/** Exact |a − b|. */
export function gap(a: number, b: number): number {
  return Number(new Big(a).minus(b).abs())
}

/** times × part / whole, rounded half up to `places` decimals. */
export function quotient(
  part: number,
  whole: number,
  { times, places }: { times: number; places: number },
): number {
  return Number(new Big(part).times(times).div(whole).round(places, 1))
}

/** The figure rounded half up to so many decimals. */
export const roundedTo = (value: number, places: number): number =>
  Number(new Big(value).round(Math.max(0, places), 1))

/** More than binary fractions of percentages are ever off: what is further apart needs no exact arithmetic. */
const FLOAT = 1e-6

/** True when 100 × part / whole rounds to the rate as printed; counts are exact. */
export function isPercent(rate: Printed, part: number, whole: number): boolean {
  if (Math.abs((100 * part) / whole - rate.value) > 0.5 * 10 ** -rate.decimals + FLOAT) return false
  return new Big(part).times(100).div(whole).minus(rate.value).abs().lte(half(rate))
}

/** True when times × part / whole may round to the rate as printed, part and whole being rounded themselves. */
export function isQuotient(rate: Printed, part: Printed, whole: Printed, times: number): boolean {
  const least = new Big(part.value)
    .minus(half(part))
    .times(times)
    .div(new Big(whole.value).plus(half(whole)))
  const below = new Big(whole.value).minus(half(whole))
  if (below.lte(0)) return true
  const most = new Big(part.value).plus(half(part)).times(times).div(below)
  return least.lte(new Big(rate.value).plus(half(rate))) && most.gte(new Big(rate.value).minus(half(rate)))
}

/** Half a unit of the last printed place. */
const half = ({ decimals }: Printed) => new Big(5).times(power(-decimals - 1))

/** True when two figures of one quantity contradict each other: more apart than the coarser printed precision allows. */
export function contradict(a: Printed, b: Printed): boolean {
  if (a.value === b.value) return false
  const places = [placesOf(a), placesOf(b)] as const
  const apart = new Big(a.value).minus(b.value).abs()
  return places[0] === places[1] ? apart.gt(0) : apart.gte(power(-Math.min(...places)))
}

/**
 * True when a sum is the printed total, as nearly as the printed places of total and parts can tell. Whole counts are
 * exact, whole percentages are not.
 */
export function agrees(
  total: Printed & { readonly unit?: string },
  added: number,
  parts: readonly Printed[],
): boolean {
  if (total.value === added) return true
  const rounded = [total, ...parts].filter((each) => each.decimals !== 0 || total.unit === 'percent')
  if (rounded.length === 0) return false
  const open = rounded.reduce((sum, each) => sum.plus(half(each)), new Big(0))
  return new Big(total.value).minus(added).abs().lte(open)
}

/** A figure with the decimals it was printed with. */
export interface Printed {
  readonly value: number
  readonly decimals: number
}

/** The figure for the contract: `97.67`, no exponent. */
export const plainFigure = (value: number): string => new Big(value).toFixed()

/** The figure as a Vietnamese reader expects it: `12.860`, `97,67`. */
export function writtenFigure(value: number): string {
  const [whole, part] = new Big(value).toFixed().split('.')
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, '.')
  return part ? `${grouped},${part}` : grouped
}

/** Decimals as printed, below zero for `1.138,3 tỷ` in millions; a value that has more of them says so itself. */
function placesOf({ value, decimals }: Printed): number {
  const part = new Big(value).toFixed().split('.')[1]
  return part ? Math.max(decimals, part.length) : decimals
}

const power = (exponent: number) => new Big(10).pow(exponent)
