import type { IndicatorRules } from '../../rules/indicators.ts'
import type { IndicatorMention, Mentions, Note, Observation } from '../../types.ts'
import { calendarOf } from './indicators/calendar.ts'
import { ownLevelLeftOut } from './indicators/level-left-out.ts'
import { isOwnEstimate, timeOfAim } from './indicators/own-aim.ts'
import { isAhead, isOwnTime, periodOf } from './indicators/period.ts'
import { numberOf } from './indicators/value.ts'

/**
 * Mentions of figures as observations: a number in the catalogue's unit, the days it holds for, its label. The
 * level of a commune's own figures goes without saying and is left out. What is said of days after the report's own is an
 * aim where it is a rate or a bound, and no figure else. A figure left out, for this or as no single number, is told in a
 * note.
 */
export function resolveIndicators(
  mentions: Mentions,
  rules: IndicatorRules,
): { readonly observations: readonly Observation[]; readonly notes: readonly Note[] } {
  const notes: Note[] = []
  const calendar = calendarOf(mentions.outline)
  const dimensionsOf = ownLevelLeftOut(mentions)
  const observations = mentions.mentions.flatMap((said): Observation[] => {
    if (said.kind !== 'indicator') return []
    const estimate = isOwnEstimate(said, mentions.outline) && isOwnTime(said, calendar)
    const mention = estimate ? estimated(said) : said
    const indicator = rules.catalogue.indicators.get(mention.indicator)
    if (!indicator) return []
    const number = numberOf(mention, indicator)
    if (!number) {
      notes.push(leftOut(said, 'không phải một số duy nhất theo đơn vị của chỉ tiêu; bỏ qua'))
      return []
    }
    const period = timeOfAim(mention, mentions.outline, calendar) ?? periodOf(mention, indicator, calendar)
    const ahead = isAhead(mention, period, calendar)
    if (ahead && !mayBeAim(mention)) {
      notes.push(
        leftOut(said, 'được ghi cho ngày chưa tới khi ban hành, không rõ là kết quả hay mục tiêu; bỏ qua'),
      )
      return []
    }
    return [
      {
        indicator: mention.indicator,
        label: indicator.label,
        value: number.value,
        decimals: number.decimals,
        printed: mention.printed,
        unit: indicator.unit,
        dimensions: dimensionsOf(mention),
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
  return { observations, notes }
}

/**
 * What is told of days to come is an aim where it is a rate or a bound; an estimate is a result, and so may be the rate of
 * an amount: `ước giải ngân đến 31/01/2022 là 168,3 tỷ đồng, đạt | 93,2%`.
 */
const mayBeAim = ({ slot, comparator, quote }: IndicatorMention): boolean =>
  comparator !== 'approx' && (comparator !== null || (slot === 'percent' && !BESIDE_AMOUNT.test(quote)))

const BESIDE_AMOUNT =
  /\d[\d.,]*\s(?:(?:nghìn|triệu|tỷ)\s)?(?:đồng|ha|tấn)[^.;]*,\s(?:đạt|bằng|chiếm)\s(?:tỷ lệ\s)?\d[\d.,]*$/iu

/** The rest of a sentence that begins with the words themselves. */
const leftOut = ({ quote, at, indicator }: IndicatorMention, why: string): Note => ({
  code: 'FIGURE_LEFT_OUT',
  level: 'doubt',
  reason: `“${quote.replace(/\s+/g, ' ')}” (\`${indicator}\`) ${why}`,
  at,
})

/** What the report foresees of its own time is what was done, nearly. */
const estimated = (said: IndicatorMention): IndicatorMention => ({
  ...said,
  modality: 'actual',
  comparator: said.comparator ?? 'approx',
})
