import type { Span } from '../../../text/span.ts'
import type { Context } from './context.ts'
import { firstIn, openBracket, type Sentence, wordCount } from './sentences.ts'

/** The context, ended at a place where it holds on beyond it. */
export const endedAt = (context: Context, place: number | null): Context =>
  place === null ? context : { ...context, until: Math.min(context.until ?? place, place) }

/** `gồm 53 hồ sơ của UBND cấp xã. Kết quả: …`: where what is read as one sentence has a full stop inside. */
export const fullStop = (sheet: string, from: number, { end }: Sentence): number =>
  firstIn(sheet, { start: from, end }, /\. /u) ?? end

/** `…; cấp xã ban hành 09 văn bản.`: said in passing, it goes no further than its sentence. */
export const opensClause = (sheet: string, { start }: Span, sentence: Sentence): boolean =>
  /;[ "+*-]{0,4}$/u.test(sheet.slice(Math.max(sentence.start, start - 6), start))

/**
 * `kiểm tra 41 văn bản của cấp xã; …. Rà soát 63 văn bản`: words behind a count say whose it is, not whose
 * the next ones are.
 */
export const isBehindCount = (sheet: string, { start }: Span, sentence: Sentence): boolean =>
  /\d (?:\p{L}+ ){1,4}$/u.test(sheet.slice(Math.max(sentence.start, start - 40), start))

/**
 * `100% UBND cấp xã kết nối; 99% văn bản …`: a share of the units is told, and what is told behind it is not
 * of them; where that ends. Null where no units are counted so.
 */
export function shareEnd(sheet: string, { start, end }: Span, sentence: Sentence): number | null {
  if (
    !/\d ?% (?:(?:số|các|ubnd|tổng số) ){0,3}(?:\p{L}{2,6}, ?)?$/u.test(
      sheet.slice(Math.max(sentence.start, start - 40), start),
    )
  )
    return null
  return firstIn(sheet, { start: end, end: sentence.end }, /[;,]|\. /u)
}

/**
 * `Người hoạt động không chuyên trách cấp xã: 252 người`: the end of a label of its own, not words that open
 * a list.
 */
export const isLabel = (sheet: string, { start, end }: Span, sentence: Sentence): boolean =>
  sheet[end - 1] === ':' && wordCount(sheet.slice(sentence.start, start).replace(OPENERS, ' ')) >= 3

const OPENERS =
  /(?:kết quả|tình hình|tiếp nhận|giải quyết|hồ sơ|thủ tục hành chính|tthc|công tác|tại|ở|của|về)/gu

const ITEM_END = /[;)]|\. /u

/**
 * `trong đó cấp tỉnh 120 hồ sơ, cấp xã 390 hồ sơ; đã giải quyết …`: where an item with its figure, which
 * speaks for its list alone, ends; null where words are no such item.
 */
export function itemEnd(sheet: string, { start, end }: Span, sentence: Sentence): number | null {
  const opens =
    /(?:[,(]|\d(?: ?\p{L}{2,}){0,3} ?:) ?$/u.test(sheet.slice(Math.max(sentence.start, start - 40), start)) ||
    sheet.startsWith('trong đó', start)
  if (!opens || !/^ ?\d/u.test(sheet.slice(end, Math.min(sentence.end, end + 3)))) return null
  return firstIn(sheet, { start: end, end: sentence.end }, ITEM_END)
}

/**
 * `900 hồ sơ (cấp xã 600 hồ sơ); đã giải quyết …`, `41 văn bản do cấp xã ban hành; rà soát …`: where the
 * bracket or the relative clause ends that words stand in; null where they stand in none.
 */
export function clauseEnd(sheet: string, { start, end }: Span, sentence: Sentence): number | null {
  const before = sheet.slice(sentence.start, start)
  const behind = { start: end, end: sentence.end }
  if (openBracket(before) >= 0) {
    const stop = firstIn(sheet, behind, /\)/u)
    return stop !== null && /\d/u.test(sheet.slice(end, stop)) ? stop : null
  }
  const isOfCounted = OF_COUNTED.test(`${before.slice(-40)}${sheet.slice(start, start + 3)}`)
  return isOfCounted ? firstIn(sheet, behind, ITEM_END) : null
}

/** What was counted, and by whom it was made. */
const OF_COUNTED = /\d (?:\p{L}+ ){1,5}do (?:hđnd(?:,| và) )?\p{L}*$/u
