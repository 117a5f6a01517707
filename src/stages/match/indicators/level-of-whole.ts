import { LEVEL_OF_WORD } from '../../../text/levels.ts'
import { matchesOf } from '../../../text/matches.ts'
import { dimensionsOf } from './dimensions.ts'
import { mainOf } from './figure.ts'
import type { Claim, Dimensions, Reading, Seen } from './reading.ts'

/**
 * `278/278 TTHC cấp huyện được niêm yết`: the words that say whose the count is say it of the whole too, where the
 * indicator of the whole knows levels and that of the count knows none.
 */
export function levelOfWhole(seen: Seen, indicator: string, reading: Reading): Dimensions {
  const { rules, sheet, level: own } = reading
  const value = rules.rules[seen.rule]!.indicator
  const hasLevels = (each: string) => dimensionsOf(each, rules).includes('level')
  if (own === 'commune' || !value || hasLevels(value) || !hasLevels(indicator)) return {}
  const { start, end, sentence, figures } = seen
  const main = mainOf(figures)!
  const of = figures.find(({ kind }) => kind === 'of')
  if (of && !FRACTION.test(sheet.text.slice(main.end, of.start))) return {}
  const behind = BEHIND.exec(sheet.text.slice(end, Math.min(sentence.end, end + 80)))?.[0] ?? ''
  const named = matchesOf(LEVEL, `${sheet.text.slice(start, end)}${behind}`).map(
    ([, word]) => LEVEL_OF_WORD[word!]!,
  )
  return new Set(named).size === 1 ? { level: named[0]! } : {}
}

const FRACTION = /^(?: \p{L}+){0,3} ?(?:\/|trên) ?$/u
const LEVEL = new RegExp(`(?<!\\p{L})cấp (${Object.keys(LEVEL_OF_WORD).join('|')})(?!\\p{L})`, 'gu')

/** Words behind the noun that say whose it is, with a second level where there is one. */
const BEHIND =
  /^(?:,| và)? (?:(?:thuộc|của|do|ở|tại|thẩm|quyền|giải|quyết|ubnd) )*cấp \p{L}+(?:(?:,| và) (?:của |ubnd )*cấp \p{L}+)*(?!(?!,? ?\(?(?:đạt|chiếm|bằng|=)?(?: tỷ lệ)? ?\d[\d.,]{0,6} ?%)[^.;]{0,24}\d)/u

/**
 * `cấp xã tiếp nhận trực tuyến 450/500 hồ sơ, đạt 90%`: the whole and the rate of a count of one level are of that level
 * too; under an indicator that knows none they would be told of all.
 */
export const knowsLevelOf = (value: Claim, claim: Claim, { level: own, rules }: Reading): boolean =>
  !value.dimensions.level ||
  own === 'commune' ||
  claim.indicator === value.indicator ||
  dimensionsOf(claim.indicator, rules).includes('level')
