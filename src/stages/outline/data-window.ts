import { findPeriods } from '../../text/periods.ts'
import type { Period } from '../../types.ts'
import type { Piece } from './piece.ts'
import type { Window } from './window.ts'

const DATA = /(?:số liệu|kỳ báo cáo|thời điểm|tính|lấy|chốt|tổng hợp|thời gian)/iu

/**
 * The window of the data where the document states one: a range in parentheses under the title, “Số liệu tính từ …
 * đến …”, or a range in parentheses in the body that covers about the reporting period. Two different ones in the
 * body: none, for it cannot be told which holds.
 */
export function dataWindowIn(
  source: string,
  remarks: readonly Piece[],
  report: Window | null,
): { period: Period; start: number; end: number } | null {
  for (const remark of remarks) {
    const range = rangeIn(source, remark)
    if (range) return range
  }
  const lead = leadRange(source, report)
  if (lead) return lead
  const candidates = [...source.slice(0, 200_000).matchAll(/\(([^()]{10,120})\)/g)].flatMap((match) => {
    const range = rangeIn(source, { text: match[0], start: match.index, end: match.index + match[0].length })
    return range && report && covers(range.period, report.period) && isAboutData(source, match) ? [range] : []
  })
  const first = candidates[0]
  if (!first) return closedOn(source, report)
  const differ = candidates.some(
    ({ period }) => period.from !== first.period.from || period.to !== first.period.to,
  )
  return differ ? null : first
}

const CLOSED_ON =
  /số\s{1,3}liệu\s(?:[^.;:()]{0,40}\s)?(?:tính|chốt|lấy|tổng\s{1,3}hợp|cập\s{1,3}nhật|thống\s{1,3}kê)\s[^.;:()\d]{0,20}?(?:đến|tới)\s[^.;:()]{0,24}?\d{1,2}\s?(?:[/.-]|tháng)\s?\d{1,2}[^;:()\n]{0,12}/giu

/** `(Số liệu tính đến ngày 15/6/2023)`: from the start of the period up to that day. */
function closedOn(source: string, report: Window | null) {
  if (!report) return null
  const { from, to } = report.period
  for (const match of source.slice(0, 4000).matchAll(CLOSED_ON)) {
    const [until] = findPeriods(match[0], { year: Number(to.slice(0, 4)) }).filter(
      ({ kind }) => kind === 'until',
    )
    const last = until?.period?.to
    if (!last || /(?<!\p{L})từ\s/iu.test(match[0])) continue
    const late = day(last) - day(to)
    if (late > 31 || day(last) - day(from) < (day(to) - day(from)) / 2) continue
    const start = match.index + until.start
    return { period: { from, to: last }, start, end: match.index + until.end }
  }
  return null
}

/** `…, số liệu tổng hợp từ ngày … đến ngày …:`, `Thời gian lấy số liệu: từ … đến ….`, `Kỳ báo cáo: từ … đến …`. */
const STATED =
  /(?:số\s{1,3}liệu|(?:thời\s{1,3}(?:gian|điểm|kỳ)|mốc|kỳ)\s{1,3}(?:lấy|chốt|tính|tổng\s{1,3}hợp|thống\s{1,3}kê|báo\s{1,3}cáo|số\s{1,3}liệu))(?=[\s:])[^.;()]{0,60}?(?:từ|trong)\s/giu

/** What follows such words up to the end of their sentence; brackets belong to it, and a line may end within it. */
const GOES_ON =
  /^(?:[^;:()\n]|\n(?!\s{0,20}\n)|\([^()]{3,90}\)){0,120}?(?=[:;.)]\s|\n\s{0,20}\n|$)|^[^;:()]{0,120}/u

const LEAD = /báo\s{1,3}cáo(?=\s)[^.;]{0,250}?(?:như\s{1,3}sau|cụ\s{1,3}thể)/giu

/**
 * The range in the sentence that leads in the report: `… báo cáo kết quả thực hiện từ ngày … đến ngày … như sau`, or
 * `… (số liệu tính từ ngày … đến ngày …) như sau`. An office set up in the middle of the year reports on less than half of it.
 */
function leadRange(source: string, report: Window | null) {
  for (const match of source.slice(0, 6000).matchAll(LEAD)) {
    const end = match.index + match[0].length
    const after = /^\s{0,3}\([^()]{10,120}\)/u.exec(source.slice(end, end + 130))?.[0] ?? ''
    const text = match[0] + after
    const range = rangeIn(source, { text, start: match.index, end: end + after.length })
    if (range && report && isInside(range.period, report.period)) return range
  }
  for (const match of source.slice(0, 6000).matchAll(STATED)) {
    const from = match.index + match[0].length
    const end = from + GOES_ON.exec(source.slice(from, from + 400))![0].length
    const range = rangeIn(source, { text: source.slice(match.index, end), start: match.index, end })
    if (range && report && (covers(range.period, report.period) || isInside(range.period, report.period)))
      return range
  }
  return null
}

/** Inside the period but for some weeks, and a quarter of it at least. */
function isInside(window: Period, period: Period): boolean {
  const shared = daysShared(window, period)
  return shared >= daysOf(period) / 4 && daysOf(window) - shared <= 31
}

/** At least half of the period, and no longer than half as much again. */
const covers = (window: Period, period: Period): boolean =>
  daysShared(window, period) >= daysOf(period) / 2 && daysOf(window) <= daysOf(period) * 1.5

const daysShared = (a: Period, b: Period) =>
  Math.min(day(a.to), day(b.to)) - Math.max(day(a.from), day(b.from)) + 1
const daysOf = ({ from, to }: Period) => day(to) - day(from) + 1
const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000

function isAboutData(source: string, match: RegExpExecArray | RegExpMatchArray): boolean {
  return (
    DATA.test(match[0]) ||
    (/^\(\s*từ/iu.test(match[0]) &&
      LEADS_IN.test(source.slice(Math.max(0, match.index! - 120), match.index!)))
  )
}

/** `Kết quả giải quyết hồ sơ (từ … đến …)`: words without a figure of their own, and not the caption of a table. */
const LEADS_IN = /^(?!.*(?:biểu|bảng|phụ lục)\s[^.]*$).*(?:kết quả|số liệu|hồ sơ|tình hình)[^.;\d]*$/isu

function rangeIn(source: string, piece: Piece): { period: Period; start: number; end: number } | null {
  const words = source.slice(piece.start, piece.end)
  const range = findPeriods(words).find(
    (each) => each.kind === 'range' && /\d{1,2}\s*(?:[/.-]|tháng)/u.test(each.label),
  )
  if (!range?.period || range.period.from === range.period.to) return null
  return { period: range.period, start: piece.start + range.start, end: piece.start + range.end }
}
