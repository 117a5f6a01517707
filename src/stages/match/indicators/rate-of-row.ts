import { matchesOf } from '../../../text/matches.ts'
import type { Span } from '../../../text/span.ts'

/** Counts that are no part of a name, code, date or rate. */
const COUNT = /(?<![\p{L}\d.,/-]|(?:mức|mức độ|năm|quý|tháng|ngày) )\d[\d.]*(?![\d.,/-]*\d|[\d.,]* ?%)/gu
/** So far before the last item a row is looked for. */
const REACH = 300
/** Words that part one whole; two items with different words of one line stand in a row. */
const PARTS: readonly RegExp[] = [
  /(?<!\p{L})(?:trước|sớm|đúng|quá|trễ|chậm) (?:hạn|hẹn)(?!\p{L})/u,
  /(?<!\p{L})(?:mức(?: độ)? [34]|một phần|toàn trình|toàn phần)(?!\p{L})/u,
  /(?<!\p{L})(?:(?:rất |không |chưa )?hài lòng|bình thường)(?!\p{L})/u,
  /(?<!\p{L})(?:trực tuyến|trực tiếp|bưu chính|bcci)(?!\p{L})/u,
]
const OF_A_NUMBER = /^[ "]{0,3}%?[ "]{0,3}(?:tổng )?số \p{L}/u

/**
 * `đã giải quyết 910 hồ sơ, trong đó trước hạn 500 hồ sơ, đúng hạn | 400 hồ sơ, đạt 98,9%`: a rate behind the last item of
 * a row without rates is that of the row, where the item's share of a number told before is another, and the row's is
 * that, or where the items alone make the item's share far less; and may be that of either behind `tổng số hồ sơ`.
 */
export function isOfRow(sheet: string, item: Span, percent: Span): boolean {
  const rate = Number(sheet.slice(percent.start, percent.end).replace(',', '.'))
  const reach = sheet.slice(Math.max(0, item.start - REACH), percent.start)
  const told = reach.slice(reach.search(/(?:^|(?<=[.;!?] ))(?!.*[.;!?] )/u))
  const counts = matchesOf(COUNT, told)
  const [before, last] = counts.slice(-2)
  if (!before || !last) return false
  const between = told.slice(before.index + before[0].length, last.index)
  if (between.length > 60 || /[:;%]/u.test(between) || !/,|(?<!\p{L})và(?!\p{L})/u.test(between)) return false
  const values = counts.map(({ 0: words }) => Number(words.replaceAll('.', '')))
  const isRateOf = (part: number) =>
    values.some((whole) => part < whole && isAbout((100 * part) / whole, rate))
  const [other, own] = values.slice(-2) as [number, number]
  if (isRateOf(own)) return false
  if (sumsOfLast(values).some(isRateOf)) return true
  const comma = before.index + before[0].length + between.search(/,| và /u)
  if (!areParts(told.slice(lastBreak(told, before.index), comma), told.slice(comma))) return false
  if (rate > (SLIP * 100 * own) / (own + other)) return true
  const isNearly = values.some((whole) => own < whole && isWithin(rate, (100 * own) / whole))
  return !isNearly && OF_A_NUMBER.test(sheet.slice(percent.end, percent.end + 40))
}

const TOLERANCE = 0.1
/** A rate may be told with a slip; one that is larger by a fifth is of something else. */
const SLIP = 1.2
const isWithin = (rate: number, share: number) => rate <= SLIP * share && share <= SLIP * rate
const isAbout = (share: number, rate: number) => Math.abs(share - rate) <= TOLERANCE

/** The last two counts together, the last three, …; the first may be the whole. */
function sumsOfLast(values: readonly number[]): number[] {
  let sum = values.at(-1)!
  return values
    .slice(1, -1)
    .reverse()
    .map((value) => (sum += value))
}

const lastBreak = (told: string, at: number) =>
  Math.max(0, ...[',', ':', ';'].map((each) => told.lastIndexOf(each, at)))

/** `trước hạn 500 hồ sơ`, `đúng hạn 400 hồ sơ`; not `trong đó đúng hạn …`. */
const areParts = (one: string, other: string): boolean =>
  !/(?<!\p{L})(?:trong (?:đó|số)|gồm|với)(?!\p{L})/u.test(other) &&
  PARTS.some((part) => {
    const [first, second] = [part.exec(one)?.[0], part.exec(other)?.[0]]
    return first !== undefined && second !== undefined && first !== second
  })

/** `cung cấp 60 dịch vụ, gồm 45 mức độ 3, | 15 mức độ 4, chiếm 25,6% tổng số thủ tục`. */
const BEFORE_ITEM =
  /(?<!\p{L})(\d[\d.]*)[^\d.;:%]{1,60}(?<!\p{L})gồm(?: có)?:? [^.;:%]{0,160}\d[^.;:%]{0,80}$/u
const countIn = (words: string): number => Number(/\d[\d.]*/u.exec(words)?.[0].replaceAll('.', ''))

/**
 * A rate of some number behind the last item of a list whose other items have none, where it is not the share of
 * the item: it may be that of all that is listed.
 */
export function isOfWholeList(
  sheet: string,
  { start, end }: Span,
  { rate, behind }: { rate: number; behind: string },
) {
  const before = OF_A_NUMBER.test(behind)
    ? BEFORE_ITEM.exec(sheet.slice(Math.max(0, start - 300), start))
    : null
  if (!before) return false
  const share = (100 * countIn(sheet.slice(start, end))) / countIn(before[1]!)
  return !(Math.abs(share - rate) <= 0.1)
}
