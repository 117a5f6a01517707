import { TOLD_TOGETHER } from './fields.ts'
import { isItem } from './head.ts'
import type { Claim, Dimensions, Reading, Seen } from './reading.ts'
import type { Sentence } from './sentences.ts'

/** Level and agency that a figure stated for those behind it. */
export interface Said {
  readonly dimensions: Dimensions
  /** In this sentence alone; null for the rest of the paragraph. */
  readonly within: Sentence | null
  /** The item of a list that stated them. */
  readonly item: Claim | null
  /** Where the figure ends that stated them. */
  readonly end: number
}

/**
 * What was said, where it holds on. `trong đó cấp tỉnh 120 hồ sơ, cấp xã 390 hồ sơ; đã giải quyết 505 hồ sơ`:
 * the level of an item ends with its list, and what a later figure states before `…. Kết quả:`.
 */
export function stillSaid(
  said: Said | null,
  { place, sentence }: { readonly place: number; readonly sentence: Sentence },
  { sheet }: Reading,
): Said | null {
  if (!said || (said.within && said.within.start !== sentence.start)) return null
  const between = sheet.text.slice(said.end, place)
  return (said.within && between.includes('. ')) || (said.item && ENDS_LIST.test(between)) ? null : said
}

/** What is told beside a list is none of its items. */
const ENDS_LIST = /;|(?<!\p{L})ngoài ra(?!\p{L})/u

/** `02 công chức cấp xã, | 07 viên chức`: the level of one category of staff is not that of the next. */
export function saidOf(said: Said | null, { dimensions }: Seen): Dimensions {
  const sibling = said?.item?.dimensions ?? {}
  const isNext = TOLD_TOGETHER.some((name) => (dimensions[name] ?? sibling[name]) !== sibling[name])
  return said && !isNext ? said.dimensions : {}
}

/** `100% UBND cấp xã dùng …`: units are counted, and the next figure is not theirs. */
const UNITS = /^ ?%? ?(?:(?:số|các) ){0,2}(?:ubnd|đơn vỵ|cơ quan|địa phương|xã|phường)(?!\p{L})/u

/**
 * What was said and what a figure states more. It holds for the rest of the paragraph when its first figure
 * states it, else to the end of its sentence.
 */
export function saidWith(
  said: Said | null,
  value: Claim,
  { within, sheet }: { readonly within: Sentence | null; readonly sheet: string },
): Said | null {
  if (UNITS.test(sheet.slice(value.figure.end, value.figure.end + 24))) return said
  const stated = Object.entries(value.dimensions).filter(([name]) => name === 'level' || name === 'agency')
  if (stated.every(([name, each]) => said?.dimensions[name] === each)) return said
  const item = isItem(value) ? value : null
  const dimensions = { ...said?.dimensions, ...Object.fromEntries(stated) }
  return { dimensions, within, item, end: value.figure.end }
}
