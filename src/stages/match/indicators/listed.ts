import type { IndicatorRule } from '../../../rules/indicators.ts'
import { printedValue } from '../../../text/numbers/amount.ts'
import { amountOf } from './beyond.ts'
import { mainOf } from './figure.ts'
import { NEAR, placeOf, type Siblings } from './in-list.ts'
import { isPerUnit } from './per-unit.ts'
import { saysAsMuch } from './rate.ts'
import type { Claim, Dimensions, Reading, Seen } from './reading.ts'
import { isSpoiled } from './spoiled.ts'
import { ownTime } from './windows.ts'

/**
 * The claims of an item of a list: it counts what the figure before it counts, of the values that its words name.
 * `giao 4.818 người, trong đó cấp tỉnh 1.683 người, cấp xã 2.861 người`, whatever the indicator. Nothing where a
 * figure between the two was not read, or where it stays open which figure the item is a part of.
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
    unlessNear: [],
    unlessAfter: [],
  }
  if (isSpoiled(rule, fromWhole(seen, base, reading), reading)) return []
  const own = ownTime(reading.sheet.text, reading.sheet.times, {
    sentence: seen.sentence,
    label: seen,
    figure: main,
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
    dimensions: allowedOf({ ...base.dimensions, ...values }, indicator, reading),
    weight: 0,
    byMeaning: true,
    headEnd: base.end,
    part: true,
    listed,
  })
  const value = claim(base.indicator, main, 'value')
  if (isPerUnit(value, seen, reading)) return []
  const of = seen.figures.find(({ kind }) => kind === 'of')
  const rate = rateOf(seen, base, { claims: siblings.claims, reading })
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
  { claims, reading }: { readonly claims: readonly Claim[]; readonly reading: Reading },
): Claim['figure'] | null {
  const rate = figures.find(({ kind }) => kind === 'percent')
  const main = mainOf(figures)!
  if (!rate || rate === main || !base.rule.rate) return null
  const isTold = claims
    .slice(-NEAR)
    .some(({ role, rule, start }) => role === 'rate' && rule === base.rule && start === base.start)
  const printed = printedValue(reading.sheet.text.slice(rate.start, rate.end), null, { percent: true }) ?? 0
  const share = (100 * amountOf(main, reading)) / amountOf(base.figure, reading)
  return isTold && !(Math.abs(share - printed) < 1) ? rate : null
}

const allowedOf = (dimensions: Dimensions, indicator: string, { rules }: Reading): Dimensions => {
  const allowed = rules.catalogue.indicators.get(indicator)?.dimensions ?? []
  return Object.fromEntries(
    Object.entries(dimensions)
      .filter(([name]) => allowed.includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
