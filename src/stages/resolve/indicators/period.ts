import type { Indicator } from '../../../rules/indicators.ts'
import { daysBetween, monthIndex, monthsOf } from '../../../text/periods/calendar.ts'
import { findPeriods, type TimeReference, type TimeWords } from '../../../text/periods.ts'
import type { Header, IndicatorMention, Outline, Period } from '../../../types.ts'
import { nextPeriod } from './next.ts'

/** What a report says of its own time. */
export interface Calendar {
  /** The period it reports on. */
  readonly period: Period | null
  /** The days that its figures cover: the stated window, else the period. */
  readonly window: Period | null
  /** When a figure “at present” holds: the end of the stated window, else the day of issue, else the end of the period. */
  readonly present: string | null
  /** The day of issue, else the end of the window: “đến nay”. */
  readonly today: string | null
  /** The period of the tasks to come. */
  readonly next: Period | null
  /** The stated window is that of dossiers alone (`số liệu hồ sơ tính từ ngày …`). */
  readonly isOfDossiers: boolean
}

/** The report's calendar. A window stated inside a section holds for that section only, not for the report. */
export function calendarOf(outline: Outline): Calendar {
  const { header } = outline
  const stated = isOfWholeReport(outline, header) ? header.dataWindow : null
  const window = stated ?? header.period
  const last = window?.to ?? header.dataWindow?.to ?? null
  return {
    period: header.period,
    window,
    present: stated?.to ?? header.issuedOn ?? last,
    today: header.issuedOn ?? last,
    next: nextPeriod(header),
    isOfDossiers: stated !== null && isOfDossiers(outline),
  }
}

/** `(số liệu hồ sơ tính từ ngày 15/12/2022 đến ngày 14/9/2023)` says of when dossiers are, and of nothing else. */
function isOfDossiers({ header, text }: Outline): boolean {
  const at = header.places.dataWindow
  return at !== undefined && OF_DOSSIERS.test(text.text.slice(Math.max(0, at.start - 90), at.start))
}

const OF_DOSSIERS =
  /số\s{1,6}liệu\s{1,6}(?:[\p{L}]+\s{1,6}){0,5}(?:hồ\s{1,6}sơ|TTHC)(?!\p{L})[^.;()]{0,50}$/iu

/** Groups of indicators that count dossiers, or what is done with them. */
const DOSSIERS: ReadonlySet<string> = new Set([
  'procedures',
  'one_stop',
  'interlinked',
  'payment',
  'feedback',
  'egov',
])

/** `Số liệu trong báo cáo được tính từ …`, in whatever section. */
const OF_ALL_DATA = /số\s{1,6}liệu\s{1,6}(?:(?:trong|của|tại)\s{1,6})?báo\s{1,6}cáo(?!\p{L})[^.;()]{0,120}$/iu
const isOfAllData = ({ text }: Outline['text'], start: number) =>
  OF_ALL_DATA.test(text.slice(Math.max(0, start - 160), start))

function isOfWholeReport({ sections, text }: Outline, header: Header): boolean {
  const at = header.places.dataWindow
  const first = sections[0]
  return (
    header.dataWindow !== null && (!at || !first || at.start < first.start || isOfAllData(text, at.start))
  )
}

/** The days a figure holds for. */
export function periodOf(mention: IndicatorMention, indicator: Indicator, calendar: Calendar): Period | null {
  const stated = mention.window ? statedPeriod(mention.window, calendar) : null
  if (mention.modality === 'target') return ofAim(mention, stated, calendar)
  if (stated && !stated.period && isOfAnotherTime(stated.time)) return null
  const isStock = indicator.time === 'point'
  if (!stated?.period) return isStock ? point(calendar.present) : calendar.window
  const told = { time: stated.time, period: stated.period }
  return isStock
    ? ofStock(mention, told, { indicator, calendar })
    : ofFlow(mention, told, { indicator, calendar })
}

/** Words of time and the days they mean. */
interface Told {
  readonly time: TimeWords
  readonly period: Period
}

interface Of {
  readonly indicator: Indicator
  readonly calendar: Calendar
}

/** An aim is of the time to come, unless its words name a later or the report's own; a column's header always says it. */
function ofAim({ source }: IndicatorMention, stated: Stated | null, calendar: Calendar): Period | null {
  const period = stated?.period
  const isNamed =
    stated &&
    period &&
    (source === 'table' || period.to > (calendar.period?.to ?? '') || isOfOwnYear(stated.time, calendar))
  return isNamed ? period : (calendar.next ?? period ?? null)
}

function ofStock(
  mention: IndicatorMention,
  { time, period }: Told,
  { indicator, calendar }: Of,
): Period | null {
  if (time.kind === 'now' || time.kind === 'until' || isUpToDay(time)) return point(period.to)
  if (isOwnAsMeant(period, indicator, calendar)) return point(calendar.present)
  if (isEstimate(mention) || isWholeYear(time)) return point(period.to)
  const isUnderWay = calendar.present && period.from <= calendar.present && calendar.present < period.to
  return point(isUnderWay ? calendar.present : period.to)
}

function ofFlow(
  mention: IndicatorMention,
  { time, period }: Told,
  { indicator, calendar }: Of,
): Period | null {
  if (time.kind === 'now') return point(period.to)
  if (time.kind === 'until') return upTo(period.to, indicator, calendar)
  if (isOwnAsMeant(period, indicator, calendar)) return calendar.window
  return isYearUnderWay(time, mention, calendar) ? { ...period, to: calendar.window!.to } : period
}

/** The report's own period, which means the days that its figures cover; a window of dossiers alone is theirs alone. */
const isOwnAsMeant = (period: Period, { group }: Indicator, calendar: Calendar): boolean =>
  isOwn(period, calendar) && (!calendar.isOfDossiers || DOSSIERS.has(group))

/**
 * `Năm 2024, xã đã kiểm tra 8 đơn vị` in the report on nine months of it: up to where that ends. `Cả năm`, an estimate and
 * a column of a table are of all the year.
 */
const isYearUnderWay = (
  { kind, label, period }: TimeWords,
  { source, comparator }: IndicatorMention,
  { window }: Calendar,
): boolean =>
  kind === 'year' &&
  /^năm /iu.test(label) &&
  source === 'prose' &&
  comparator !== 'approx' &&
  period !== null &&
  window !== null &&
  period.from <= window.from &&
  window.to < period.to

/** `Lũy kế đến ngày 16/9`: how much there was on that day, be it after the days that the report covers. */
const isUpToDay = ({ kind, label }: TimeWords): boolean =>
  kind === 'cumulative' && /(?:đến|tới)\D*\d/iu.test(label)

/** `Ước cả năm đạt 95%` in a report on some months: at the end of the year, not at present. */
const isWholeYear = ({ label }: TimeWords): boolean => /^(?:cả|toàn)\s/iu.test(label)

/** `mục tiêu năm 2018 là 95%` in the report on 2018: an aim of the time that is reported on, by its name. */
const isOfOwnYear = ({ kind, dated, period }: TimeWords, calendar: Calendar): boolean =>
  dated && (kind === 'year' || kind === 'quarter') && period !== null && period.to === calendar.period?.to

/** Days before the report's own, or from one day to another that comes before it: which these are is not guessed. */
const isOfAnotherTime = ({ kind, dated }: TimeWords): boolean =>
  kind === 'before' || (kind === 'range' && dated)

/**
 * `Đến ngày 25/3/2024 tiếp nhận 5.004 hồ sơ`: what went on until a day of the report's own time went on from its
 * beginning; money of a budget from the beginning of the year, which a report on a later quarter does not begin with.
 */
function upTo(day: string, { group, unit }: Indicator, { period, window }: Calendar): Period | null {
  const isMoney = unit.endsWith('VND') || MONEY.has(group)
  const own = [window, period].find(
    (each) =>
      each &&
      each.from <= day &&
      day.slice(0, 7) <= each.to.slice(0, 7) &&
      (!isMoney || each.from.endsWith('-01-01')),
  )
  return own ? { from: own.from, to: day } : point(day)
}

const MONEY: ReadonlySet<string> = new Set(['budget', 'public_investment'])

/** So long after the day of issue a figure “up to” a day is still an estimate of what is done, not an aim. */
const ESTIMATED_DAYS = 45

/** Whether a figure told as a result speaks of days that had not come when the report was issued. */
export function isAhead(mention: IndicatorMention, period: Period | null, { today }: Calendar): boolean {
  const { modality, window } = mention
  if (isEstimate(mention)) return false
  if (modality !== 'actual' || window === null || !period || !today) return false
  return daysBetween(today, period.from) > (period.from === period.to ? ESTIMATED_DAYS : 0)
}

/** Whether the words of time name the report's own period. */
export function isOwnTime({ window }: IndicatorMention, calendar: Calendar): boolean {
  const stated = window === null ? null : statedPeriod(window, calendar)
  return stated?.period != null && isOwn(stated.period, calendar)
}

/** A column `Ước thực hiện cả năm` of a table says what will be there at the year's end. */
const isEstimate = ({ source, comparator }: IndicatorMention) => source === 'table' && comparator === 'approx'

const point = (day: string | null): Period | null => (day ? { from: day, to: day } : null)

/** Words of time, and the days they mean where these can be told. */
interface Stated {
  readonly time: TimeWords
  readonly period: Period | null
}

function statedPeriod(words: string, calendar: Calendar): Stated | null {
  const from = calendar.window?.from
  const year = Number((calendar.period?.to ?? calendar.today ?? '').slice(0, 4))
  const [first, ...others] = findPeriods(words)
  const before = others.find(({ kind }) => kind === 'before')
  if (before) return sameOfAnotherYear(words, { first: first!, before }, calendar)
  const to = endOf(first, calendar)
  const reference: TimeReference = {
    ...(year ? { year } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  }
  const [time] = findPeriods(words, reference)
  if (!time || isBeyond(time, calendar)) return null
  return { time, period: time.kind === 'current' ? within(time, calendar) : time.period }
}

/** `từ đầu năm đến nay, cùng kỳ năm trước`: the same days as the first words mean, of the year that the others name. */
function sameOfAnotherYear(
  words: string,
  { first, before }: { readonly first: TimeWords; readonly before: TimeWords },
  calendar: Calendar,
): Stated | null {
  const now = statedPeriod(words.slice(0, before.start), calendar)?.period
  const own = now && isOwn(now, calendar) ? calendar.window : now
  const year = Number((calendar.period?.to ?? calendar.today ?? '').slice(0, 4))
  const [then] = own ? findPeriods(before.label, { ...own, year }) : []
  return then ? { time: { ...then, start: first.start }, period: then.period } : null
}

/**
 * The day up to which words count that name none: `đến nay`, `đến thời điểm báo cáo` are the day of issue, all others the
 * end of the report's own time. `lũy kế từ đầu năm` means that only where this began with the year, else the present.
 */
function endOf(time: TimeWords | undefined, calendar: Calendar): string | null {
  if (time && isUntilToday(time)) return isYearOver(time, calendar) ? calendar.window!.to : calendar.today
  const isOfYear = time?.kind !== 'cumulative' || isYearSoFar(calendar)
  return isOfYear ? (calendar.window?.to ?? null) : calendar.present
}

const isUntilToday = ({ kind, label }: TimeWords) =>
  kind === 'now' || /(?<!\p{L})nay(?!\p{L})|(?:thời điểm|ngày) (?:lập )?báo cáo/iu.test(label)

const isSinceNewYear = (window: Period | null): window is Period => window?.from.endsWith('-01-01') === true

/** `từ đầu năm đến nay` in a report on the months since new year that was issued after them: it tells of no later days. */
const isYearOver = ({ kind }: TimeWords, { window, today }: Calendar) =>
  kind === 'cumulative' && isSinceNewYear(window) && today !== null && window.to < today

/** The report's time began with the year, and it was over, or nearly, on the day of issue. */
const isYearSoFar = ({ window, today }: Calendar) =>
  isSinceNewYear(window) && (!today || daysBetween(today, window.to) <= 31)

/** `6 tháng` in the report on a quarter before June says how long, not since when. */
const isBeyond = ({ label, period }: TimeWords, { period: own }: Calendar) =>
  /^\d{1,2} tháng$/u.test(label) && (!own || !period || period.to > own.to)

/** `trong quý`, `trong tháng` in a report on a longer time: its last quarter, its last month. */
function within({ label, period }: TimeWords, { period: own }: Calendar): Period | null {
  if (!own || !period) return period
  const months = monthIndex(own.to) - monthIndex(own.from) + 1
  const length = /quý/iu.test(label) ? 3 : /tháng/iu.test(label) ? 1 : months
  if (length >= months) return period
  const last = Number(own.to.slice(5, 7))
  return monthsOf(Number(own.to.slice(0, 4)), last - length + 1, last) ?? period
}

function isOwn(period: Period, { period: own, window }: Calendar): boolean {
  return [own, window].some((each) => each && each.from === period.from && each.to === period.to)
}
