import type { Catalogue } from '../../../rules/indicators/catalogue.ts'
import { DOSSIERS } from '../../../rules/indicators/dossiers.ts'
import type { TimeWords } from '../../../text/periods.ts'
import { isBehindAims } from './behind-aims.ts'
import { carriedTo, isCarriedUnclearly, isTimeOf, sharesTime } from './carried-time.ts'
import { isPast } from './earlier-time.ts'
import { isOfFormerBodies } from './former-bodies.ts'
import { groupOf } from './head.ts'
import { isPastInnerDay } from './inner-day.ts'
import { isOfUnclearAside, leftAside } from './inside-aside.ts'
import { isOfMidMonth } from './mid-month.ts'
import { modalityOf } from './modality.ts'
import { isOfNearerTime } from './nearer-time.ts'
import { timeOfDeed } from './outcome-time.ts'
import { isOfUnknownPlan, planLead, timeOfPlan } from './plan-list.ts'
import { isAhead } from './purpose.ts'
import type { Claim, Frame, Head, Reading, Seen } from './reading.ts'
import { isOfUnclearDay, isTimeOfOthers } from './stock-day.ts'
import { isOfTimeToCome } from './time-to-come.ts'
import { isOfOlderSource, timeOfSource, timeOfSurvey } from './told-by.ts'
import { isOfUndatedSpan } from './undated-span.ts'
import { isOfUnnamedStart } from './unnamed-start.ts'
import { ownTime } from './windows.ts'
import { isOfUnclearYear } from './work-year.ts'
import { isOfYearStart } from './year-start.ts'

interface Told {
  readonly seen: Seen
  /** The figures read before it. */
  readonly claims: readonly Claim[]
}

/** When a figure is, and whether it is told as a result or as an aim. */
interface When extends Pick<Claim, 'window' | 'modality'> {
  /** The time that its own sentence says. */
  readonly own: TimeWords | null
}

/**
 * The words of time that hold for a figure: those of its own sentence, else of the document that tells it, else carried on
 * from sentences before or handed down by headings.
 */
export function whenTold(
  told: Pick<Claim, 'indicator' | 'figure'>,
  { seen, claims }: Told,
  reading: Reading,
): When {
  const { paragraph, sheet, rules, frames, year } = reading
  const last = seen.carried.at(-1)?.time
  const own = ownTime(sheet, {
    sentence: seen.sentence,
    year,
    label: seen,
    figure: told.figure,
    carried: last ?? frames.findLast(({ window }) => window?.kind === 'range')?.window,
    isOfOthers: (time) =>
      isTimeOfOthers(time, { ...told, claims }, reading) ||
      leftAside(time, { ...told, claims }, reading) !== null,
  })
  const ahead = isAhead(own ?? last, year)
  const modality =
    rules.rules[seen.rule]!.modality ??
    modalityOf(paragraph.future, seen, { figure: told.figure, sheet, ahead })
  const carried =
    modality === 'target'
      ? seen.carried.findLast(({ aside, time }) => !aside && !isPast(time, reading.period))?.time
      : carriedTo(told, { ...seen, claims }, reading)
  const source =
    modality === 'actual'
      ? (timeOfSource(told, seen, reading) ?? timeOfSurvey(told, { seen, claims }, reading))
      : null
  const plan = modality === 'target' ? planLead(sheet, seen.sentence, told.figure.start) : null
  const window =
    own ??
    (plan && timeOfPlan(sheet, plan)) ??
    known(source) ??
    (modality === 'actual' ? timeOfDeed(told.indicator, { seen, claims }, reading) : null) ??
    (carried === 'unknown' ? null : (carried ?? known(handedDown(frames, told.indicator, rules.catalogue))))
  return { own, window, modality }
}

const known = (time: TimeWords | 'unknown' | null): TimeWords | null => (time === 'unknown' ? null : time)

/** Of when the figure is cannot be told from the words around it. */
export const isOfUnclearTime = (value: Claim, { seen, claims }: Told, reading: Reading): boolean =>
  isOfMidMonth(value, reading) ||
  isOfUnknownPlan(value, seen, reading) ||
  isBehindAims(value, reading) ||
  isOfUndatedSpan(value, seen, reading) ||
  isOfFormerBodies(value, seen, reading) ||
  isOfOlderSource(value, seen, reading) ||
  isOfUnclearDay(value, seen, claims, reading) ||
  isOfUnclearAside(value, { seen, claims }, reading) ||
  isCarriedUnclearly(value, { ...seen, claims }, reading) ||
  isUnderUnclear(value, { seen, claims }, reading) ||
  isOfYearStart(value, seen, reading) ||
  isPastInnerDay(value, seen, claims, reading) ||
  isOfTimeToCome(value, seen, reading) ||
  isOfNearerTime(value, seen, reading) ||
  isOfUnclearYear(value, { seen, claims }, reading) ||
  isOfUnnamedStart(value, reading)

/** What stands above it tells of a time before, and nothing else tells of when it is. */
const isUnderUnclear = (value: Claim, { seen, claims }: Told, reading: Reading): boolean =>
  value.modality === 'actual' &&
  value.window === null &&
  handedDown(reading.frames, value.indicator, reading.rules.catalogue) === 'unknown' &&
  carriedTo(value, { ...seen, claims }, reading) === null

/**
 * The time of a heading or lead-in holds below it; that of a sentence with figures only for figures of the
 * same kind.
 */
function handedDown(
  frames: readonly Frame[],
  indicator: string,
  catalogue: Catalogue,
): TimeWords | 'unknown' | null {
  const isOfGroup = (other: string) => groupOf(other) === groupOf(indicator)
  const fits = ({ heads, window, told, ofDossiers }: Frame) =>
    window &&
    (!ofDossiers || DOSSIERS.has(groupOf(indicator))) &&
    isTimeOf(window, indicator) &&
    (told === undefined || (told.some(isOfGroup) && sharesTime(indicator, told, catalogue))) &&
    (heads.length === 0 ||
      heads.some((each) => isOfGroup(each.indicator) || isPartOf(indicator, each, window, catalogue)))
  const frame = frames.findLast(fits)
  return frame?.unclear ? 'unknown' : (frame?.window ?? null)
}

/**
 * `Thu ngân sách đến ngày 15/9 được 41 tỷ đồng, trong đó: | - Thu tiền sử dụng đất 12 tỷ đồng`: an amount of money is of the
 * time of the amount that its list divides, whatever its group; what else is counted may stand there for itself.
 */
function isPartOf(
  indicator: string,
  { claim }: Head,
  { start }: TimeWords,
  { indicators }: Catalogue,
): boolean {
  const unit = indicators.get(indicator)?.unit
  if (!claim || !unit?.endsWith('VND') || claim.window?.start !== start) return false
  return indicators.get(claim.indicator)?.unit === unit
}
