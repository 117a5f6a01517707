import type { Catalogue } from '../../../rules/indicators/catalogue.ts'
import { DOSSIERS } from '../../../rules/indicators/dossiers.ts'
import { partitionPoint } from '../../../text/bisect.ts'
import type { TimeWords } from '../../../text/periods.ts'
import { groupOf } from './head.ts'
import { SOMETIMES } from './opening-time.ts'
import type { Carried, Claim, Reading } from './reading.ts'

/** So many times at the heads of earlier sentences are kept. */
const KEPT = 4

/** The times that hold behind a sentence with one at its head. */
export const goingOn = (carried: readonly Carried[], opening: Carried): readonly Carried[] =>
  [...carried, opening].slice(-KEPT)

/**
 * `Từ đầu năm đến 15/3, ghi nhận 872 ca mắc. | Tỷ lệ tham gia BHYT đạt 92%`: days at the head of a sentence with figures
 * go on holding for what is of their kind; another thing is of its own time. A lead-in without figures, `Tính đến 15/12: …`,
 * a month or a year hold for all.
 */
export function carriedTo(
  indicator: string,
  { carried, claims }: { readonly carried: readonly Carried[]; readonly claims: readonly Claim[] },
  { sheet, rules: { catalogue } }: Reading,
): TimeWords | null {
  const holds = ({ time, sentence }: Carried) => {
    const behind = sheet.text.slice(time.end, sentence.end)
    if (SOMETIMES.has(time.kind) || time.kind === 'current' || OPENS_LIST.test(behind)) return true
    const told = toldIn(sentence, claims)
    if (told.length > 0) return sharesTime(indicator, told, catalogue)
    // its figures stayed unread
    return !/\d/.test(behind) || time.kind === 'until' || !isStock(indicator, catalogue)
  }
  return carried.findLast(holds)?.time ?? null
}

/** `Tính đến 15/12: …`, but not `Đến 15/12: 19 người`. */
const OPENS_LIST = /^[ )"]{0,3}:(?! ?\d)/u

/** The indicators told in an earlier sentence, by bisection: sentences follow one another. */
function toldIn({ start, end }: Carried['sentence'], claims: readonly Claim[]): string[] {
  const first = partitionPoint(claims, ({ figure }) => figure.start < start)
  const last = partitionPoint(claims, ({ figure }) => figure.start < end)
  return claims.slice(first, last).map((each) => each.indicator)
}

/**
 * What went on goes with what went on of its kind. How much there is goes with how much there was of whatever, or with
 * what was counted in its own units, of which it is what is left: `tiếp nhận 120 hồ sơ. Còn 10 hồ sơ đang giải quyết`.
 */
export function sharesTime(indicator: string, told: readonly string[], catalogue: Catalogue): boolean {
  const ofKind = told.filter((each) => kindOf(each) === kindOf(indicator))
  if (!isStock(indicator, catalogue)) return ofKind.length > 0
  const unitOf = (id: string) => catalogue.indicators.get(id)?.unit
  return (
    told.some((each) => isStock(each, catalogue)) || ofKind.some((each) => unitOf(each) === unitOf(indicator))
  )
}

/** It is told of how much there is at a time, not of what went on. */
export const isStock = (indicator: string, catalogue: Catalogue): boolean =>
  catalogue.indicators.get(indicator)?.time === 'point'

/** Dossiers are told of under several groups. */
const kindOf = (indicator: string): string =>
  DOSSIERS.has(groupOf(indicator)) ? 'dossiers' : groupOf(indicator)
