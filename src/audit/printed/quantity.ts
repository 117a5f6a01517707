import { amountOf } from '../../text/numbers/amount.ts'
import { moneyPower, readNumber } from '../../text/numbers.ts'
import type { Printed } from '../decimal.ts'
import { NO_PIECE_BEFORE } from './number.ts'

/** A printed number with what it counts or measures. */
export interface Quantity extends Printed {
  /** `%`, `đồng`, or the first word of the noun; null where none is printed. */
  readonly unit: string | null
  /** Amounts, areas and shares are rounded themselves; counts are exact. */
  readonly isRounded: boolean
}

const DIGITS = String.raw`\d{1,12}(?:[.,]\d{1,3}){0,5}`
const NUMBER = String.raw`(?<![\p{L}\d.,/–-])${NO_PIECE_BEFORE}${DIGITS}(?![.,/]?\d)`
const AMOUNT = String.raw`(?:tỷ|tỉ|triệu|nghìn|ngàn)(?: đồng)?(?: \d{1,3} (?:triệu|nghìn|ngàn)){0,2}(?: đồng)?(?!\p{L})|đồng(?!\p{L})`

const unitOf = (letter: string) =>
  String.raw`(?<${letter}u>\s?(?:điểm )?(?:%|phần trăm)|\s(?:${AMOUNT})|\s\p{L}[\p{L} ]{0,30}?)`

/** Sources of patterns for a number and for its unit or noun, which may be wanting; groups take a letter each. */
export const quantity = (letter: string): string => `(?<${letter}n>${NUMBER})${unitOf(letter)}`
export const bareQuantity = (letter: string): string => `${quantity(letter)}?`
/** `12/18 vụ`: two quantities of which the first may be told by its number alone. */
export const ratio = (one: string, other: string): string =>
  `(?<${one}n>${DIGITS})${unitOf(one)}? ?/ ?(?<${other}n>${DIGITS})${unitOf(other)}?`

const MEASURES = /^(?:ha|m2|m²|m3|km|kg|tạ|tấn|lít|điểm)$/u

/** The quantity that a pattern has caught under a letter; null where it cannot be read without doubt. */
export function quantityOf(groups: NonNullable<RegExpExecArray['groups']>, letter: string): Quantity | null {
  const words = (groups[`${letter}u`] ?? '').trim().toLowerCase()
  const isShare = /%|phần trăm/u.test(words)
  const number = readNumber(groups[`${letter}n`] ?? '', { percent: isShare, whole: !isShare })
  if (!number || number.ambiguous !== null) return null
  if (isShare) return { ...number, unit: '%', isRounded: true }
  if (moneyPower(words) !== null) {
    const amount = amountOf(number, words)
    return amount && { ...amount, unit: 'đồng', isRounded: true }
  }
  const unit = words.split(' ')[0] || null
  return { ...number, unit, isRounded: number.decimals > 0 || MEASURES.test(unit ?? '') }
}

/** The noun of a quantity in full: `hộ nghèo`. */
export const nounOf = (groups: NonNullable<RegExpExecArray['groups']>, letter: string): string =>
  (groups[`${letter}u`] ?? '').trim().toLowerCase()

const ANY = new RegExp(quantity('q'), 'giu')
const LONGEST_SENTENCE = 400

/**
 * What else the sentence may speak of before a place: each amount before it, and these with `own` together (`thu nội địa
 * 2 tỷ đồng và thu đất 3 tỷ đồng, đạt 125% kế hoạch (kế hoạch 4 tỷ đồng)`).
 */
export function othersBefore(words: string, index: number, own: Quantity): Quantity[] {
  const sentence = words
    .slice(Math.max(0, index - LONGEST_SENTENCE), index)
    .split(/;|\.(?!\d)/u)
    .at(-1)!
  const isMoney = own.unit === 'đồng'
  const before = [...sentence.matchAll(ANY)]
    .flatMap(({ groups }) => quantityOf(groups!, 'q') ?? [])
    .filter(({ unit }) => unit !== '%' && (unit === 'đồng') === isMoney)
  const sums = before.map((_, i) => before.slice(i).reduce((sum, { value }) => sum + value, own.value))
  return [...before, ...sums.map((value) => ({ ...own, value }))]
}

/** Two quantities of one kind, as far as their nouns tell. */
export const isOfOneKind = (a: Quantity, b: Quantity): boolean =>
  a.unit === null || b.unit === null || a.unit === b.unit
