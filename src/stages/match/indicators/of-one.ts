import { mainOf } from './figure.ts'
import { OPENS_LIST } from './head.ts'
import type { Head, Reading, Seen } from './reading.ts'
import { depthOf } from './sentences.ts'

/** What is told of one count is a part of it, and has no parts of its own: `31 dịch vụ một phần (12 phát sinh hồ sơ), | 47 …`. */
export const opensLists = ({ claim }: Head): boolean => !claim || claim.rule.ofOne.length === 0

/**
 * `214 dịch vụ một phần và 97 dịch vụ toàn trình | (57 dịch vụ phát sinh hồ sơ)`, `…, | trong đó 118 dịch vụ phát sinh
 * hồ sơ`: whether a figure is of one of the counts before it, or of all of them together, as its rule asks.
 */
export function isOfRightCount(seen: Seen, heads: readonly Head[], reading: Reading): boolean {
  const { ofOne, notOfOne, partOf, of } = reading.rules.rules[seen.rule]!
  if (ofOne.length === 0 && notOfOne.length === 0) return true
  const counts = [...ofOne, ...notOfOne, ...partOf, ...(of ? [of.indicator] : [])]
  const siblings = ofOne.length > 0 ? ofOne : notOfOne
  const one = countBefore(seen, { heads, counts, siblings, text: reading.sheet.text })
  if (one === UNCLEAR) return false
  return ofOne.length > 0 ? one !== null && partOf.includes(one) : one === null || !notOfOne.includes(one)
}

interface Around {
  readonly heads: readonly Head[]
  readonly counts: readonly string[]
  /** Those that may be told together; the whole of them is told before its parts. */
  readonly siblings: readonly string[]
  readonly text: string
}

/** Another figure stands between, which nothing has read yet. */
const UNCLEAR = ''

/** The count that a figure is told of, the nearest; null where it has a label of its own or is told of several. */
function countBefore({ figures }: Seen, { heads, counts, siblings, text }: Around): string | null {
  const place = mainOf(figures)!.start
  const upTo = ({ end }: Head) => text.slice(end, place)
  const open = heads.filter((each) => each.end <= place && depthOf(upTo(each)) >= 0)
  const nearest = open.findLast(({ indicator }) => counts.includes(indicator))
  if (!nearest?.claim || !GOES_ON.test(upTo(nearest))) return null
  const isPart = siblings.includes(nearest.indicator)
  if (isPart && /\d/u.test(upTo(nearest).replace(ASIDE, ' '))) return UNCLEAR
  const before = heads
    .slice(0, heads.indexOf(nearest))
    .findLast(({ claim }) => claim?.figure.kind !== 'percent')
  const isBeside = before && before.indicator !== nearest.indicator && siblings.includes(before.indicator)
  if (!isPart || !isBeside) return nearest.indicator
  const between = text.slice(before.end, nearest.claim.start)
  const isTogether = !/\d/u.test(between.replace(ASIDE, ' ')) && cut(upTo(nearest)) >= cut(between)
  return isTogether ? null : nearest.indicator
}

/** Rates and brackets, which part no two counts. */
const ASIDE = /\([^()]*\)|\d[\d,]* ?%/gu

/**
 * Words that tell more of the count before them: no new sentence, and neither a label nor a whole of their own
 * (`; số dịch vụ có …:`, `; trong 214 dịch vụ có …`).
 */
const GOES_ON = new RegExp(
  `^(?:(?!\\. (?!"?(?:${OPENS_LIST}|trong số))|[,;] ?(?:và )?(?:tổng|tổng số|số|số lượng|tỷ lệ) \\p{L}|[,;] ?trong (?:tổng )?(?:số )?\\d).)*$`,
  'su',
)

/** How deep words are cut: a bracket of the last count alone is less than a comma, which is less than a semicolon. */
function cut(words: string): number {
  const plain = words.replace(ASIDE, ' ')
  if (plain.includes('(')) return 0
  const depth = [/\. /u, /;/u, /,|(?<!\p{L})và(?!\p{L})/u].findIndex((each) => each.test(plain))
  return depth < 0 ? 0 : 3 - depth
}
