import { dimensionsOf } from './dimensions.ts'
import type { Claim, Reading } from './reading.ts'

/** The places of a reporting agency's own level, and of those below it. */
const PLACES: Readonly<Record<string, readonly [own: string, below: string]>> = {
  district: ['huyện|quận|thị xã|thành phố', 'xã|phường|thị trấn'],
  province: ['tỉnh', 'huyện|quận|xã|phường|thị trấn'],
}

/** Words around a figure that name the own level, and behind it the figure of one below with the same words. */
const TOLD = new Map(
  Object.entries(PLACES).map(([level, [own, below]]) => {
    const lower = `(?:ubnd )?(?:các |cấp )?(?:${below})(?!\\p{L})`
    const words = '[^\\d.;:()]{0,60}?'
    return [
      level,
      {
        named: new RegExp(
          `(?:(?<of>của|tại|ở) (?:ubnd )?|cấp |ubnd |[:(] ?)(?:${own})(?: (?:là|đạt|có))?:? ?$`,
          'u',
        ),
        next: (of: string) =>
          new RegExp(
            `^ ?%?${words}(?:,|và|còn) ${of}${lower}(?:,? (?:${below}))*(?: (?:là|đạt|có))?:? ?\\d`,
            'u',
          ),
        trailing: new RegExp(
          `^${words}(?<of>của|thuộc|tại|ở) (?:ubnd )?(?:cấp )?(?:${own})(?:,| và| còn) \\d[\\d.]*${words}\\k<of> ${lower}`,
          'u',
        ),
      },
    ]
  }),
)

/**
 * `254 TTHC của cấp huyện và 118 TTHC của cấp xã`, `huyện 93,1%, xã 87,4%`: the own level, which goes without saying
 * elsewhere, does not where a level below is told beside it.
 */
export function withOwnLevel(claims: readonly Claim[], { level, sheet, rules }: Reading): Claim[] {
  const told = TOLD.get(level ?? '')
  if (!level || !told) return [...claims]
  const isBeside = ({ figure: { start, end } }: Claim) => {
    const behind = sheet.text.slice(end, end + 160)
    const before = told.named.exec(sheet.text.slice(Math.max(0, start - 40), start))
    const of = before?.groups?.of
    const match = before ? told.next(of ? `${of} ` : '').exec(behind) : told.trailing.exec(behind)
    return match !== null && !PARTS.test(match[0])
  }
  return claims.map((each) => {
    const mayLack = !each.dimensions.level && dimensionsOf(each.indicator, rules).includes('level')
    return mayLack && isBeside(each) ? { ...each, dimensions: { level, ...each.dimensions } } : each
  })
}

/** What follows is a part of the figure before it. */
const PARTS = /(?<!\p{L})(?:trong (?:đó|số)|gồm|riêng)(?!\p{L})/u
