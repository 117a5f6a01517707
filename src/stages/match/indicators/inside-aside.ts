import { tellsStock } from '../../../rules/indicators/catalogue.ts'
import type { TimeWords } from '../../../text/periods.ts'
import { isOfAside } from './aside.ts'
import { kindOf, sharesTime } from './carried-time.ts'
import { endOf } from './earlier-time.ts'
import { timesIn } from './opening-time.ts'
import type { Claim, Reading, Seen } from './reading.ts'

/** A figure, and those read before it. */
interface Told {
  readonly indicator: string
  readonly figure: Claim['figure']
  readonly claims: readonly Claim[]
}

/** The time of an aside is over, or whether it still holds is not told. */
type Left = 'over' | 'unknown' | null

/**
 * `Từ đầu năm tiếp nhận 1.520 hồ sơ; riêng quý III tiếp nhận 245 hồ sơ; đã giải quyết | 1.498 hồ sơ`: whether a figure
 * has left a time that its own sentence sets apart from the one before. It holds for what stands beside its first figure
 * and for the lists of that; behind a separator as strong as the one before the aside it may be over.
 */
export function leftAside(time: TimeWords, { indicator, figure, claims }: Told, reading: Reading): Left {
  const {
    sheet: { text },
    paragraph,
    period,
    rules: { catalogue },
  } = reading
  if (time.end > figure.start || !KINDS.has(time.kind) || isOwnYear(time, reading.year)) return null
  // how much there is at the end of both times is the same
  if (tellsStock(catalogue, indicator) && period && endOf(time, period) === period.to) return null
  const head = APART.exec(text.slice(Math.max(paragraph.start, time.start - REACH), time.start))?.[0]
  const between = text.slice(time.end, figure.start)
  const first = /\d/u.exec(between)
  if (!head || !first || !/\d/u.test(text.slice(paragraph.start, time.start - head.length + 1))) return null
  const since = between.slice(first.index).replace(BRACKET, ' ')
  if (head.startsWith('(')) return since.includes(')') ? 'over' : null
  const on = since.slice(0, BESIDE.exec(since)?.index)
  const isBeside = strength(on) < strength(head)
  const isOfTime = ({ window, figure: { start } }: Claim) => window?.start === time.start && start >= time.end
  const isOfKind = (each: Claim) => sharesTime(indicator, [each.indicator], catalogue)
  const then = claims.filter((each) => each.figure.start >= time.end && each.figure.start < figure.start)
  const told = then.filter((each) => isOfTime(each) && isOfKind(each))
  const held =
    told.length > 0 &&
    isOfAside(text, {
      aside: 'inside',
      indicator,
      figure,
      told,
      between: then.filter((each) => !told.includes(each) && isOfKind(each)),
      isDossiers: kindOf(indicator) === 'dossiers',
    })
  if (told.length > 0 && held === false) return 'over'
  return isBeside ? null : 'unknown'
}

/** Whether a figure is of an aside of its sentence or not is not told. */
export const isOfUnclearAside = (
  { indicator, figure, window }: Claim,
  { seen, claims }: { readonly seen: Seen; readonly claims: readonly Claim[] },
  reading: Reading,
): boolean =>
  timesIn(reading.sheet.times, { start: seen.sentence.start, end: figure.start }).some(
    (each) =>
      !(window && window.start > each.start) &&
      leftAside(each, { indicator, figure, claims }, reading) === 'unknown',
  )

const KINDS = new Set(['month', 'months', 'quarter', 'year', 'range', 'current', 'day'])

const isOwnYear = ({ kind, label }: TimeWords, year: number | null) =>
  kind === 'year' && (year === null || label.endsWith(String(year)))

const REACH = 40

/** Words that set a time apart, and what cuts them off from the time before. */
const APART =
  /(?:[.;,(] ?|\n|^|(?<= )(?=riêng))["+*-]{0,3} ?(?:(?:trong đó|còn),? )?(?:(?:chỉ )?(?:tính )?riêng|chỉ (?:tính )?trong)(?: (?:trong|từ|ở|vào|các|là|thời gian)){0,3} $/u

/** How deep words are cut. */
const strength = (words: string): number =>
  /\. |\n/u.test(words) ? 3 : words.includes(';') ? 2 : /,(?!\d)/u.test(words) ? 1 : 0

const BRACKET = /\([^()]*\)/gu

/** It goes on with the figure of the aside: a list of it, a share of it, what came of it. */
const BESIDE =
  /(?:^|[,;(] ?)(?:trong đó|gồm|bao gồm|đạt|chiếm|bằng|tăng|giảm|tương ứng|với|trị giá)(?!\p{L})[^;]*$/u
