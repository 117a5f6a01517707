import type { IndicatorRules } from '../../rules/indicators.ts'
import { LEVEL_IDS } from '../../text/levels.ts'
import type { IndicatorMention, Mentions, Observation } from '../../types.ts'
import { isOwnEstimate, timeOfAim } from './indicators/own-aim.ts'
import { calendarOf, isAhead, isOwnTime, periodOf } from './indicators/period.ts'
import { numberOf } from './indicators/value.ts'

/**
 * Mentions of figures as observations: a number in the catalogue's unit, the days it holds for, its label. The
 * level of a commune's own figures goes without saying and is left out. A figure that is no single number is left out.
 * What is said of days after the report's own is an aim where it is a rate or a bound, and no figure else.
 */
export function resolveIndicators(mentions: Mentions, rules: IndicatorRules): readonly Observation[] {
  const calendar = calendarOf(mentions.outline)
  const isCommune = mentions.outline.header.level === 'xã'
  return mentions.mentions.flatMap((said): Observation[] => {
    if (said.kind !== 'indicator') return []
    const estimate = isOwnEstimate(said, mentions.outline) && isOwnTime(said, calendar)
    const mention = estimate ? estimated(said) : said
    const indicator = rules.catalogue.indicators.get(mention.indicator)
    if (!indicator) return []
    const number = numberOf(mention, indicator.unit)
    if (!number) return []
    const period = timeOfAim(mention, mentions.outline, calendar) ?? periodOf(mention, indicator, calendar)
    const ahead = isAhead(mention, period, calendar)
    if (ahead && mention.slot !== 'percent' && mention.comparator === null) return []
    return [
      {
        indicator: mention.indicator,
        label: indicator.label,
        value: number.value,
        decimals: number.decimals,
        printed: mention.printed,
        unit: indicator.unit,
        dimensions: isCommune ? withoutOwnLevel(mention) : mention.dimensions,
        periodFrom: period?.from ?? null,
        periodTo: period?.to ?? null,
        comparator: mention.comparator,
        modality: ahead ? 'target' : mention.modality,
        source: mention.source,
        form: mention.form,
        row: mention.row,
        at: mention.at,
        quote: mention.quote,
        rule: mention.rule,
        section: mention.section,
        confidence: number.ambiguous ? Math.min(mention.confidence, 0.6) : mention.confidence,
      },
    ]
  })
}

/** What the report foresees of its own time is what was done, nearly. */
const estimated = (said: IndicatorMention): IndicatorMention => ({
  ...said,
  modality: 'actual',
  comparator: said.comparator ?? 'approx',
})

/** A commune has nothing below it, so its level goes without saying; a district or a province speaks of several. */
function withoutOwnLevel({ dimensions }: IndicatorMention): Observation['dimensions'] {
  const { level, ...others } = dimensions
  return level === LEVEL_IDS.xã ? others : dimensions
}
