import type { AloneRule } from '../../../rules/indicators/types.ts'
import { printedValue } from '../../../text/numbers/amount.ts'
import type { IndicatorMention } from '../../../types.ts'

/**
 * The mentions as they are meant where a counterpart is missing: `đúng hạn 900 hồ sơ` in a document that
 * tells of no `trước hạn` apart counts those before their time too, and so do `đúng hạn 100%, sớm hạn 96%` and
 * `đúng hạn 900 hồ sơ (trong đó trước hạn 600)`. `text`: that in which they stand. Leaves the figure, its place and its
 * dimensions as they are.
 */
export function meantAlone(
  mentions: readonly IndicatorMention[],
  rules: readonly AloneRule[],
  text: string,
): IndicatorMention[] {
  return rules.reduce<IndicatorMention[]>(
    (before, { indicator, without, becomes }) => {
      const counterparts = before.filter((each) => without.includes(each.indicator))
      return before.map((each) => {
        if (each.indicator !== indicator) return each
        const holdsAll =
          counterparts.every((other) => isWithin(each, other)) ||
          counterparts.some((other) => leadsTo(text, each, other))
        return holdsAll ? { ...each, indicator: becomes } : each
      })
    },
    [...mentions],
  )
}

/** Two shares of one passage that make more than a whole: one is within the other. */
const isWithin = (a: IndicatorMention, b: IndicatorMention) =>
  a.slot === 'percent' && b.slot === 'percent' && percent(a) + percent(b) > 101

/** Right behind the figure the other is told as one of its parts. */
function leadsTo(text: string, { numberAt }: IndicatorMention, { at }: IndicatorMention): boolean {
  if (at.start < numberAt.end || at.start - numberAt.end > REACH) return false
  return PART_OF_IT.test(text.slice(numberAt.end, at.start).toLowerCase())
}

const REACH = 60
const PART_OF_IT =
  /^(?:\s?\/\s?\d[\d.]*)?\s?%?\)?(?:\s(?!(?:trước|sớm|quá|trễ|chậm)\s)\p{L}+){0,4}(?:\s?\([^()]{1,30}\))?\s?[,(]?\s?\(?(?:trong (?:đó|số đó)|riêng|gồm cả|bao gồm cả|kể cả|tính cả)(?: có| giải quyết| số)?:?\s?$/u

const percent = ({ printed }: IndicatorMention) => printedValue(printed, null, { percent: true }) ?? 0
