import type { Claim, Reading } from './reading.ts'

/**
 * `Kiểm tra 04 phòng chuyên môn | và 08 xã`: the first of several kinds of bodies that are counted one after the other is
 * not how many there are in all; `12 đơn vị, gồm 04 phòng và 08 xã` is.
 */
export function isBesideOtherBodies(
  { indicator, figure, dimensions }: Claim,
  { sheet, rules }: Reading,
): boolean {
  const unit = rules.catalogue.indicators.get(indicator)?.unit
  if (unit !== 'count:cơ quan, đơn vị' || dimensions.level) return false
  return BESIDE.test(sheet.text.slice(figure.end, figure.end + 120))
}

const BESIDE =
  /^(?: ?\/ ?\d{1,3})? (?:cơ quan|đơn v[ịỵ]|phòng|ban|sở|ngành)(?!\p{L})(?:(?! (?:gồm|bao gồm|trong|có|đã|và đã|với)(?!\p{L}))[^.;:()\d]){0,60}(?:[,;]|(?:,? và| cùng)) (?:với )?\d{1,3}(?: ?\/ ?\d{1,3})? (?:ubnd )?(?:đơn v[ịỵ] )?(?:cấp )?(?:xã|phường|th[iị] trấn|đặc khu|huyện)(?!\p{L})/u
