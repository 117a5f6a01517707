import { TOLD_TOGETHER } from './fields.ts'
import { isItem } from './head.ts'
import type { Claim, Dimensions, Reading, Seen } from './reading.ts'
import { depthOf, type Sentence } from './sentences.ts'

/** Level and agency that a figure stated for those behind it. */
export interface Said {
  readonly dimensions: Dimensions
  /** In this sentence alone; null for the rest of the paragraph. */
  readonly within: Sentence | null
  /** The item of a list that stated them. */
  readonly item: Claim | null
  /** The words that stated them, and where their figure ends. */
  readonly words: string
  readonly end: number
  /** What was said before, for what goes on behind the bracket that this was stated in. */
  readonly before: Said | null
}

/**
 * What was said, where it holds on. `trong đó cấp tỉnh 120 hồ sơ, cấp xã 390 hồ sơ; đã giải quyết 505 hồ sơ`:
 * the level of an item ends with its list, and what a later figure states before `…. Kết quả:`.
 */
export function stillSaid(
  said: Said | null,
  { place, sentence }: { readonly place: number; readonly sentence: Sentence },
  { sheet }: Pick<Reading, 'sheet'>,
): Said | null {
  if (!said || (said.within && said.within.start !== sentence.start)) return null
  const between = sheet.text.slice(said.end, place)
  if (said.within && depthOf(`${said.words}${between}`) < 0)
    return stillSaid(said.before, { place, sentence }, { sheet })
  return (said.within && between.includes('. ')) || (said.item && ENDS_LIST.test(between)) ? null : said
}

/** What is told beside a list is none of its items. */
const ENDS_LIST = /;|(?<!\p{L})ngoài ra(?!\p{L})/u

/**
 * `02 công chức cấp xã, | 07 viên chức`, `33 người hoạt động không chuyên trách ở thôn và | 01 hợp đồng lao động`: the
 * level of one category of staff is not that of the next.
 */
export function saidOf(said: Said | null, { dimensions, start, end }: Seen, { sheet }: Reading): Dimensions {
  const sibling = said?.item?.dimensions ?? {}
  const isNext = TOLD_TOGETHER.some((name) => (dimensions[name] ?? sibling[name]) !== sibling[name])
  if (!said || isNext) return {}
  return isOfOtherStaff(said, sheet.text.slice(start, end)) ? {} : said.dimensions
}

const isOfOtherStaff = (said: Said, words: string): boolean =>
  STAFF_OF_LEVEL.test(said.words) && OTHER_STAFF.some((noun) => noun.test(words) && !noun.test(said.words))

const STAFF_OF_LEVEL =
  /(?<!\p{L})(?:cán bộ|công chức|viên chức|biên chế|người lao động|không chuyên trách) (?:ở |tại |của )?(?:cấp )?(?:các )?(?:xã|huyện|tỉnh|phường|thôn|xóm|ấp|bản|khu phố|tổ dân phố|khu dân cư)(?!\p{L})/u
/** Kinds of staff that are no part of the officials of a level. */
const OTHER_STAFF = [/viên chức|sự nghiệp/u, /hợp đồng/u, /không chuyên trách/u]

/** `100% UBND cấp xã dùng …`: units are counted, and the next figure is not theirs. */
const UNITS = /^ ?%? ?(?:(?:số|các) ){0,2}(?:ubnd|đơn vỵ|cơ quan|địa phương|xã|phường|phòng|sở)(?!\p{L})/u

/**
 * What was said and what a figure states more. It holds for the rest of the paragraph when its first figure
 * states it, else to the end of its sentence.
 */
export function saidWith(
  before: Said | null,
  value: Claim,
  { within, sheet }: { readonly within: Sentence | null; readonly sheet: string },
): Said | null {
  const words = sheet.slice(value.start, value.end)
  const said = before && !isOfOtherStaff(before, words) ? before : null
  if (UNITS.test(sheet.slice(value.figure.end, value.figure.end + 24))) return said
  const stated = Object.entries(value.dimensions).filter(([name]) => name === 'level' || name === 'agency')
  if (stated.every(([name, each]) => said?.dimensions[name] === each)) return said
  const item = isItem(value) ? value : null
  const dimensions = { ...said?.dimensions, ...Object.fromEntries(stated) }
  return { dimensions, within, item, words, end: value.figure.end, before }
}
