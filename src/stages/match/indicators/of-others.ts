import { ANOTHER, ELSEWHERE } from './agencies.ts'
import { isBehindWish } from './behind-wish.ts'
import { isBesideOtherBodies } from './beside-bodies.ts'
import { dimensionsOf } from './dimensions.ts'
import { isOfSeveralValues, isOfUnknownField } from './fields.ts'
import { isInspectedByOthers } from './inspected-by-others.ts'
import { isOfLevelBehind } from './level-behind.ts'

import { isLevelHead, UNCLEAR } from './levels.ts'
import { isMereDescription } from './modality.ts'
import { isOfNewOnes } from './new-ones.ts'
import { isOfKindBefore } from './of-kind.ts'
import { isOfOneBody } from './of-one-body.ts'
import { isOfAnotherLevel } from './other-level.ts'
import { isOfPartOfAgencies } from './part-of-agencies.ts'
import { isPerUnit } from './per-unit.ts'
import { isOfPetitions } from './petitions.ts'
import type { Claim, Reading, Seen } from './reading.ts'
import { isOfRemainder, isPaired } from './remainder.ts'
import { isRequired } from './required.ts'
import { isOfLate } from './share.ts'
import { isOfSubset } from './subset.ts'
import { type Support, saidAround } from './support.ts'
import { isSupposed } from './supposed.ts'
import { trailingOf } from './trailing.ts'
import { isOfOtherDeed } from './under-label.ts'
import { isOfUnclearTime } from './when-told.ts'

/** The figure is of some part, agency, level, time or unit, and the value does not say of which. */
export function isOfOthers(
  value: Claim,
  seen: Seen,
  { support, reading }: { readonly support: Support; readonly reading: Reading },
): boolean {
  const levels = support.contexts.filter(isLevelHead)
  return (
    value.dimensions.level === UNCLEAR ||
    isOfUnknownField(value, seen, reading) ||
    isOfSeveralValues(value, seen, reading) ||
    isOfUnknownPart(value, seen, reading) ||
    isOfKindBefore(value, { seen, claims: support.claims }, reading) ||
    isMereDescription(value, seen, reading) ||
    isOfAnotherAgency(value, support, reading) ||
    isOfUnclearTime(value, { seen, claims: support.claims }, reading) ||
    isOfAnotherLevel(value, seen, { levels, reading }) ||
    isOfLevelBehind(value.figure, value.indicator, reading) ||
    isOfPartOfAgencies(value, seen, reading) ||
    isOfRemainder(value, seen, reading) ||
    isOfPetitions(value, reading) ||
    isInspectedByOthers(value, seen, reading) ||
    isOfSubset(value, seen, reading) ||
    isOfLate(value, reading) ||
    isOfOtherDeed(value, reading) ||
    isOfOneBody(value, seen, reading) ||
    isOfNewOnes(value, seen, reading) ||
    isSupposed(value, seen, reading) ||
    isBehindWish(value, seen, reading) ||
    isRequired(value, seen, reading) ||
    isBesideOtherBodies(value, reading) ||
    isPerUnit(value, seen, reading)
  )
}

/** `03 hồ sơ OCOP`: words right behind the count make it a part that no dimension has a value for. */
function isOfUnknownPart({ indicator, figure, dimensions }: Claim, seen: Seen, reading: Reading): boolean {
  if (figure.kind === 'percent') return false
  if (isPaired(figure, seen, reading)) return true
  // a field handed down by a heading is wider than one kind of its dossiers
  if (seen.dimensions.field || dimensions.agency) return false
  return trailingOf(reading, seen, dimensionsOf(indicator, reading.rules)).unknown
}

/**
 * `Bưu điện xã: 212 hồ sơ`: what an agency without a value in the catalogue did, or dossiers and those who
 * are content with it, counted under an indicator that knows no agencies.
 */
function isOfAnotherAgency(value: Claim, support: Support, reading: Reading): boolean {
  const agency = saidAround(support, reading, value.figure.start).agency ?? ''
  if (agency === ELSEWHERE) return true
  if (agency === '' || value.dimensions.agency === agency) return agency === ANOTHER
  const { unit, group, dimensions } = reading.rules.catalogue.indicators.get(value.indicator)!
  if (dimensions.includes('agency')) return value.dimensions.agency === undefined
  return unit === 'count:hồ sơ' || group === 'satisfaction'
}
