import { dimensionsOf, ofIndicator } from './dimensions.ts'
import { openingField } from './fields.ts'
import { inherited } from './inherited.ts'
import { levelBehind } from './level-behind.ts'
import { levelOfWhole } from './level-of-whole.ts'
import { isAllYear, narrowed, widened } from './narrow.ts'
import type { Claim, Reading, Seen } from './reading.ts'
import { isOfAllLevels, type Support, saidAround } from './support.ts'
import { trailingOf } from './trailing.ts'
import { whenTold } from './when-told.ts'

/**
 * Makes the claims of a candidate: what its words, the list around it and all that was said before say of a
 * figure.
 */
export function claimMaker(seen: Seen, support: Support, reading: Reading) {
  const rule = reading.rules.rules[seen.rule]!
  const { sheet, rules } = reading
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
      ...levelBehind(figure, indicator, reading),
      ...seen.dimensions,
      ...fixed,
    }
    const { own, window, modality } = whenTold(
      { indicator, figure },
      { seen, claims: support.claims },
      reading,
    )
    const meant = (own && isAllYear(own) ? widened : narrowed)(told, rules.narrows)
    return {
      rule,
      indicator,
      role,
      figure,
      start: seen.start,
      end: Math.max(seen.end, figure.end),
      dimensions: ofIndicator(meant, indicator, reading),
      window,
      modality,
      weight: seen.weight,
      byMeaning: seen.byMeaning,
      inTurn: seen.inTurn ?? false,
      headEnd: support.head?.end ?? null,
      part: rule.partOf.length > 0,
    }
  }
}
