import type { IndicatorRule } from '../../../rules/indicators.ts'
import { matchesOf } from '../../../text/matches.ts'
import { mainOf } from './figure.ts'
import { unjoined } from './joined.ts'
import { isMeant, isRelabelled } from './named-whole.ts'
import type { Claim, Dimensions, Head, Reading, Seen } from './reading.ts'
import { depthOf, openBracket } from './sentences.ts'
import { isBeside } from './siblings.ts'

/**
 * How many of the last figures of a paragraph may head a list, and over how many letters: matching stays
 * linear.
 */
const RECENT = 40
const REACH = 2000

/** The paragraph's first figure, and its last ones. */
export function remembered(heads: readonly Head[]): readonly Head[] {
  return heads.length <= RECENT ? heads : [heads[0]!, ...heads.slice(1 - RECENT)]
}

/** Words that open a list of parts of the figure before them. */
export const OPENS_LIST = 'trong đó|trong số (?:này|đó|ấy)|bao gồm|gồm|cụ thể'

/** A new sentence that does not say `trong đó` speaks of the paragraph's first figure, not of the last. */
function leads(between: string): boolean {
  const stop = between.search(/\.[ "]/u)
  return stop < 0 || GOES_ON.test(between.slice(stop))
}

const GOES_ON = new RegExp(`^\\.[ "(]*(?:${OPENS_LIST}|trong số)(?!\\p{L})`, 'u')

/** Indicators of one kind share the first part of their name. */
export const groupOf = (indicator: string): string => indicator.split('.', 1)[0]!

/** The words up to a bracket that is still open: inside it a list goes on. */
const outside = (between: string) => {
  const open = openBracket(between)
  return open < 0 ? between : between.slice(0, open + 1)
}

/**
 * Words that close a bracket opened before them: `(gồm 40 hồ sơ mới và 2 hồ sơ cũ). Trong đó: …` goes on with
 * the whole.
 */
const closes = (between: string) => depthOf(between) < 0 && !/trong số \p{L}/u.test(between)

/**
 * `…, cộng thành 900 hồ sơ | (cấp tỉnh 120 hồ sơ`, `…, riêng năm nay 240 người, trong đó | công chức 60`: what a
 * bracket or a list tells are parts of the count right before it.
 */
export function isOfNearer(between: string): boolean {
  const open = openBracket(between)
  const opener = matchesOf(OPENER, between).at(-1)?.index ?? -1
  const at = Math.max(open, opener)
  const before = at < 0 ? '' : between.slice(0, at).replace(/\([^()]*\)/g, ' ')
  return COUNT.test(unjoined(before)) && !CHANGED.test(before)
}

const OPENER = new RegExp(`(?<!\\p{L})(?:${OPENS_LIST})(?!\\p{L})`, 'gu')
/** A count, its nouns and no more. */
const COUNT = /(?<![\d.,/])\d[\d.]*(?![\d.,]* ?%)(?: {1,2}\p{L}{1,10}){0,6} ?[,;:(]{0,1} ?$/u
/** By how much another figure changed. */
const CHANGED = /(?<!\p{L})(?:tăng|giảm|thêm|bớt)(?: \p{L}{1,6}){0,2} \d[\d.]*[^\d]*$/u

/**
 * `Hộ tịch: 279 hồ sơ` is one item of a list; `giải quyết 90 hồ sơ` under what was received begins a list of
 * its own.
 */
export const isItem = ({ part, rule }: Claim) => part && isSplit(rule)

/** A figure that later ones may be parts of. */
export const headFrom = (value: Claim, sheet: string): Head => ({
  indicator: value.indicator,
  dimensions: value.dimensions,
  end: value.end,
  words: sheet.slice(value.start, value.end),
  part: 'channel' in value.dimensions || isItem(value),
  claim: value,
})

/** Its figures count what their whole counts. */
export const isSplit = ({ indicator, partOf }: IndicatorRule): boolean =>
  indicator === null || partOf.includes(indicator)

/**
 * `nhận 900 hồ sơ đất đai, trả 870; | hồ sơ xây dựng 310, trả 300`: what is told of another field begins where the
 * one before began.
 */
function inParallel(said: Dimensions, head: Head | undefined, heads: readonly Head[]): Head | undefined {
  const { field } = head?.dimensions ?? {}
  const isOther = field !== undefined && said.field !== undefined && said.field !== field
  return isOther ? heads.find(({ dimensions }) => dimensions.field === field) : head
}

/**
 * `b) Cấp xã giải quyết 90 hồ sơ. ⏎ Chứng thực có 50 hồ sơ, …`: a paragraph without a marker behind the items of a list
 * speaks of all of them, unless it says that it goes on with the last: `Trong đó: …`.
 */
const goesOnAbove = ({ sheet, paragraph: { start, marked } }: Reading) =>
  marked || GOES_ON_ABOVE.test(sheet.text.slice(start, start + 40))

const GOES_ON_ABOVE = new RegExp(`^[ "(]*(?:${OPENS_LIST}|trong số)(?!\\p{L})`, 'u')

/**
 * The nearest figure before, in the paragraph or above it, that the rule may be a part of. A part of a list
 * is itself a head only inside its own clause: `Hộ tịch: 279 hồ sơ (trong đó trực tuyến: 270 hồ sơ)`.
 */
export function headOf(
  seen: Seen,
  { heads, reading }: { heads: readonly Head[]; reading: Reading },
): Head | null {
  const rule = reading.rules.rules[seen.rule]!
  const place = seen.start
  if (rule.partOf.length === 0) return null
  const fits = (each: Head) =>
    rule.partOf.includes(each.indicator) &&
    Object.entries(rule.partWith).every(([name, value]) => each.dimensions[name] === value)
  const between = (each: Head) => reading.sheet.text.slice(Math.max(each.end, place - REACH), place)
  const upTo = (each: Head) => between(each) + reading.sheet.text.slice(place, mainOf(seen.figures)!.start)
  const near = (each: Head) =>
    !each.part || !/[;.]/u.test(outside(between(each)).replace(/[.;][ ]*\((?=trong đó|gồm)/u, '('))
  const candidates = heads.filter(
    (each, i) =>
      fits(each) &&
      near(each) &&
      !isRelabelled(each, between(each)) &&
      !isBeside(seen, { item: each, beside: [heads[i - 1], heads[i + 1]] }, reading),
  )
  const known = candidates.filter((each) => isMeant(each, upTo(each), reading))
  if (candidates.length > known.length && known.length === 0) return null
  const open = known.filter((each) => !closes(between(each)))
  const around = open.length ? open : known
  const last = around.at(-1)
  if (last && isSplit(rule) && isOfNearer(upTo(last))) return null
  const follows = last !== undefined && leads(between(last))
  const here = inParallel(seen.dimensions, follows ? last : around[0], around)
  if (here && (follows || here === heads[0] || Object.keys(rule.partWith).length === 0)) return here
  if (heads.some((each) => !each.part && groupOf(each.indicator) === groupOf(rule.partOf[0]!))) return null
  const frames = goesOnAbove(reading) ? reading.frames : reading.frames.filter((each) => !each.closed)
  for (const frame of frames.toReversed()) {
    const above =
      frame.heads.findLast((each) => fits(each) && !each.part) ??
      frame.heads.findLast((each) => fits(each) && !('field' in each.dimensions))
    if (above) return above
  }
  return null
}

/** `tuyển dụng 86 công chức; cử | 34 viên chức đi học`: a part told by its noun alone, in a clause with a verb of its own. */
export function isOfOwnVerb(seen: Seen, { sheet }: Reading): boolean {
  if (mainOf(seen.figures)!.start !== seen.start) return false
  const since = /\d\D*$/u.exec(sheet.text.slice(Math.max(0, seen.start - 200), seen.start))?.[0] ?? ''
  const clauses = since.split(/[.;,]|(?<!\p{L})và(?!\p{L})/u)
  const own = clauses.length > 1 ? clauses.at(-1)! : ''
  return OWN_VERB.test(own) && !/(?<!\p{L})trong (?:số|đó)(?!\p{L})/u.test(own)
}

const OWN_VERB =
  /(?<!\p{L})(?:cử|tinh giản|bổ nhiệm|điều động|luân chuyển|tiếp nhận|nâng lương|khen thưởng|hướng dẫn|chấm điểm|chuyển|xét chuyển|chấm dứt|thôi việc|nghỉ hưu|biệt phái|nâng ngạch|đánh giá|xếp loại|từ chức|miễn nhiệm|kỷ luật|cho)(?!\p{L})/u
