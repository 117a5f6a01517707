import type { Span } from '../../../text/span.ts'
import type { Figure } from './figure.ts'
import { unjoined } from './joined.ts'
import type { Printed } from './printed.ts'

/**
 * A figure, alone or with the one behind it that says no more than it: its rate, or the count that it is the
 * rate of.
 */
export interface Together {
  readonly figures: readonly Figure[]
  /** The figures with the words that lead to them, which say nothing of what is counted. */
  readonly holes: readonly Span[]
  readonly end: number
  /** Where the words that speak of them end, if those that lead to a rate tell. */
  readonly wordsEnd: number | null
  /** How many printed figures they are. */
  readonly size: 1 | 2
}

/** A figure with the next one where that belongs to it, else alone. */
export function together(sheet: string, figure: Printed, next: Printed | undefined): Together {
  const { figures, start, end } = figure
  const alone: Together = { figures, holes: [{ start, end }], end, wordsEnd: null, size: 1 }
  return (
    (next &&
      (withBracket(sheet, alone, next) ?? withCount(sheet, alone, next) ?? withRate(sheet, alone, next))) ||
    alone
  )
}

/** `3 bộ (7,5%) chậm`: the rate in brackets, between a count and the words that go on with it. */
function withBracket(sheet: string, count: Together, rate: Printed): Together | null {
  const bracket = isRateOf(count, rate) ? bracketAround(sheet, count.end, rate) : null
  return bracket && { ...count, ...both(count, rate), holes: [...count.holes, bracket], end: bracket.end }
}

/** `trễ hạn 0,15%, ứng với 146 hồ sơ`: the count of the rate before. */
function withCount(sheet: string, rate: Together, count: Printed): Together | null {
  if (rate.figures[0]!.kind !== 'percent' || count.figures[0]!.kind !== 'n') return null
  if (!COUNT_BEHIND.test(sheet.slice(rate.end, count.start))) return null
  const hole = { start: rate.end, end: count.end }
  return { ...rate, ...both(count, rate), holes: [...rate.holes, hole], end: count.end }
}

/** `…, chiếm 97%`, `, tương ứng tỷ lệ 97%`: the rate behind the words of its count. */
function withRate(sheet: string, count: Together, rate: Printed): Together | null {
  const between = unjoined(sheet.slice(count.end, rate.start))
  if (!isRateOf(count, rate) || !RATE_BEHIND.test(between)) return null
  return { ...count, ...both(count, rate), end: rate.end, wordsEnd: count.end + between.search(RATE_WORDS) }
}

const both = (count: Pick<Together, 'figures'>, rate: Pick<Together, 'figures'>) => ({
  figures: [...count.figures, ...rate.figures],
  size: 2 as const,
})

const isRateOf = ({ figures }: Together, rate: Printed) =>
  rate.figures[0]!.kind === 'percent' && figures.every(({ kind }) => kind === 'n' || kind === 'of')

const COUNT_BEHIND = /^ ?[,(]? ?(?:(?:tương )?ứng(?: với)?|tương đương(?: với)?|tức(?: là)?|hay) $/u

/** The bracket with no more in it than a rate and the words that lead to it. */
function bracketAround(sheet: string, from: number, { start, end }: Span): Span | null {
  const open = /\([ ]?(?:(?:chiếm|đạt|bằng|tương ứng|tỷ lệ|là|=)[ ]){0,3}$/u.exec(sheet.slice(from, start))
  const close = /^ ?\)/u.exec(sheet.slice(end, end + 2))
  return open && close && !/[,;)]/u.test(sheet.slice(from, from + open.index).replace(NAMES, ' '))
    ? { start: from + open.index, end: end + close[0].length }
    : null
}

/** `12/13 phòng, ban (92,3%)`: names of kinds beside each other. */
const NAMES =
  /, ?(?=(?:ban|ngành|đoàn thể|phòng|sở|hội|cơ quan|đơn vỵ|tổ chức|địa phương|xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|công chức|viên chức|người lao động)(?!\p{L}))/gu

const TO_RATE = '(?:(?:mới|chỉ|chiếm|đạt|bằng|tương ứng|tương đương|tức|tỷ lệ|với|là|=)[ :]{0,2}){1,4}$'
const RATE_BEHIND = new RegExp(`^[^\\d,;()]{0,80}(?:,[ ]?|[ ])${TO_RATE}`, 'u')
/** The first of the words that lead to the rate. */
const RATE_WORDS = new RegExp(`[,;(]|[ ]${TO_RATE}|$`, 'u')
