import type { IndicatorRule } from '../../../rules/indicators.ts'
import { best } from './choose.ts'
import { claimsOf } from './claims.ts'
import type { Context } from './context.ts'
import type { Claim, Dimensions, Head, Reading, Seen } from './reading.ts'

/** Candidates become claims in order of place, so that a head stands before its parts. */
export function bind(seen: readonly Seen[], contexts: readonly Context[], reading: Reading) {
  const claims: Claim[] = []
  const doubts: Claim[][] = []
  const heads: Head[] = []
  let said: Dimensions = {}
  let saidIn = -1
  for (const [place, group] of byFigure(seen)) {
    const claimed = claims.find((each) => each.figure.start <= place && place < each.figure.end)
    if (claimed && claimed.role !== 'rate') continue
    const { sentence } = group[0]!
    if (saidIn >= 0 && sentence.start !== saidIn) said = {}
    const readings = group.flatMap((each) => {
      const rule = reading.rules.rules[each.rule]!
      const head = headOf(rule, each.start, { heads, reading })
      if (rule.partOf.length && !head) return []
      const made = claimsOf(each, { head, contexts, said }, reading)
      return made.length ? [made] : []
    })
    const { chosen, doubt } = best(readings)
    if (doubt) doubts.push(doubt.map((each) => each[0]!))
    if (!chosen || (claimed && !moreThan(chosen[0]!, claimed))) continue
    if (claimed) claims.splice(claims.indexOf(claimed), 1)
    claims.push(...chosen)
    const [value] = chosen
    heads.push({
      indicator: value!.indicator,
      dimensions: value!.dimensions,
      end: value!.end,
      part: value!.part,
    })
    const stated = wide(value!.dimensions)
    if (Object.keys(stated).length === 0) continue
    said = { ...said, ...stated }
    saidIn = heads.length === 1 ? -1 : sentence.start
  }
  return { claims, doubts, heads }
}

/** A rule for the rate itself, which says whose rate it is, beats a rate that merely follows its count. */
function moreThan(claim: Claim, rate: Claim): boolean {
  return (
    claim.indicator === rate.indicator &&
    Object.keys(claim.dimensions).length > Object.keys(rate.dimensions).length
  )
}

/** Candidates for one figure together, in order of place. */
function byFigure(seen: readonly Seen[]): [number, Seen[]][] {
  const places = new Map<number, Seen[]>()
  for (const each of seen) {
    const place = each.figures.find((figure) => figure.kind !== 'of')?.start ?? each.start
    places.set(place, [...(places.get(place) ?? []), each])
  }
  return [...places].sort(([a], [b]) => a - b)
}

/** Level and agency hold for the rest of the paragraph when its first figure states them, else to the end of their sentence. */
function wide(dimensions: Dimensions): Dimensions {
  return Object.fromEntries(
    Object.entries(dimensions).filter(([name]) => name === 'level' || name === 'agency'),
  )
}

/** A new sentence that does not say `trong đó` speaks of the paragraph's first figure, not of the last. */
function leads(between: string): boolean {
  const stop = between.search(/\.[ "]/u)
  return stop < 0 || /^\.[ "(]*(?:trong đó|gồm|bao gồm|cụ thể|trong số)(?!\p{L})/u.test(between.slice(stop))
}

/**
 * The nearest figure before, in the paragraph or above it, that the rule may be a part of. A part of a list is itself
 * a head only inside its own clause: `Hộ tịch: 279 hồ sơ (trong đó trực tuyến: 270 hồ sơ)`.
 */
function headOf(
  rule: IndicatorRule,
  place: number,
  { heads, reading }: { heads: readonly Head[]; reading: Reading },
): Head | null {
  if (rule.partOf.length === 0) return null
  const fits = (each: Head) =>
    rule.partOf.includes(each.indicator) &&
    Object.entries(rule.partWith).every(([name, value]) => each.dimensions[name] === value)
  const near = (each: Head) =>
    !each.part ||
    !/[;.]/u.test(reading.sheet.text.slice(each.end, place).replace(/[.;][ ]*\((?=trong đó|gồm)/u, '('))
  const around = heads.filter((each) => fits(each) && near(each))
  const last = around.at(-1)
  const here = last && leads(reading.sheet.text.slice(last.end, place)) ? last : around[0]
  if (here) return here
  for (const frame of reading.frames.toReversed()) {
    const above = frame.heads.findLast((each) => fits(each) && !each.part) ?? frame.heads.findLast(fits)
    if (above) return above
  }
  return null
}
