import type { IndicatorRule } from '../../../rules/indicators.ts'
import { OF_ALL_PLACE } from '../../../text/levels.ts'
import { changedTo, isBegun } from './change-start.ts'
import { dimensionsOf } from './dimensions.ts'
import { type Figure, mainOf } from './figure.ts'
import { withRow } from './in-years.ts'
import { knowsLevelOf } from './level-of-whole.ts'
import { UNCLEAR } from './levels.ts'
import { claimMaker } from './made.ts'
import { namedBy } from './names-whole.ts'
import { isOfOthers } from './of-others.ts'
import { rateAfter, saysAsMuch } from './rate.ts'
import { isOfRow } from './rate-of-row.ts'
import type { Claim, Reading, Seen } from './reading.ts'
import { lastClause, wordCount } from './sentences.ts'
import { isOfLate, shareBehind } from './share.ts'
import { isSpoiled } from './spoiled.ts'
import { type Support, withinSentence } from './support.ts'

/** The figures of a candidate as claims: its value, what it is a share of, the rate printed after it. */
export function claimsOf(seen: Seen, support: Support, reading: Reading): Claim[] {
  const rule = reading.rules.rules[seen.rule]!
  const main = mainOf(seen.figures)
  if (!main) return []
  const indicator = rule.indicator ?? support.head?.indicator
  if (!indicator || isSpoiled(rule, seen, reading)) return []
  const { unit } = reading.rules.catalogue.indicators.get(indicator)!
  if (rule.indicator === null && (main.kind === 'percent') !== (unit === 'percent')) return []
  const claim = claimMaker(seen, isOfAll(seen, reading) ? withinSentence(support, seen) : support, reading)
  const { head } = support
  if (head && main.kind === 'percent' && turnsAway(reading.sheet.text.slice(head.end, seen.start), rule))
    return []
  const value = claim({ indicator, figure: main, role: 'value' })
  // what its list has already sets no item of it apart: `lĩnh vực khác 90 hồ sơ` is of no field
  const isUnmet = (name: string) =>
    value.dimensions[name] === undefined ||
    (rule.indicator === null && name in (head?.dimensions ?? {}) && !(name in seen.dimensions))
  if (rule.needs.some(isUnmet) || isOfOthers(value, seen, { support, reading })) return []
  const named = namedBy(seen, indicator, reading)
  if (named !== 'count') return named === 'whole' ? wholeOf(value, seen) : []
  const out = [value]
  if (rule.also) out.push(claim({ indicator: rule.also, figure: main, role: 'also' }))
  const of = seen.figures.find((each) => each.kind === 'of')
  // `phấn đấu hoàn thành 22/28 nhiệm vụ`: how many there are is no aim
  if (rule.of && of && value.modality !== 'target')
    out.push(claim({ indicator: rule.of.indicator, figure: of, role: 'of' }))
  const rate = rateOf(rule, seen, main, reading)
  if (rule.rate && rate) {
    const its = claim({ indicator: rule.rate, figure: rate, role: 'rate' })
    if (saysAsMuch(its, value)) out.push(its)
  }
  // `20/21 CBCC thành thạo máy tính, đạt 95,2%`: where only the rate is an indicator, the count is left alone
  if (rule.rate && rule.rate === rule.indicator && main.kind !== 'percent')
    return out.filter((each) => each.role === 'rate')
  const became = changedTo(main, seen, reading.sheet)
  if (became) out.push(claim({ indicator, figure: became, role: 'share' }))
  const told = [...out, ...sharesOf(value, seen, reading)]
  return withRow(
    told.filter(
      (each) =>
        each.dimensions.level !== UNCLEAR &&
        knowsLevelOf(value, each, reading) &&
        !isBegun(each, seen, reading.sheet),
    ),
    seen,
    reading,
  )
}

/** `Ký số 250/286 văn bản đi`: the whole alone, where no other rule reads it. */
function wholeOf(value: Claim, { figures }: Seen): Claim[] {
  const of = figures.find(({ kind }) => kind === 'of')
  return of ? [{ ...value, role: 'share', figure: of }] : []
}

/**
 * The count and the whole of a rate that prints them behind itself, where one indicator alone has such a
 * rate; a rate that may be of one level of service says which.
 */
function sharesOf(value: Claim, seen: Seen, { sheet, rules }: Reading): Claim[] {
  const share = value.figure.kind === 'percent' && shareBehind(sheet.text, value.figure, seen.sentence.end)
  if (!share) return []
  const isOfLevels = dimensionsOf(value.indicator, rules).includes('service_level')
  if (isOfLevels && !value.dimensions.service_level) return []
  const made = rules.rules.filter((each) => each.rate === value.indicator && each.of && each.indicator)
  const [rule] = made
  if (!rule || made.some((each) => each.indicator !== rule.indicator)) return []
  const end = share.of.end
  return [
    { ...value, indicator: rule.indicator!, role: 'share', figure: share.count, end },
    { ...value, indicator: rule.of!.indicator, role: 'share', figure: share.of, end },
  ]
}

/** `…. Tỷ lệ số hoá hồ sơ ở cấp tỉnh …`: another rate is spoken of, whether a rule knows it or not. */
const OTHER_RATE = /[.;] ?(?:tổng )?tỷ lệ (?!này|đó|trên|chung)\p{L}/u

/**
 * `Lĩnh vực đất đai: …. Tổng số hồ sơ toàn huyện là 900`: what is told of all is told of no part that an
 * earlier sentence spoke of.
 */
const isOfAll = ({ sentence, end }: Seen, { sheet }: Reading) =>
  OF_ALL_PLACE.test(lastClause(sheet.text.slice(sentence.start, end)))

/**
 * `…. Thanh toán trực tuyến | toàn huyện đạt 69%`: a new clause with a subject of its own goes on with no
 * rate of the list before.
 */
function turnsAway(between: string, { indicator, partOf }: IndicatorRule): boolean {
  if (OTHER_RATE.test(between)) return true
  const pieces = between.split(/[.;](?= |$)/u)
  if (pieces.length === 1 || indicator === null || !partOf.includes(indicator)) return false
  return wordCount(pieces.at(-1)!.replace(GO_ON, ' ')) >= 2
}

const GO_ON =
  /(?<!\p{L})(?:riêng|còn|trong đó|và|của|ở|tại|thuộc|đối với|các|những|tỷ lệ (?:này|đó|trên|chung)|tương ứng|cấp|khối|ubnd|lĩnh vực|số|nhóm|là)(?!\p{L})/gu

function rateOf(rule: IndicatorRule, seen: Seen, main: Figure, reading: Reading): Figure | null {
  if (!rule.rate || main.kind === 'percent') return null
  const stated = seen.figures.find((each) => each !== main && each.kind === 'percent')
  const rate = stated ?? rateAfter(reading.sheet.text, seen, seen.sentence.end)
  if (rate && isOfLate({ figure: rate }, reading)) return null
  if (stated && isOfRow(reading.sheet.text, seen, stated)) return null
  // `không có hồ sơ quá hạn, chiếm 99,4% số hồ sơ tiếp nhận`: no share of none
  const none = main.kind === 'zero' && rate && /[1-9]/.test(reading.sheet.text.slice(rate.start, rate.end))
  return none ? null : rate
}
