import type { AloneRule } from '../../../rules/indicators/types.ts'
import { printedValue } from '../../../text/numbers/amount.ts'
import type { IndicatorMention } from '../../../types.ts'

/**
 * The mentions as they are meant where a counterpart is missing: `đúng hạn 900 hồ sơ` in a document that
 * tells of no `trước hạn` apart counts those before their time too, and so does `đúng hạn 100%, sớm hạn 96%`.
 * Leaves the figure, its place and its dimensions as they are.
 */
export function meantAlone(
  mentions: readonly IndicatorMention[],
  rules: readonly AloneRule[],
): IndicatorMention[] {
  return rules.reduce<IndicatorMention[]>(
    (before, { indicator, without, becomes }) => {
      const counterparts = before.filter((each) => without.includes(each.indicator))
      return before.map((each) => {
        if (each.indicator !== indicator || counterparts.some((other) => !isWithin(each, other))) return each
        return { ...each, indicator: becomes }
      })
    },
    [...mentions],
  )
}

/** Two shares of one passage that make more than a whole: one is within the other. */
const isWithin = (a: IndicatorMention, b: IndicatorMention) =>
  a.slot === 'percent' && b.slot === 'percent' && percent(a) + percent(b) > 101

const percent = ({ printed }: IndicatorMention) => printedValue(printed, null, { percent: true }) ?? 0
