import { DOSSIERS } from '../../../rules/indicators/dossiers.ts'
import type { Indicator } from '../../../rules/indicators.ts'
import { daysBetween, yearUpTo } from '../../../text/periods/calendar.ts'
import type { TimeWords } from '../../../text/periods.ts'
import type { IndicatorMention, Period } from '../../../types.ts'
import type { Calendar } from './calendar.ts'
import { isOwn, type Stated, statedPeriod } from './stated.ts'
import { isSummed, isYearForeseen, isYearUnderWay, withinYear } from './year.ts'

/** The days a figure holds for. */
export function periodOf(mention: IndicatorMention, indicator: Indicator, calendar: Calendar): Period | null {
  const stated = mention.window ? statedPeriod(mention.window, calendar) : null
  if (mention.modality === 'target') {
    const days = ofAim(mention, stated, { indicator, calendar })
    return isOfYearsPlan(indicator) ? ofYearsPlan(days) : days
  }
  if (stated && !stated.period && isOfAnotherTime(stated.time)) return null
  const isStock = indicator.time === 'point'
  if (!stated?.period) return isStock ? point(calendar.present) : ofOwnTime(indicator, calendar)
  const told = { time: stated.time, period: stated.period }
  return isStock
    ? ofStock(mention, told, { indicator, calendar })
    : ofFlow(mention, told, { indicator, calendar })
}

/** `Tỷ lệ giải ngân đạt 49,28%` in the report on a month: what has been paid out of the year's plan so far. */
function ofOwnTime(indicator: Indicator, { window: days }: Calendar): Period | null {
  const window = days && isOfBudgetYear(indicator) ? withinYear(days) : days
  const isMonth = window !== null && daysBetween(window.from, window.to) <= LONGEST_MONTH
  return isOfYearsPlan(indicator) && isMonth ? yearUpTo(window.to) : window
}
/** The share of the capital that a year's plan sets. */
const isOfYearsPlan = ({ group, unit }: Indicator): boolean =>
  group === 'public_investment' && unit === 'percent'

/** From the 15th of a month to the 14th of the next, at most. */
const LONGEST_MONTH = 31

/** `Giải ngân 100% vốn đầu tư công` among the tasks of the last six months: of the year's plan, by the end of the year. */
const ofYearsPlan = (days: Period | null): Period | null =>
  days?.to.endsWith('-12-31') && days.from < days.to && days.from.startsWith(days.to.slice(0, 4))
    ? yearUpTo(days.to)
    : days

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
function ofAim(
  { source }: IndicatorMention,
  stated: Stated | null,
  { indicator, calendar }: Of,
): Period | null {
  const { next } = calendar
  if (next && stated && source !== 'table' && indicator.time === 'period' && isInTheYear(stated.time))
    return { from: `${next.to.slice(0, 4)}-01-01`, to: `${next.to.slice(0, 4)}-12-31` }
  const period = stated?.period ?? null
  const isNamed =
    stated &&
    period &&
    (source === 'table' || period.to > (calendar.period?.to ?? '') || isOfOwnYear(stated.time, calendar))
  if (!isNamed) return next ?? period
  const isOfYear = source !== 'table' && isYearsEnd(stated, calendar) && isSummed(indicator)
  return isOfYear ? yearUpTo(period.to) : period
}

/** `Giảm 10 hộ nghèo trong năm` among the tasks of a quarter: of all the year that it is in. */
const isInTheYear = ({ kind, label }: TimeWords): boolean => kind === 'current' && /năm/iu.test(label)

/** `Phấn đấu đến hết năm 2024 …`, where the time to come is of that year or a part of it. */
const isYearsEnd = ({ time, period }: Stated, { next }: Calendar): boolean =>
  time.kind === 'until' && period?.to === `${next?.to.slice(0, 4)}-12-31`

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
  if (time.kind === 'until')
    return isYearForeseen(mention, period, { indicator, calendar })
      ? yearUpTo(period.to)
      : upTo(period.to, indicator, calendar)
  const days = isOfBudgetYear(indicator) ? withinYear(period) : period
  if (time.kind === 'before' && UP_TO.test(mention.window ?? '') && isOfBudgetYear(indicator))
    return yearUpTo(days.to)
  if (isOwnAsMeant(period, indicator, calendar)) return isOfBudgetYear(indicator) ? days : calendar.window
  return isYearUnderWay(time, mention, calendar) ? { ...days, to: calendar.window!.to } : days
}

/** `đến 15/9/2022 giải ngân 45%, cùng kỳ năm 2021 41%`: money is reckoned from the beginning of its year then too. */
const UP_TO = /^(?:tính )?đến /iu

/** The report's own period, which means the days that its figures cover; a window of dossiers alone is theirs alone. */
const isOwnAsMeant = (period: Period, { group }: Indicator, calendar: Calendar): boolean =>
  isOwn(period, calendar) && (!calendar.isOfDossiers || DOSSIERS.has(group))

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
 * beginning; money of a budget and fields sown from the beginning of the year, which a report on a later quarter does not
 * begin with.
 */
function upTo(day: string, { group, unit }: Indicator, { period, window }: Calendar): Period | null {
  const isOfYear = unit.endsWith('VND') || MONEY.has(group) || unit === 'ha'
  const own = [window, period].find(
    (each) =>
      each &&
      each.from <= day &&
      day.slice(0, 7) <= each.to.slice(0, 7) &&
      (!isOfYear || each.from.endsWith('-01-01')),
  )
  return own ? { from: own.from, to: day } : point(day)
}

const MONEY: ReadonlySet<string> = new Set(['budget', 'public_investment'])

/** `Thu ngân sách 6 tháng ước 28 tỷ đồng` is of six months, also where other figures are counted from 15/12 to 10/6. */
const isOfBudgetYear = ({ group }: Indicator): boolean => MONEY.has(group)

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
