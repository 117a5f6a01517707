import { amountOf, type Figure } from './figure.ts'
import type { Claim, Reading } from './reading.ts'

const DIGITS = '\\d{1,3}(?:\\.\\d{3}){1,3}|\\d{1,5}'
const BEHIND = new RegExp(
  `^ ?%? ?(?:,? ?\\(|, (?:tương ứng |tương đương |với )?)(?:tương ứng |tương đương |với |đạt |là )?(?<v>${DIGITS})(?: (?:hồ sơ|hs|tthc|thủ tục|văn bản|vb|dvc|dịch vụ))? ?(?:/|trên) ?(?:tổng số )?(?<d>${DIGITS})(?![\\d.,]*\\d|/| ?%)`,
  'du',
)

/**
 * The fraction that stands behind a rate and is the same share: `99,8% (5.120/5.130 hồ sơ)`; null where it is
 * no such share.
 */
export function shareBehind(
  sheet: string,
  rate: Figure,
  stop: number,
): { readonly count: Figure; readonly of: Figure } | null {
  const match = BEHIND.exec(sheet.slice(rate.end, Math.min(stop, rate.end + 80)))
  if (!match) return null
  const [count, of] = ['v', 'd'].map((name): Figure => {
    const [start, end] = match.indices!.groups![name]!
    return {
      kind: name === 'v' ? 'n' : 'of',
      start: rate.end + start,
      end: rate.end + end,
      unit: null,
      comparator: null,
    }
  })
  const share = (100 * amountOf(count!, sheet)) / amountOf(of!, sheet)
  return Math.abs(share - amountOf(rate, sheet)) <= 1 ? { count: count!, of: of! } : null
}

/** `541 hồ sơ đất đai quá hạn, bằng 59% số hồ sơ quá hạn`: a share of what is late, no rate of all. */
export const isOfLate = ({ figure }: Pick<Claim, 'figure'>, { sheet }: Reading): boolean =>
  figure.kind === 'percent' && OF_LATE.test(sheet.text.slice(figure.end, figure.end + 60))

const OF_LATE =
  /^ ?%? ?(?:trên |so với )?(?:tổng )?số (?:lượng )?hồ sơ (?:bị |giải quyết |đang )?(?:quá|trễ|chậm|muộn) (?:hạn|hẹn)/u
