import { OF_ALL_PLACE, rankOf } from '../../../text/levels.ts'
import { isItemAmongLevels } from './among-levels.ts'
import { dimensionsOf } from './dimensions.ts'
import type { LevelHead } from './levels.ts'
import type { Claim, Dimensions, Reading, Seen } from './reading.ts'
import { lastClause } from './sentences.ts'

/**
 * `Cấp xã có 5 TTHC mức độ 3`: said of another level than the agency's own, under an indicator that knows no
 * levels; or of its own beside others, `cấp tỉnh 100%, cấp huyện 99%`.
 */
export function isOfAnotherLevel(
  { indicator, figure, start, dimensions }: Claim,
  { sentence }: Seen,
  { levels, reading }: { readonly levels: readonly LevelHead[]; readonly reading: Reading },
): boolean {
  if (isAbove(dimensions.level, reading.level)) return true
  if (isOfPartOfProvince({ indicator, figure, start }, reading)) return true
  const last = levels.findLast(({ start }) => start >= sentence.start && start < figure.start)
  const hasLevels = dimensionsOf(indicator, reading.rules).includes('level')
  if (!last?.level) return !hasLevels && isUnderLevel(reading)
  const words = reading.sheet.text.slice(last.start, figure.start)
  const isRate = figure.kind === 'percent'
  if (last.level === reading.level && last.level === 'commune' && OF_OURS.test(words)) return true
  if (hasLevels) return false
  const isItem = isItemAmongLevels(last.level, reading)
  if (last.level === reading.level) {
    const isFirstOfSeveral = levels.some(
      ({ level, start }) => start > figure.start && start < sentence.end && level && level !== last.level,
    )
    return (
      isItem ||
      (isRate && OF_DEPARTMENTS.test(words) && !OF_ALL_PLACE.test(words)) ||
      (isFirstOfSeveral && !/\d/u.test(words))
    )
  }
  const isBeside = levels.some(
    ({ level, start, end }) => start >= sentence.start && end < sentence.end && isOther(level, last),
  )
  const isCalledLevel = /(?<!\p{L})cấp (?:xã|huyện|tỉnh)(?!\p{L})/u.test(words)
  if ((!isCalledLevel && !isItem && !isBeside) || words.includes(';')) return false
  return !/\d/u.test(lastClause(reading.sheet.text.slice(sentence.start, last.start)))
}

const isOther = (level: string, last: LevelHead) => level !== '' && level !== last.level

/** `a) Cấp tỉnh:`, `b) Cấp huyện:`, and what stands under one of them. */
function isUnderLevel(reading: Reading): boolean {
  const above: Dimensions = Object.assign({}, ...reading.frames.map(({ dimensions }) => dimensions))
  return above.level !== undefined && isItemAmongLevels(above.level, reading)
}

/** `Tỷ lệ văn bản ký số của sở, ngành đạt 99%`: in a province's report the rate of one of its levels, not of all. */
function isOfPartOfProvince(
  { indicator, figure, start }: Pick<Claim, 'indicator' | 'figure' | 'start'>,
  { level, sheet, rules }: Reading,
): boolean {
  if (level !== 'province' || figure.kind !== 'percent') return false
  return (
    !dimensionsOf(indicator, rules).includes('level') && OF_PART.test(sheet.text.slice(start, figure.start))
  )
}

const OF_PART =
  /(?<!\p{L})(?:của|tại|ở) (?:khối )?(?:các )?(?:sở(?:,? ?(?:ban,? )?ngành)?|(?:ubnd )?cấp (?:tỉnh|huyện|xã)) (?:đạt |là |chiếm |: ?)?$/u

/** The departments of a province, or its own level beside the others. */
const OF_DEPARTMENTS = /(?<!\p{L})(?:cấp tỉnh|các sở|sở,? (?:ban,? )?ngành)(?!\p{L})/u

/** `Huyện đã tiếp nhận 20.000 hồ sơ` in a commune's report: what a higher level has is not its own. */
const isAbove = (level: string | undefined, own: string | null) =>
  level !== undefined && own !== null && rankOf(level) > rankOf(own) && rankOf(own) >= 0

/**
 * `Riêng hồ sơ thuộc thẩm quyền cấp xã có 90 hồ sơ` in a commune's own report: some of its dossiers, not all.
 */
const OF_OURS = /^ ?(?:riêng|trong đó|còn)(?!\p{L}).{0,30} thẩm quyền/u
