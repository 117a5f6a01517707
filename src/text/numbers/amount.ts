import { moneyPower, type NumberKind, type PrintedNumber, readNumber, scaled } from '../numbers.ts'

const SCALE = '(?:nghìn|ngàn) tỷ|tỷ|triệu|nghìn|ngàn'
const AND_HALF = new RegExp(`^(?:${SCALE})(?: đồng|đ)? rưỡi(?: đồng)?$`, 'u')
const PARTS = new RegExp(`^(${SCALE})(?: đồng|đ)? (\\d[\\d.,]*) (.+)$`, 'u')

/**
 * A printed number with the money words behind it, in đồng: `2` and `triệu rưỡi đồng` is 2.500.000, `1` and
 * `tỷ 200 triệu đồng` is 1.200.000.000. Null for words that are no money, or that do not go with the number
 * (`2,5 triệu rưỡi`, `1 triệu 5 tỷ`).
 */
export function amountOf(number: PrintedNumber, words: string): PrintedNumber | null {
  const plain = words.toLowerCase().replace(/\s+/gu, ' ').replaceAll('tỉ', 'tỷ').trim()
  const power = moneyPower(plain)
  if (power === null) return null
  if (AND_HALF.test(plain))
    return number.decimals > 0 ? null : scaled({ ...number, value: number.value + 0.5, decimals: 1 }, power)
  const parts = PARTS.exec(plain)
  if (!parts) return scaled(number, power)
  const whole = scaled(number, moneyPower(parts[1]!)!)
  const smaller = readNumber(parts[2]!)
  const rest = smaller && amountOf(smaller, parts[3]!)
  if (!rest || number.decimals > 0 || rest.value >= 10 ** -whole.decimals) return null
  return { ...number, value: whole.value + rest.value, decimals: rest.decimals }
}

/** The number that is printed before a unit, amounts of money in đồng; null where the two make no single number. */
export function printedValue(printed: string, unit: string | null, kind: NumberKind = {}): number | null {
  const number = readNumber(printed, kind)
  if (!number || moneyPower(unit ?? '') === null) return number?.value ?? null
  return amountOf(number, unit!)?.value ?? null
}
