import type { Labels } from '../store/labels.ts'
import { type Bounded, comparators, withSign } from '../text/bounds.ts'
import { nominalWindow, shortDay } from '../text/nominal.ts'

/** A number as Vietnamese write it: `1.234.567,5`. */
export function number(value: number): string {
  const [whole, part] = plainDigits(Math.abs(value)).split('.') as [string, string | undefined]
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  return `${value < 0 ? '−' : ''}${grouped}${part ? `,${part}` : ''}`
}

/** A figure as it stands for people: `> 100` where the report says no more than “trên 100”. */
export const figure = ({ value, comparator }: Bounded): string => withSign(number(value), comparator)

/** What the signs before the figures mean, those that occur; empty where every figure is exact. */
export function boundsLegend(figures: readonly Bounded[]): string {
  const signs = Object.entries(comparators)
    .filter(([name]) => figures.some((each) => each.comparator === name))
    .map(([, { sign, words }]) => `${sign} ${words}`)
  return signs.length > 0 ? `Báo cáo không ghi số đúng: ${signs.join('; ')}\n` : ''
}

/** The same with its sign, for changes. */
export const signed = (value: number): string => (value > 0 ? `+${number(value)}` : number(value))

/** Decimal digits without an exponent and without what binary arithmetic adds at the end. */
const plainDigits = (value: number) =>
  Number.isInteger(value) && value < 1e21 ? BigInt(value).toString() : String(Number(value.toFixed(6)))

/** `lĩnh vực: Đất đai, cấp: Cấp xã`; empty for none. */
export const dimensionsText = (dimensions: Readonly<Record<string, string>>, labels: Labels): string =>
  Object.entries(dimensions)
    .map(([name, value]) => `${labels.dimension(name)}: ${labels.value(name, value)}`)
    .join(', ')

/** A window as it is called, with its days where the office counts from other days than the calendar. */
export function periodText(from: string | null, to: string | null): string {
  const { kind, label, exact } = nominalWindow(from, to)
  return exact || kind === 'khác' ? label : `${label} (${shortDay(from!)}–${shortDay(to!)})`
}

const UNITS: Readonly<Record<string, string>> = {
  percent: '%',
  VND: 'đồng',
  thousand_VND: 'nghìn đồng',
  million_VND: 'triệu đồng',
  billion_VND: 'tỷ đồng',
  code: '',
  '1': '',
}

/** A unit as people write it: `count:hồ sơ` as `hồ sơ`, `percent` as `%`. */
export const unitText = (unit: string): string => UNITS[unit] ?? unit.replace(/^count:?/, '')

/** The first names of many and how many more there are: `a, b và 3 chỉ tiêu khác`. */
export const firstOf = (names: readonly string[], most: number, [gap, others]: readonly [string, string]) =>
  names.slice(0, most).join(gap) + (names.length > most ? ` và ${names.length - most} ${others}` : '')

/** Where a fact stands: `bao-cao.pdf, tr. 3`. */
export const placeText = (path: string, page: number | null): string =>
  page === null ? path : `${path}, tr. ${page}`
