import { readNumber } from '../../text/numbers.ts'
import type { Printed } from '../decimal.ts'

/** A number of the text with its place. */
export interface NumberAt extends Printed {
  readonly start: number
  readonly end: number
}

/** `12 tỷ 450 triệu đồng`: neither of the two is the amount. */
const SCALE = '(?:tỷ|tỉ|triệu|nghìn|ngàn)(?: đồng)?'
export const NO_PIECE_BEFORE = String.raw`(?<!\d\s?${SCALE}\s)`
const NO_PIECE = String.raw`(?!\s?${SCALE}\s\d)`

/** One printed number, for building expressions: never a piece of a longer one, of an amount, a code or a date. */
export const NUMBER = String.raw`(?<![\p{L}\d.,/–-])${NO_PIECE_BEFORE}\d{1,12}(?:[.,]\d{1,3}){0,5}(?![\p{L}\d]|[.,/]\d)${NO_PIECE}`

/** All of them. */
export const NUMBERS = new RegExp(NUMBER, 'gu')

/** The same on either side of a stroke: `52/60`. */
export const BEFORE_STROKE = NUMBER.replace('[.,/]\\d', '[.,]\\d')
export const BEHIND_STROKE = NUMBER.replace('/–-]', '–-]')

/** The number that stands at a place; null where its marks leave two readings. */
export function numberAt(printed: string, start: number, percent = false): NumberAt | null {
  const number = readNumber(printed, { percent, whole: !percent })
  if (!number || number.ambiguous !== null) return null
  return { value: number.value, decimals: number.decimals, start, end: start + printed.length }
}

/** The numbers that can be read in words which begin at a place. */
export const numbersIn = (words: string, start = 0): NumberAt[] =>
  [...words.matchAll(NUMBERS)].flatMap(({ 0: printed, index }) => numberAt(printed, start + index) ?? [])
