import type { IndicatorRule } from '../../../rules/indicators.ts'
import { ofIndicator } from './dimensions.ts'
import { amountOf, mainOf } from './figure.ts'
import { placeOf, type Siblings } from './in-list.ts'
import { isPerUnit } from './per-unit.ts'
import { saysAsMuch } from './rate.ts'
import { type Claim, isOfSameWords, type Reading, type Seen } from './reading.ts'
import { isSpoiled } from './spoiled.ts'
import { isTimeOfOthers } from './stock-day.ts'
import { NEAR } from './whole.ts'
import { ownTime } from './windows.ts'

/**
 * The claims of an item of a list: it counts what the figure before it counts, of the values that its words
 * name. `giao 4.818 người, trong đó cấp tỉnh 1.683 người, cấp xã 2.861 người`, whatever the indicator.
 * Nothing where a figure between the two was not read, or where it stays open which figure the item is a part
 * of.
 */
export function listedClaims(seen: Seen, siblings: Siblings, reading: Reading): Claim[] {
  const main = mainOf(seen.figures)
  const place = main && placeOf(seen, siblings, reading)
  if (!place) return []
  const { base, values, listed } = place
  const rule: IndicatorRule = {
    ...base.rule,
    partOf: [base.indicator],
    unless: [],
    // a rule for such items knows which are none
    unlessNear: base.part ? base.rule.unlessNear : [],
    unlessAfter: [],
  }
  if (isSpoiled(rule, fromWhole(seen, base, reading), reading)) return []
  const own = ownTime(reading.sheet, {
    sentence: seen.sentence,
    year: reading.year,
    label: seen,
    figure: main,
    carried: seen.carried.at(-1)?.time,
    isOfOthers: (time) =>
      isTimeOfOthers(time, { indicator: base.indicator, figure: main, claims: siblings.claims }, reading),
  })
  if (own && own.label !== base.window?.label) return []
  const claim = (indicator: string, figure: Claim['figure'], role: Claim['role']): Claim => ({
    ...base,
    rule,
    indicator,
    role,
    figure,
    start: seen.start,
    end: Math.max(seen.end, figure.end),
    dimensions: ofIndicator({ ...base.dimensions, ...values }, indicator, reading),
    weight: 0,
    byMeaning: true,
    headEnd: base.end,
    part: true,
    listed,
  })
  const value = claim(base.indicator, main, 'value')
  if (isPerUnit(value, seen, reading)) return []
  const of = seen.figures.find(({ kind }) => kind === 'of')
  const rate = rateOf(seen, base, { claims: siblings.claims, sheet: reading.sheet.text })
  const its = rate && claim(base.rule.rate!, rate, 'rate')
  return [
    value,
    ...(base.role === 'value' && base.rule.also ? [claim(base.rule.also, main, 'also')] : []),
    ...(its && saysAsMuch(its, value) ? [its] : []),
    ...(base.role === 'value' && base.rule.of && of && !base.rule.of.dimensions
      ? [claim(base.rule.of.indicator, of, 'of')]
      : []),
  ]
}

/** `Trong tổng số hồ sơ tiếp nhận, … có 90 hồ sơ`: the words that name the whole are the item's own. */
function fromWhole(seen: Seen, { figure }: Claim, { sheet }: Reading): Seen {
  const { start } = seen.sentence
  if (figure.start >= start) return seen
  return { ...seen, start: start + /^[ "+*-]{0,4}/.exec(sheet.text.slice(start, start + 4))![0].length }
}

/** The rate behind an item, where the figure before it has its rate too and it is no mere share of that. */
function rateOf(
  { figures }: Seen,
  base: Claim,
  { claims, sheet }: { readonly claims: readonly Claim[]; readonly sheet: string },
): Claim['figure'] | null {
  const rate = figures.find(({ kind }) => kind === 'percent')
  const main = mainOf(figures)!
  if (!rate || rate === main || !base.rule.rate) return null
  const isTold = claims.slice(-NEAR).some((each) => each.role === 'rate' && isOfSameWords(each, base))
  const share = (100 * amountOf(main, sheet)) / amountOf(base.figure, sheet)
  return isTold && !(Math.abs(share - amountOf(rate, sheet)) < 1) ? rate : null
}
