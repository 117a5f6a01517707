import { dimensionsOf } from './dimensions.ts'
import type { Claim, Reading } from './reading.ts'

/**
 * `331/336 cán bộ, công chức cấp xã đạt chuẩn, trong đó cán bộ 160/ | 164`: the whole of a part is of the level of the whole
 * before it; where no words make it a part, of which level it is is not told.
 */
export function withLevelOfFraction(claims: readonly Claim[], { sheet, rules }: Reading): readonly Claim[] {
  const isOpen = ({ role, dimensions, indicator }: Claim) =>
    role === 'of' && dimensions.level === undefined && dimensionsOf(indicator, rules).includes('level')
  return claims.flatMap((claim) => {
    if (!isOpen(claim)) return [claim]
    const whole = claims.findLast(
      (each) =>
        each.role === 'of' &&
        each.indicator === claim.indicator &&
        each.dimensions.level !== undefined &&
        each.figure.start < claim.figure.start,
    )
    const between = whole && sheet.text.slice(whole.figure.end, claim.figure.start)
    if (between === undefined || /[.!?] /u.test(between)) return [claim]
    const { level } = whole!.dimensions
    return PART.test(between) ? [{ ...claim, dimensions: { ...claim.dimensions, level: level! } }] : []
  })
}

const PART = /(?<!\p{L})(?:trong (?:đó|số)|gồm)(?!\p{L})/u
