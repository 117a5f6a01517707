import type { IndicatorRule } from '../../../rules/indicators.ts'
import type { Claim, Head, Reading } from './reading.ts'
import { depthOf, openBracket } from './sentences.ts'

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
export const OPENS_LIST = 'trong đó|bao gồm|gồm|cụ thể'

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
 * `Trong số hồ sơ tiếp nhận, theo lĩnh vực: …` names whose list it opens; any head may be meant where it
 * names none.
 */
function isMeant({ words }: Head, between: string): boolean {
  const opening = /(?:^|[.;,] ?)trong (?:tổng )?số ([^\d.;:]{3,80}?)(?:[:,]| có )/u.exec(between)
  const named = opening && VERBS.find((verb) => opening[1]!.includes(verb))
  return !named || words.includes(named)
}

const VERBS = [
  'mới tiếp nhận',
  'tiếp nhận mới',
  'tiếp nhận',
  'giải quyết',
  'ban hành',
  'được giao',
  'có mặt',
  'tuyển dụng',
]

/**
 * `Hộ tịch: 279 hồ sơ` is one item of a list; `giải quyết 90 hồ sơ` under what was received begins a list of
 * its own.
 */
export const isItem = ({ part, rule }: Claim) =>
  part && (rule.indicator === null || rule.partOf.includes(rule.indicator))

/**
 * The nearest figure before, in the paragraph or above it, that the rule may be a part of. A part of a list
 * is itself a head only inside its own clause: `Hộ tịch: 279 hồ sơ (trong đó trực tuyến: 270 hồ sơ)`.
 */
export function headOf(
  rule: IndicatorRule,
  place: number,
  { heads, reading }: { heads: readonly Head[]; reading: Reading },
): Head | null {
  if (rule.partOf.length === 0) return null
  const fits = (each: Head) =>
    rule.partOf.includes(each.indicator) &&
    Object.entries(rule.partWith).every(([name, value]) => each.dimensions[name] === value)
  const between = (each: Head) => reading.sheet.text.slice(Math.max(each.end, place - REACH), place)
  const near = (each: Head) =>
    !each.part || !/[;.]/u.test(outside(between(each)).replace(/[.;][ ]*\((?=trong đó|gồm)/u, '('))
  const candidates = heads.filter((each) => fits(each) && near(each))
  const known = candidates.filter((each) => isMeant(each, between(each)))
  if (candidates.length > known.length && known.length === 0) return null
  const open = known.filter((each) => !closes(between(each)))
  const around = open.length ? open : known
  const last = around.at(-1)
  const follows = last !== undefined && leads(between(last))
  const here = follows ? last : around[0]
  if (here && (follows || here === heads[0] || Object.keys(rule.partWith).length === 0)) return here
  if (heads.some((each) => !each.part && groupOf(each.indicator) === groupOf(rule.partOf[0]!))) return null
  for (const frame of reading.frames.toReversed()) {
    const above =
      frame.heads.findLast((each) => fits(each) && !each.part) ??
      frame.heads.findLast((each) => fits(each) && !('field' in each.dimensions))
    if (above) return above
  }
  return null
}
