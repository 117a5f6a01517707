import type { Catalogue } from '../../../rules/indicators/catalogue.ts'
import type { TimeWords } from '../../../text/periods.ts'
import { carriedTo, isTimeOf, sharesTime } from './carried-time.ts'
import { dimensionsOf, ofIndicator } from './dimensions.ts'
import { openingField } from './fields.ts'
import { groupOf } from './head.ts'
import { inherited } from './inherited.ts'
import { levelOfWhole } from './level-of-whole.ts'
import { modalityOf } from './modality.ts'
import { narrowed } from './narrow.ts'
import { isAhead } from './purpose.ts'
import type { Claim, Frame, Reading, Seen } from './reading.ts'
import { isTimeOfOthers } from './stock-day.ts'
import { isOfAllLevels, type Support, saidAround } from './support.ts'
import { timeOfSource, timeOfSurvey } from './told-by.ts'
import { trailingOf } from './trailing.ts'
import { ownTime } from './windows.ts'

/**
 * Makes the claims of a candidate: what its words, the list around it and all that was said before say of a
 * figure.
 */
export function claimMaker(seen: Seen, support: Support, reading: Reading) {
  const rule = reading.rules.rules[seen.rule]!
  const { paragraph, sheet, rules, frames } = reading
  const opening = openingField(sheet.text.slice(seen.sentence.start, seen.start), rules)
  return ({ indicator, figure, role }: Pick<Claim, 'indicator' | 'figure' | 'role'>): Claim => {
    const allowed = dimensionsOf(indicator, rules)
    const given = role === 'of' && rule.of?.dimensions ? rule.of.dimensions : rule.dimensions
    const fixed = support.ofBoth ? {} : given
    const behind = seen.figures[0]?.kind === 'percent' ? {} : trailingOf(reading, seen, allowed).dimensions
    const told = {
      ...saidAround(support, reading, figure.start),
      ...opening.dimensions,
      ...behind,
      ...inherited(support, seen, reading),
      ...(isOfAllLevels(support, figure.start) ? { level: '' } : {}),
      ...(role === 'value' ? {} : levelOfWhole(seen, indicator, reading)),
      ...seen.dimensions,
      ...fixed,
    }
    const own = ownTime(sheet, {
      sentence: seen.sentence,
      year: reading.year,
      label: seen,
      figure,
      carried: seen.carried.at(-1)?.time,
      isOfOthers: (time) => isTimeOfOthers(time, { indicator, figure, claims: support.claims }, reading),
    })
    const ahead = isAhead(own ?? seen.carried.at(-1)?.time, reading.year)
    const modality = rule.modality ?? modalityOf(paragraph.future, seen, { figure, sheet, ahead })
    const carried =
      modality === 'target'
        ? seen.carried.findLast(({ aside }) => !aside)?.time
        : carriedTo({ indicator, figure }, { ...seen, claims: support.claims }, reading)
    const source =
      modality === 'actual'
        ? (timeOfSource({ indicator, figure }, seen, reading) ??
          timeOfSurvey({ indicator, figure }, { seen, claims: support.claims }, reading))
        : null
    const wide = own && ALL_YEAR.test(own.label) ? told : narrowed(told, rules.narrows)
    return {
      rule,
      indicator,
      role,
      figure,
      start: seen.start,
      end: Math.max(seen.end, figure.end),
      dimensions: ofIndicator(wide, indicator, reading),
      window:
        own ??
        (source === 'unknown' ? null : source) ??
        (carried === 'unknown' ? null : (carried ?? handedDown(frames, indicator, rules.catalogue))),
      modality,
      weight: seen.weight,
      byMeaning: seen.byMeaning,
      inTurn: seen.inTurn ?? false,
      headEnd: support.head?.end ?? null,
      part: rule.partOf.length > 0,
    }
  }
}

/** `sản lượng lúa cả năm` behind words on a season is that of the year. */
const ALL_YEAR = /^(?:cả|toàn)\s+năm/iu

/**
 * The time of a heading or lead-in holds below it; that of a sentence with figures only for figures of the
 * same kind.
 */
function handedDown(frames: readonly Frame[], indicator: string, catalogue: Catalogue): TimeWords | null {
  const isOfGroup = (other: string) => groupOf(other) === groupOf(indicator)
  const fits = ({ heads, window, told }: Frame) =>
    window &&
    isTimeOf(window, indicator) &&
    (told === undefined || (told.some(isOfGroup) && sharesTime(indicator, told, catalogue))) &&
    (heads.length === 0 || heads.some((each) => isOfGroup(each.indicator)))
  return frames.findLast(fits)?.window ?? null
}
