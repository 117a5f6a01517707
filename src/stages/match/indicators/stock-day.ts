import { tellsStock } from '../../../rules/indicators/catalogue.ts'
import { partitionPoint } from '../../../text/bisect.ts'
import type { TimeWords } from '../../../text/periods.ts'
import type { Span } from '../../../text/span.ts'
import type { Period } from '../../../types.ts'
import { isTimeOf, sharesTime } from './carried-time.ts'
import { endOf, isPast } from './earlier-time.ts'
import { tellsHowMuch } from './how-much.ts'
import { timesIn } from './opening-time.ts'
import type { Claim, Reading, Seen } from './reading.ts'

/** A figure told as an indicator, and those read before it. */
interface Told {
  readonly indicator: string
  readonly figure: Span
  readonly claims: readonly Claim[]
}

/** Whether a time of the sentence says nothing of a figure behind it. */
export const isTimeOfOthers = (time: TimeWords, told: Told, reading: Reading): boolean =>
  !isTimeOf(time, told.indicator) || isDayOfStock(time, told, reading)

/**
 * `Hiện nay xã có 45 hộ nghèo; giải quyết việc làm cho | 120 lao động`: a day on which it is told how much there was is
 * not when other things went on. What share of them goes on so at present is how it is then.
 */
function isDayOfStock(
  time: TimeWords,
  { indicator, figure, claims }: Told,
  { sheet: { text }, rules: { catalogue }, period }: Reading,
): boolean {
  if (tellsStock(catalogue, indicator)) return false
  const isLevel =
    catalogue.indicators.get(indicator)?.unit === 'percent' ||
    AVERAGE.test(text.slice(time.end, figure.start))
  const isNow = time.kind === 'now' && !isLevel
  if (!isNow && !isOfStocks(time, period)) return false
  const first = claims[partitionPoint(claims, (each) => each.figure.start < time.end)]
  return first !== undefined && first.figure.start < figure.start && tellsStock(catalogue, first.indicator)
}

/** `bình quân đạt 14,2 tiêu chí/xã` tells how it is at present, too. */
const AVERAGE = /(?<!\p{L})(?:bình quân|trung bình)(?!\p{L})[^,;.\d]*$/u

/** `Tại thời điểm 01/8`, `Cuối năm 2022`: not `đến ngày 01/8`, up to which things go on. */
const isOneDay = ({ kind, label }: TimeWords): boolean =>
  kind === 'until' && /^(?:tại )?(?:thời điểm|cuối)(?!\p{L})/iu.test(label)

/** It is told of how much there was on that day, and holds below a paragraph for nothing that goes on. */
export const isOfStocks = (time: TimeWords, own: Period | null): boolean =>
  isOneDay(time) || isPast(time, own)

/** `Đến hết năm 2022 có 5 xã đạt chuẩn; cứng hoá 34 km đường`, `Đến nay có …`: since when is not told. */
export function isOfUnclearDay(
  value: Claim,
  seen: Seen,
  claims: readonly Claim[],
  reading: Reading,
): boolean {
  const { indicator, figure, window, modality } = value
  if (modality !== 'actual' || (window && window.start >= seen.sentence.start && window.kind !== 'until'))
    return false
  return timesIn(reading.sheet.times, { start: seen.sentence.start, end: figure.start }).some((each) =>
    window && window.start >= seen.sentence.start
      ? window.start === each.start && isDayOfOthers(each, { indicator, figure, claims }, reading)
      : isUpTo(each, reading) && isDayOfStock(each, { indicator, figure, claims }, reading),
  )
}

const isUpTo = (time: TimeWords, { period }: Reading): boolean =>
  isPast(time, period) || (time.kind === 'now' && /đến/iu.test(time.label))

/**
 * `Đến 01/10/2014, tổng đàn trâu 31.200 con; sản lượng thịt hơi xuất chuồng | 24.150 tấn`: the day on which things were
 * counted need not be the one up to which others went on.
 */
function isDayOfOthers(
  time: TimeWords,
  { indicator, figure, claims }: Told,
  { sheet: { text }, rules: { catalogue }, period }: Reading,
): boolean {
  if (!period || tellsStock(catalogue, indicator) || (endOf(time, period) ?? period.to) >= period.to)
    return false
  const between = text.slice(time.end, figure.start)
  if (!between.includes(';')) return false
  const first = claims[partitionPoint(claims, (each) => each.figure.start < time.end)]
  if (first && first.figure.start < text.indexOf(';', time.end))
    return tellsStock(catalogue, first.indicator) && !sharesTime(indicator, [first.indicator], catalogue)
  return tellsHowMuch(between)
}
