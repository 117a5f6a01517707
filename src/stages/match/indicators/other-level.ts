import { dimensionsOf } from './dimensions.ts'
import type { LevelHead } from './levels.ts'
import type { Claim, Reading, Seen } from './reading.ts'
import { lastClause } from './sentences.ts'

/**
 * `Cấp xã có 5 TTHC mức độ 3`: said of another level than the agency's own, under an indicator that knows no
 * levels; or of its own beside others, `cấp tỉnh 100%, cấp huyện 99%`.
 */
export function isOfAnotherLevel(
  { indicator, figure, dimensions }: Claim,
  { sentence }: Seen,
  { levels, reading }: { readonly levels: readonly LevelHead[]; readonly reading: Reading },
): boolean {
  if (isAbove(dimensions.level, reading.level)) return true
  const last = levels.findLast(({ start }) => start >= sentence.start && start < figure.start)
  if (!last?.level) return false
  const words = reading.sheet.text.slice(last.start, figure.start)
  const hasLevels = dimensionsOf(indicator, reading.rules).includes('level')
  if (last.level === reading.level) {
    const isFirstOfSeveral = levels.some(
      ({ level, start }) => start > figure.start && start < sentence.end && level && level !== last.level,
    )
    return (
      (isFirstOfSeveral && !hasLevels && !/\d/u.test(words)) ||
      (last.level === 'commune' && OF_OURS.test(words))
    )
  }
  if (!/(?<!\p{L})cấp (?:xã|huyện|tỉnh)(?!\p{L})/u.test(words) || words.includes(';')) return false
  const opening = lastClause(reading.sheet.text.slice(sentence.start, last.start))
  return !/\d/u.test(opening) && !hasLevels
}

/** `Huyện đã tiếp nhận 20.000 hồ sơ` in a commune's report: what a higher level has is not its own. */
const isAbove = (level: string | undefined, own: string | null) =>
  level !== undefined && own !== null && RANKS.indexOf(level) > RANKS.indexOf(own) && RANKS.includes(own)

const RANKS: readonly string[] = ['commune', 'district', 'province', 'central']

/**
 * `Riêng hồ sơ thuộc thẩm quyền cấp xã có 90 hồ sơ` in a commune's own report: some of its dossiers, not all.
 */
const OF_OURS = /^ ?(?:riêng|trong đó|còn)(?!\p{L}).{0,30} thẩm quyền/u
