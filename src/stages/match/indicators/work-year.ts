import { findPeriods, type TimeWords } from '../../../text/periods.ts'
import type { Span } from '../../../text/span.ts'
import type { Period } from '../../../types.ts'
import { ALWAYS, SOMETIMES, timesIn } from './opening-time.ts'
import { isAside, isCompared, isLeftOver } from './passed-times.ts'
import type { Claim, Reading, Seen } from './reading.ts'
import type { Sheet } from './sheet.ts'

/** Where a figure stands. */
interface Place {
  readonly sentence: Span
  readonly figure: Span
}

/**
 * `Lập quyết toán ngân sách năm 2020, | tổng thu …`, `Qua rà soát hộ nghèo năm 2020, …`: the year of what was closed, planned,
 * looked through or summed up is that of the figures told of it, up to the next time.
 */
export function isOfWork(sheet: Sheet, time: TimeWords, place: Place): boolean {
  const behind = sheet.text.slice(time.end, place.figure.start)
  return (
    OPENS.test(behind) &&
    ![TURNS, DEED, PRESENT].some((each) => each.test(behind)) &&
    isLastWork(sheet, time, place)
  )
}

/** It stands behind the work of a year, and no other time between. */
function isLastWork({ text, times }: Sheet, { start, end }: TimeWords, { sentence, figure }: Place): boolean {
  if (!WORK.test(text.slice(Math.max(sentence.start, start - 120), start))) return false
  return timesIn(times, { start: end, end: figure.start }).every(
    (each) =>
      !(ALWAYS.has(each.kind) || SOMETIMES.has(each.kind) || each.kind === 'span') ||
      isCompared(text, each, sentence.start),
  )
}

/** Documents and procedures are looked through at any time. */
const WORK =
  /(?:^|[,;:.(+*"-]) ?(?:\p{L}+ ){0,8}?(?:quyết toán|dự toán|tổng kết|sơ kết|bình xét|(?:rà soát|điều tra)(?![^,;:.]*(?:văn bản|thủ tục|tthc|hồ sơ|quy hoạch))|khám tuyển|tuyển quân|giao quân)(?!\p{L})[^\d,;:.()¤]{0,70}$/u
/** What is told of it, in a clause of its own. */
const OPENS = /^ ?(?:[,:]|(?:với|có|cho|được|là|toàn|xã|huyện|phường|đạt)(?!\p{L}))/u
/** Behind a clause on the work, not a label of it, another thing may be told. */
const TURNS = /^ ?[^:].*;/u
/** Done on the occasion, it is not told when: `Tổng kết công tác năm 2020, khen thưởng 12 tập thể`. */
const DEED =
  /(?<!\p{L})(?:ban hành|tổ chức|triển khai|khen(?: thưởng)?|tặng|trao|biểu dương|mở|xây dựng|tuyên truyền|kết nạp|tham dự|tham gia|ra quân|trồng|tiếp nhận)(?!\p{L})/u
/** `Biên chế giao năm 2019 là 96 chỉ tiêu, hiện có 91 người`. */
const PRESENT = /(?<!\p{L})(?:(?<!(?:thực|thể|phát|biểu|xuất) )hiện|nay)(?!\p{L})/u

/**
 * `Thực hiện Kế hoạch giảm nghèo năm 2020, toàn xã có 98 hộ nghèo` in a report of another time: whether of that year or of now
 * is not told; an aim may be one for all the years that are named.
 */
export function isOfUnclearYear(
  { figure, modality, window }: Claim,
  { seen: { sentence, start }, claims }: { readonly seen: Seen; readonly claims: readonly Claim[] },
  { sheet, period }: Reading,
): boolean {
  if (!period) return false
  // a result of a year to come is none
  if (window && window.start >= sentence.start)
    return modality === 'actual' && isAfter(window, period) && isOfWork(sheet, window, { sentence, figure })
  const before = timesIn(sheet.times, { start: sentence.start, end: Math.min(start, figure.start) })
  const last = before.findLast((each) => !isCompared(sheet.text, each, sentence.start))
  if (!last?.dated || !(SOMETIMES.has(last.kind) || last.kind === 'span')) return false
  if (isLeftOver(sheet.text, last) || isAside(sheet.text, last, figure)) return false
  if (LAW.test(sheet.text.slice(sentence.start, last.start))) return false
  const then = daysOf(last)
  const behind = sheet.text.slice(last.end, figure.start)
  if (PRESENT.test(behind)) return false
  const isBehindWork = OPENS.test(behind) && isLastWork(sheet, last, { sentence, figure })
  // `6 vụ tai nạn năm 2023, bị thương 7 người`: the time of what the clause goes on with
  if (!isBehindWork && claims.some((each) => each.window?.start === last.start)) return false
  if (!then || !(isBehindWork || GOES_ON.test(behind))) return false
  if (modality === 'target' && last.kind === 'span' && !/^nhiệm/iu.test(last.label)) return true
  const { from, to } = (window && daysOf(window)) ?? (modality === 'target' ? toCome(period) : period)
  return then.to < from || then.from > to
}

/** An aim of which no time is told is one for the rest of the year, or for the next. */
function toCome(own: Period): Period {
  const year = own.to.slice(0, 4)
  if (!own.to.endsWith('12-31')) return { from: own.from, to: `${year}-12-31` }
  const next = Number(year) + 1
  return { from: `${next}-01-01`, to: `${next}-12-31` }
}

const daysOf = ({ label, period }: TimeWords): Period | null =>
  period ?? findPeriods(label)[0]?.period ?? null

const isAfter = (time: TimeWords, own: Period): boolean => (daysOf(time)?.from ?? own.to) > own.to

/** The year is of the name of what goes on holding. */
const LAW =
  /(?<!\p{L})(?:luật|pháp lệnh|hiến pháp|chuẩn (?:hộ )?nghèo|(?:bộ )?tiêu chí|tiêu chuẩn)(?!\p{L})[^,;:.]{0,90}$/u

/** The clause of the time goes on, or one beside it. */
const GOES_ON = /^(?=[^;]*(?:,|(?<!\p{L})(?:với|có|cho|toàn|đạt)(?!\p{L})))(?:[^;()]|\([^()]*\))*$/u
