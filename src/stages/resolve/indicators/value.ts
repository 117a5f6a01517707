import { amountOf } from '../../../text/numbers/amount.ts'
import { moneyPower, type PrintedNumber, readNumber, scaled } from '../../../text/numbers.ts'
import type { IndicatorMention } from '../../../types.ts'

/** Powers of ten of the units of the catalogue, over their base unit. */
const UNITS: Readonly<Record<string, number>> = { VND: 0, thousand_VND: 3, million_VND: 6, billion_VND: 9 }

/**
 * The figure of a mention in the unit of the catalogue: `2.014.517.000 đồng` of an indicator in million_VND is
 * 2014.517; `04 cuộc đối thoại` of a code (`Có = 1, Không = 0`) says that there were some. Null where the print
 * is no single number, its unit is of another kind than the indicator's, or what is counted (no average) would be no whole number.
 */
export function numberOf(mention: IndicatorMention, { unit, kind }: Measure): PrintedNumber | null {
  const number = numberIn(mention, unit)
  const isCount = kind !== 'rate' && unit.startsWith('count:')
  return number && isCount && !Number.isInteger(number.value) ? null : number
}

/** The unit that an indicator of the catalogue is told in, and whether it is a rate or an average. */
interface Measure {
  readonly unit: string
  readonly kind: string
}

function numberIn(mention: IndicatorMention, unit: string): PrintedNumber | null {
  if (mention.slot === 'zero') return { value: 0, decimals: 0, ambiguous: null }
  const number = readNumber(mention.printed, {
    percent: unit === 'percent' || mention.slot === 'percent',
    whole: unit.startsWith('count:') && mention.unit === null,
  })
  if (!number) return null
  if (unit === 'code' && mention.source === 'prose') return { ...number, value: Math.min(number.value, 1) }
  const wanted = UNITS[unit]
  if (wanted !== undefined) return inUnit(number, mention.unit, wanted)
  const area = areaPower(mention.unit, unit)
  if (area !== null) return scaled(number, area)
  if (AREAS[unit] !== undefined && mention.unit !== null) return null
  const other = OTHERS[unit]?.[mention.unit ?? '']
  if (other !== undefined) return scaled(number, other)
  return mention.unit && SCALES.test(mention.unit) ? scaled(number, moneyPower(mention.unit) ?? 0) : number
}

/** Words that multiply: `65 nghìn người`, `39,1 triệu tấn`. */
const SCALES = /^(?:nghìn|ngàn|vạn|triệu|tỷ)/u

/** Amounts without a printed unit, or with one that is no money, are in the unit of the indicator. */
function inUnit(number: PrintedNumber, printed: string | null, wanted: number): PrintedNumber | null {
  if (printed === null) return number
  const unit = UNITS[printed] ?? null
  if (unit !== null) return scaled(number, unit - wanted)
  if (moneyPower(printed) === null) return number
  const amount = amountOf(number, printed)
  return amount && scaled(amount, -wanted)
}

/** Units that are printed for another one of the catalogue, as powers of ten over it. */
const OTHERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  quintal_per_ha: { tạ: 0, tấn: 1 },
  ton: { kg: -3, tạ: -1, tấn: 0 },
  km: { m: -3, mét: -3, km: 0 },
}

/** Square metres as powers of ten: a sào or mẫu, which is not everywhere the same, has none. */
const AREAS: Readonly<Record<string, number>> = {
  m2: 0,
  'm²': 0,
  'mét vuông': 0,
  ha: 4,
  'héc ta': 4,
  hecta: 4,
  km2: 6,
  'km²': 6,
}

function areaPower(printed: string | null, unit: string): number | null {
  const [, scale, plain] = /^(?:(nghìn|ngàn|vạn|triệu)\s+)?([\s\S]+)$/u.exec((printed ?? unit).toLowerCase())!
  const from = AREAS[plain!]
  const to = AREAS[unit]
  return from === undefined || to === undefined ? null : from - to + (scale ? (moneyPower(scale) ?? 0) : 0)
}
