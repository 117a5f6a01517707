import { amountOf } from './figure.ts'
import { type Claim, isOfSameWords, type Reading } from './reading.ts'

/**
 * Leaves out the wholes that are no plan's: in `kiểm tra 04/10 đơn vị, đạt 100% kế hoạch` and `04/10 phòng thuộc Sở`
 * the 10 are all the units there are, not the ones to be inspected.
 */
export function withoutOtherPlans(claims: readonly Claim[], reading: Reading): Claim[] {
  const { indicators } = reading.rules.catalogue
  return claims.filter((each) => {
    const isPlan = each.role === 'of' && indicators.get(each.indicator)!.label.includes('kế hoạch')
    const count = isPlan && claims.find((other) => other.role === 'value' && isOfSameWords(other, each))
    return !count || isOfPlan(count.figure, each.figure, reading)
  })
}

function isOfPlan(count: Claim['figure'], of: Claim['figure'], { sheet, paragraph }: Reading): boolean {
  const behind = sheet.text.slice(of.end, Math.min(paragraph.end, of.end + 120))
  const rate = RATE_OF_PLAN.exec(behind)?.[1]
  if (!rate) return !UNDER.test(behind)
  const share = (100 * amountOf(count, sheet.text)) / amountOf(of, sheet.text)
  return Math.abs(share - Number(rate.replace(',', '.'))) < 1
}

const RATE_OF_PLAN =
  /^[^\d;.%]{0,80}?(\d{1,3}(?:,\d{1,2})?) ?% (?:so với )?(?:của )?(?:tổng )?(?:số )?(?:kế hoạch|kh|chỉ tiêu)(?!\p{L})/u
/** Units by whose they are, with no word of a plan behind. */
const UNDER =
  /^(?: \p{L}+,?){1,6}? (?:trực thuộc|thuộc (?:sở|ubnd|huyện|tỉnh|thành phố|thị xã|quận|xã)|trên địa bàn)(?!\p{L})(?![^\d;.]{0,60}(?:kế hoạch|phải))/u
